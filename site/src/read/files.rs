//! The files of the content folder. Only plain files are read: a link could lead to any file of the
//! machine that builds, and its words would end up on the site or in an error message.

use crate::report::{Code, Problem};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// More than any article: a limit, so that a wrong file gets an answer and not all of the memory.
const LARGEST: u64 = 8 * 1024 * 1024;

/// The content folder, from the root of the project.
pub(crate) const FOLDER: &str = "public/content";

/// What programs may leave beside the content without a word: what it is shown with, and what a
/// system keeps for itself.
const COMPANIONS: [&str; 9] =
    [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", "thumbs.db", "desktop.ini"];

/// The files of a content folder, from the root of the project.
#[derive(Debug, Default)]
pub(crate) struct Files {
    /// `site.json`, then `site.<lang>.json` for each further language.
    pub(crate) sites: Vec<PathBuf>,
    /// The articles, in the order of their names.
    pub(crate) articles: Vec<PathBuf>,
    /// Folders that cannot be read, and files that nobody reads.
    pub(crate) problems: Vec<Problem>,
}

impl Files {
    /// The files under `root`.
    pub(crate) fn list(root: &Path) -> Self {
        let folder = Path::new(FOLDER);
        let mut files = Self { sites: vec![folder.join("site.json")], ..Self::default() };
        if files.folder(root, folder) {
            files.folder(root, &folder.join("articles"));
        }
        files.sites.sort_by_key(|path| (language_of(&name_of(path)).is_some(), path.clone()));
        files.articles.sort();
        files
    }

    /// Files that need not be on disk: `site.json`, and articles by slug.
    pub(crate) fn named<'a>(slugs: impl Iterator<Item = &'a str>) -> Self {
        let sites = vec![Path::new(FOLDER).join("site.json")];
        Self { sites, articles: slugs.map(article_path).collect(), problems: Vec::new() }
    }

    /// Sorts the entries of one folder; returns whether it could be read.
    fn folder(&mut self, root: &Path, folder: &Path) -> bool {
        let full = root.join(folder);
        let link = fs::symlink_metadata(&full).is_ok_and(|data| data.is_symlink());
        let entries = match fs::read_dir(&full) {
            _ if link => Err(no_link(folder)),
            entries => {
                entries.and_then(Iterator::collect).map_err(|error| unreadable(folder, &error))
            }
        };
        let entries: Vec<fs::DirEntry> = match entries {
            Ok(entries) => entries,
            Err(problem) => {
                self.problems.push(problem);
                return false;
            }
        };
        let mut names: Vec<_> = entries.iter().map(fs::DirEntry::file_name).collect();
        names.sort();
        for path in names.iter().map(|name| folder.join(name)) {
            self.entry(root, folder.strip_prefix(FOLDER).unwrap_or(folder), &path);
        }
        true
    }

    fn entry(&mut self, root: &Path, folder: &Path, path: &Path) {
        let name = name_of(path);
        let (top, articles) = (folder == Path::new(""), folder == Path::new("articles"));
        let schema = matches!(&*name, "article.schema.json" | "site.schema.json");
        if is_hidden(&name) || (top && (name == "site.json" || name == "articles" || schema)) {
        } else if top && language_of(&name).is_some() {
            self.sites.push(path.to_owned());
        } else if articles && name.ends_with(".json") {
            self.articles.push(path.to_owned());
        } else if fs::symlink_metadata(root.join(path)).is_ok_and(|data| data.is_dir()) {
            self.folder(root, path);
        } else {
            self.problems.extend(stray(path, &name, articles));
        }
    }
}

/// Whether a name is that of a file which programs keep for themselves: hidden, or a copy they make
/// while somebody edits.
pub(crate) fn is_hidden(name: &str) -> bool {
    const FOLDERS: [&str; 3] = ["$RECYCLE.BIN", "@eaDir", "__MACOSX"];
    name.starts_with(['.', '~', '#'])
        || name.ends_with(['~', '\r'])
        || name.ends_with(".swp")
        || FOLDERS.contains(&name)
}

/// A file that nobody reads, if it looks like one that somebody should.
fn stray(path: &Path, name: &str, in_articles: bool) -> Option<Problem> {
    let small = name.to_lowercase();
    let is_about = ["readme", "license", "changelog"].iter().any(|name| small.starts_with(name));
    if is_about || COMPANIONS.iter().any(|end| small.ends_with(end)) {
        return None;
    }
    let Some(base) = small.find(".json").map(|at| &name[..at]) else {
        let help =
            "Content is in .json files. Take it out of the folder, or make an article of it.";
        return Some(Problem::of_file(Code::StrayFile, path, "nobody reads this file", help));
    };
    let help = match small.starts_with("site") && !in_articles {
        true => format!(
            "The site's own file is {FOLDER}/site.json, that of another language {FOLDER}/site.<lang>.json."
        ),
        false if in_articles => {
            format!("Give it the name {}.json, in small letters.", base.to_lowercase())
        }
        false => format!(
            "An article belongs to {FOLDER}/articles/: move it to {}.",
            article_path(base).display()
        ),
    };
    Some(Problem::of_file(Code::File, path, "nobody reads this file", help))
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The file of an article.
pub(crate) fn article_path(slug: &str) -> PathBuf {
    Path::new(FOLDER).join("articles").join(format!("{slug}.json"))
}

/// The slug of an article: its file's name without `.json`.
pub(crate) fn slug_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// The language in a file's name, such as `site.ar.json`. The schema's name is like theirs.
pub(crate) fn language_of(name: &str) -> Option<&str> {
    let lang = name.strip_prefix("site.")?.strip_suffix(".json")?;
    (lang != "schema").then_some(lang)
}

/// The bytes of one file. `path` begins at `root`.
pub(crate) fn read(root: &Path, path: &Path) -> Result<Vec<u8>, Problem> {
    let unreadable = |error: std::io::Error| unreadable(path, &error);
    let full = root.join(path);
    let data = fs::symlink_metadata(&full).map_err(unreadable)?;
    if data.is_symlink() {
        return Err(no_link(path));
    }
    if !data.is_file() {
        let help = "Content is in plain files. Take it out of the folder.";
        return Err(Problem::of_file(Code::File, path, "this is not a file", help));
    }
    if data.len() > LARGEST {
        let message = format!("the file has {} bytes, and at most {LARGEST} are read", data.len());
        let help = "Make several articles of it, and keep pictures in files of their own.";
        return Err(Problem::of_file(Code::File, path, message, help));
    }
    fs::read(&full).map_err(unreadable)
}

/// The bytes of a plain file: a link could lead to any file of the machine that builds.
pub(crate) fn read_plain(path: &Path) -> std::io::Result<Vec<u8>> {
    match fs::symlink_metadata(path)?.is_file() {
        true => fs::read(path),
        false => Err(std::io::Error::new(ErrorKind::InvalidInput, "this is not a plain file")),
    }
}

fn no_link(path: &Path) -> Problem {
    let help =
        "Put the file itself here: a link could lead to any file of the machine that builds.";
    Problem::of_file(Code::File, path, "this is a link to another place", help)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    let help = match error.kind() {
        ErrorKind::NotFound => "Run the command at the root of the project, where public/ is.",
        _ => "Look at the file's rights.",
    };
    Problem::of_file(Code::File, path, format!("cannot be read: {error}"), help)
}
