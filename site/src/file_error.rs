//! A file that could not be read or written: which, why, and the fix.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// An I/O error with its path.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {error}\n  help: {help}", path = .path.display(), help = fix(.error))]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// The error of the system.
    pub error: io::Error,
}

impl FileError {
    /// Adds the path to an I/O error.
    pub fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |error| Self { path: path.to_owned(), error }
    }
}

fn fix(error: &io::Error) -> &'static str {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            "The disk is full: free some space, then run this again."
        }
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "Give yourself the right to read and write there, or name another folder."
        }
        ErrorKind::NotFound => {
            "Run the command in the folder of the site, where public/ is; in a checkout, after `cargo xtask build`."
        }
        ErrorKind::DirectoryNotEmpty => {
            "Name an empty folder, one that is not there yet, or one that a site was built into."
        }
        ErrorKind::NotADirectory | ErrorKind::IsADirectory | ErrorKind::AlreadyExists => {
            "There is a file where a folder should be, or the other way round: move it away."
        }
        _ => "Look at the file, its folder and the disk.",
    }
}
