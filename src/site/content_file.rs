//! The files of the content folder. Only plain files are read: a link could lead to any file of the
//! machine that builds, and what stands there would end up on the site or in an error message.

use super::report::Problem;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// More than any article: a limit, so that a wrong file gets an answer and not all of the memory.
const LARGEST: u64 = 8 * 1024 * 1024;

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
pub(crate) fn article_paths(root: &Path, folder: &Path) -> Result<Vec<PathBuf>, Problem> {
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
