//! The files of the content folder. Only plain files are read: a link could lead to any file of the
//! machine that builds, and what stands there would end up on the site or in an error message.

use super::examine::Source;
use super::report::Problem;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// More than any article: a limit, so that a wrong file gets an answer and not all of the memory.
const LARGEST: u64 = 8 * 1024 * 1024;

/// Where the content is, from the root of the project.
pub(super) const FOLDER: &str = "public/content";

/// Which files there are.
#[derive(Debug)]
pub(crate) struct Files {
    /// `site.json`, then `site.<lang>.json` for each further language.
    pub(crate) sites: Vec<Source>,
    /// The articles, in the order of their names.
    pub(crate) articles: Vec<PathBuf>,
}

impl Files {
    /// The files below `root`, and what is wrong with a folder.
    pub(crate) fn below(root: &Path) -> (Self, Option<Problem>) {
        let folder = Path::new(FOLDER);
        let (languages, articles) = match (languages(root, folder), articles(root)) {
            (Ok(languages), Ok(articles)) => (languages, articles),
            (Err(problem), _) | (_, Err(problem)) => {
                let site = folder.join("site.json");
                let bytes = read(root, &site);
                return (Self { sites: vec![(site, bytes)], articles: Vec::new() }, Some(problem));
            }
        };
        let sites = std::iter::once(folder.join("site.json")).chain(languages);
        let sites = sites.map(|path| (path.clone(), read(root, &path))).collect();
        (Self { sites, articles }, None)
    }

    /// Files that need not be there: `site.json` with its bytes, and articles by slug.
    pub(crate) fn named<'a>(
        site: Result<Vec<u8>, Problem>,
        slugs: impl Iterator<Item = &'a str>,
    ) -> Self {
        let folder = Path::new(FOLDER);
        let articles = slugs.map(article_path).collect();
        Self { sites: vec![(folder.join("site.json"), site)], articles }
    }
}

/// The file of an article.
pub(crate) fn article_path(slug: &str) -> PathBuf {
    Path::new(FOLDER).join("articles").join(format!("{slug}.json"))
}

/// The language in a file's name, such as `site.ar.json`. The schema's name is like theirs.
pub(super) fn language_of(name: &str) -> Option<&str> {
    let lang = name.strip_prefix("site.")?.strip_suffix(".json")?;
    (lang != "schema").then_some(lang)
}

/// The files of further languages.
fn languages(root: &Path, folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let unreadable = |error: std::io::Error| unreadable(folder, &error);
    let mut paths = Vec::new();
    for entry in fs::read_dir(root.join(folder)).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned();
        if language_of(&name).is_some() {
            paths.push(folder.join(name));
        }
    }
    paths.sort();
    Ok(paths)
}

/// The bytes of one file. `path` is told in errors, and begins at `root`.
pub(crate) fn read(root: &Path, path: &Path) -> Result<Vec<u8>, Problem> {
    let unreadable = |error: std::io::Error| unreadable(path, &error);
    let full = root.join(path);
    let data = fs::symlink_metadata(&full).map_err(unreadable)?;
    if data.is_symlink() {
        return Err(no_link(path));
    }
    if !data.is_file() {
        let help = "Content is in plain files. Take it out of the folder.";
        return Err(Problem::of_file(path, "this is not a file", help));
    }
    if data.len() > LARGEST {
        let message = format!("the file has {} bytes, and at most {LARGEST} are read", data.len());
        let help = "Make several articles of it, and keep pictures in files of their own.";
        return Err(Problem::of_file(path, message, help));
    }
    fs::read(&full).map_err(unreadable)
}

/// The article files in the order of their names.
fn articles(root: &Path) -> Result<Vec<PathBuf>, Problem> {
    let folder = &Path::new(FOLDER).join("articles");
    let unreadable = |error: std::io::Error| unreadable(folder, &error);
    let full = root.join(folder);
    if fs::symlink_metadata(&full).map_err(unreadable)?.is_symlink() {
        return Err(no_link(folder));
    }
    let mut paths = Vec::new();
    for entry in fs::read_dir(&full).map_err(unreadable)? {
        let path = folder.join(entry.map_err(unreadable)?.file_name());
        let extension = path.extension().unwrap_or_default();
        if extension == "json" {
            paths.push(path);
        } else if extension.eq_ignore_ascii_case("json") {
            // To leave it out without a word would be a riddle.
            let help = "Give it a name that ends in .json, in small letters.";
            return Err(Problem::of_file(&path, "this article would not be read", help));
        }
    }
    paths.sort();
    Ok(paths)
}

fn no_link(path: &Path) -> Problem {
    let help =
        "Put the file itself here: a link could lead to any file of the machine that builds.";
    Problem::of_file(path, "this is a link to another place", help)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    let help = match error.kind() {
        ErrorKind::NotFound => "Run the command at the root of the project, where public/ is.",
        _ => "Look at the file's rights.",
    };
    Problem::of_file(path, format!("cannot be read: {error}"), help)
}
