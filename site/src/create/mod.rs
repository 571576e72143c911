//! What an editor begins with: a new site, the site in another language, the translation of an article.

mod edits;
mod language;
mod starter;
mod translation;

pub use language::new_language;
pub use starter::{Starter, new_site};
pub use translation::new_translation;

use crate::check::create_file;
use crate::file_error::FileError;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Why there is nothing new.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// The folder of a new site has files in it.
    #[error("{path} is not empty, and stays as it is\n  help: Name a folder that is empty, or that is not there yet: site init my-site", path = .0.display())]
    NotEmpty(PathBuf),
    /// The file is there already.
    #[error("{path} is there already, and stays as it is", path = .0.display())]
    Exists(PathBuf),
    /// It cannot be made of what there is.
    #[error("{0}\n  help: {1}")]
    Refused(String, String),
    /// A file that it is made of has errors.
    #[error("{path} has errors, and nothing is made of it\n  help: `site check` lists them.", path = .0.display())]
    Source(PathBuf),
    /// A file could not be read or written.
    #[error("{0}")]
    File(#[from] FileError),
}

/// Writes a file that is not there yet, whole or not at all.
fn write_new(root: &Path, path: &Path, text: &[u8]) -> Result<(), CreateError> {
    let full = root.join(path);
    if let Some(folder) = full.parent() {
        fs::create_dir_all(folder).map_err(FileError::at(folder))?;
    }
    create_file(&full, text).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => CreateError::Exists(path.to_owned()),
        _ => CreateError::File(FileError::at(&full)(error)),
    })
}
