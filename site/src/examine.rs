//! One file of the content by itself: from its bytes to a checked value, and what there is to tell.
//!
//! Nothing here looks at another file, so that articles can be examined side by side.

use super::check;
use super::content_file::article_path;
use super::json_file::JsonFile;
use super::report::{Code, FileText, Finding, Problem};
use super::routes;
use patient_guide::content::{Article, Site};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file's path from the root of the project, and its bytes or why there are none.
pub(crate) type Source = (PathBuf, Result<Vec<u8>, Problem>);

/// What an article's rules ask of the folder around it.
#[derive(Debug)]
pub(crate) struct Surroundings<'a> {
    /// The root of the project: drawings and pictures are looked up below it.
    pub(crate) root: &'a Path,
    /// The slug of the article that stands at `/`.
    pub(crate) home: &'a str,
    /// The slugs of all articles.
    pub(crate) slugs: &'a BTreeSet<String>,
    /// The languages that the site speaks.
    pub(crate) languages: &'a BTreeSet<String>,
}

/// What became of an article's file.
#[derive(Debug)]
pub(crate) struct Examined {
    pub(crate) slug: String,
    /// The file, if anything of it could be read.
    pub(crate) file: Option<JsonFile<Article>>,
    /// The paths of its pages.
    pub(crate) paths: Vec<String>,
    pub(crate) mistakes: Vec<Problem>,
    /// Warnings, whose places nobody has looked up yet: who only counts them need not wait for it.
    pub(crate) gaps: Vec<Finding>,
}

/// The slug of an article: its file's name without `.json`.
pub(crate) fn slug_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Reads and checks an article.
pub(crate) fn examine_article(around: &Surroundings<'_>, source: Source) -> Examined {
    let slug = slug_of(&source.0);
    let (file, mut mistakes) = parse::<Article>(source);
    let Some(mut file) = file else {
        return Examined { slug, file: None, paths: Vec::new(), mistakes, gaps: Vec::new() };
    };
    let mut findings = check::article(around, &slug, &mut file);
    findings.extend(check::characters(&file));
    mistakes.extend(file.locate(findings));
    let gaps = check::gaps(&file);
    let paths = routes::paths(around.home, &slug, &file.value);
    Examined { slug, file: Some(file), paths, mistakes, gaps }
}

/// Looks up where findings stand that only a look at several articles gave. The file was read
/// before; nobody keeps thousands of them.
pub(crate) fn locate_in(
    slug: &str,
    read: impl Fn(&Path) -> Result<Vec<u8>, Problem>,
    findings: Vec<Finding>,
) -> Vec<Problem> {
    let path = article_path(slug);
    let bytes = read(&path);
    let (file, problems) = parse::<Article>((path, bytes));
    file.map_or(problems, |file| file.locate(findings))
}

/// Reads `site.json`, or that of another language, and checks what it says by itself.
pub(crate) fn examine_site(source: Source) -> (Option<JsonFile<Site>>, Vec<Problem>) {
    let (file, mut mistakes) = parse::<Site>(source);
    if let Some(file) = &file {
        let mut findings = check::site(file);
        findings.extend(check::language(file));
        findings.extend(check::characters(file));
        mistakes.extend(file.locate(findings));
    }
    (file, mistakes)
}

fn parse<T>((path, bytes): Source) -> (Option<JsonFile<T>>, Vec<Problem>)
where
    T: DeserializeOwned + JsonSchema,
{
    match bytes.map(String::from_utf8) {
        Ok(Ok(text)) => JsonFile::parse(&path, text),
        Ok(Err(error)) => (None, vec![not_text(&path, &error)]),
        Err(problem) => (None, vec![problem]),
    }
}

fn not_text(path: &Path, error: &std::string::FromUtf8Error) -> Problem {
    let at = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let file = Arc::new(FileText::new(path, text));
    let help = "Save the file as UTF-8 text.";
    // The sign that stands for what could not be read.
    let end = at + char::REPLACEMENT_CHARACTER.len_utf8();
    Problem::new(Code::Syntax, &file, at..end, "this is not UTF-8 text", help)
}
