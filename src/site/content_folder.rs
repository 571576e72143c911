//! The content folder: reads every file, checks it, and gives all mistakes at once.

use super::check;
use super::content_file::{article_paths, read};
use super::json_file::JsonFile;
use super::report::{FileText, Problem, Problems};
use crate::content::{Article, Site};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Content that passed every check, with its inline markup read.
#[derive(Clone, Debug)]
pub struct Content {
    /// What all pages share.
    pub site: Site,
    /// The articles by slug, which is the file's name without `.json`.
    pub articles: BTreeMap<String, Article>,
    /// What a clinic should look at, and what does not stop a build.
    pub warnings: Problems,
}

/// Reads `public/content/` below `root`.
///
/// # Errors
/// Every mistake in every file, each with its place and its mend.
pub fn read_content(root: &Path) -> Result<Content, Problems> {
    let Checked { content, mistakes, .. } = check_folder(root);
    match content {
        Some(content) => mistakes.or(content),
        None => Err(mistakes),
    }
}

/// What a look at the whole folder gave.
#[derive(Debug, Default)]
pub struct Checked {
    /// The content, if it could be read. It is whole only if there is no mistake.
    pub content: Option<Content>,
    /// What stops a build.
    pub mistakes: Problems,
    /// What does not, of the files that could be read.
    pub warnings: Problems,
}

/// Checks `public/content/` below `root`, and gives mistakes and warnings.
pub fn check_folder(root: &Path) -> Checked {
    let folder = Path::new("public/content");
    let site = folder.join("site.json");
    let read = |path: PathBuf| {
        let bytes = read(root, &path);
        (path, bytes)
    };
    match article_paths(root, &folder.join("articles")) {
        Ok(paths) => check_files(root, read(site), paths.into_iter().map(read)),
        Err(problem) => {
            let mut checked = check_files(root, read(site), std::iter::empty());
            checked.mistakes.0.insert(0, problem);
            checked
        }
    }
}

/// A file's path from the root, and its bytes or why there are none.
type Source = (PathBuf, Result<Vec<u8>, Problem>);

/// Checks content that need not lie in files: `site.json`, and articles by slug. Drawings and
/// pictures are looked up below `root`.
pub fn check_content(root: &Path, site: &[u8], articles: &[(&str, &[u8])]) -> Checked {
    let folder = Path::new("public/content");
    let articles = articles.iter().map(|(slug, bytes)| {
        (folder.join("articles").join(format!("{slug}.json")), Ok(bytes.to_vec()))
    });
    check_files(root, (folder.join("site.json"), Ok(site.to_vec())), articles)
}

fn check_files(root: &Path, site: Source, sources: impl Iterator<Item = Source>) -> Checked {
    let mut checked = Checked::default();
    let Checked { mistakes, warnings, .. } = &mut checked;
    let site = parse::<Site>(site, mistakes);
    let mut articles = BTreeMap::new();
    // Which pages there are is known only if every article could be read: one error per cause.
    let mut all = true;
    for source in sources {
        let slug = source.0.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let Some(mut file) = parse::<Article>(source, mistakes) else {
            all = false;
            continue;
        };
        all &= file.is_whole();
        let findings = check::article(root, &slug, &mut file);
        mistakes.0.extend(file.locate(findings));
        mistakes.0.extend(file.locate(check::characters(&file)));
        warnings.0.extend(file.locate(check::gaps(&file)));
        articles.insert(slug, file);
    }
    if let Some(site) = &site {
        mistakes.0.extend(site.locate(check::site(site)));
        mistakes.0.extend(site.locate(check::characters(site)));
        if all {
            mistakes.0.extend(site.locate(check::site_links(site, &articles)));
        }
        if let Some(home) = articles.get(&site.value.home) {
            mistakes.0.extend(home.locate(check::addresses(&site.value.home, &articles)));
        }
    }
    mistakes.sort();
    warnings.sort();
    let articles = articles.into_iter().map(|(slug, file)| (slug, file.value)).collect();
    let warnings = checked.warnings.clone();
    checked.content = site.map(|site| Content { site: site.value, articles, warnings });
    checked
}

fn parse<T>((path, bytes): Source, mistakes: &mut Problems) -> Option<JsonFile<T>>
where
    T: DeserializeOwned + JsonSchema,
{
    let (file, problems) = match bytes.map(String::from_utf8) {
        Ok(Ok(text)) => JsonFile::parse(&path, text),
        Ok(Err(error)) => (None, vec![not_text(&path, &error)]),
        Err(problem) => (None, vec![problem]),
    };
    mistakes.0.extend(problems);
    file
}

fn not_text(path: &Path, error: &std::string::FromUtf8Error) -> Problem {
    let at = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    let file = Arc::new(FileText::new(path, text));
    let help = "Save the file as UTF-8 text.";
    Problem::new(super::Code::Syntax, &file, at..at + 1, "this is not UTF-8 text", help)
}
