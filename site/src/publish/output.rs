//! The folder that a site is written into: each file whole or not at all, and only where it differs.

use super::compress::ENCODINGS;
use crate::file_error::FileError;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A folder of finished files.
#[derive(Clone, Debug)]
pub(crate) struct Output<'a> {
    folder: &'a Path,
}

impl<'a> Output<'a> {
    pub(crate) fn new(folder: &'a Path) -> Self {
        Self { folder }
    }

    /// The place of a file of the site, such as `faq/index.html`.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Writes a file, and says whether there was anything to write: one that holds these bytes
    /// already is left alone, so that it keeps its time and its compressed copies.
    pub(crate) fn write(&self, file: &str, bytes: &[u8]) -> Result<bool, FileError> {
        let path = self.path(file);
        if holds(&path, bytes) {
            return Ok(false);
        }
        // First, so that a host never finds a compressed copy of other words.
        remove_copies(&path)?;
        write_whole(&path, bytes)?;
        Ok(true)
    }

    /// Removes a file with its compressed copies, and the folders that it leaves empty.
    pub(crate) fn remove(&self, file: &str) -> Result<(), FileError> {
        let path = self.path(file);
        remove_copies(&path)?;
        remove_file(&path)?;
        let folders = path.ancestors().skip(1).take_while(|folder| *folder != self.folder);
        for folder in folders {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }
}

/// Whether the file at `path` holds just these bytes.
pub(crate) fn holds(path: &Path, bytes: &[u8]) -> bool {
    let same_length = fs::metadata(path).is_ok_and(|data| data.len() == bytes.len() as u64);
    same_length && fs::read(path).is_ok_and(|old| old == bytes)
}

/// Writes under another name in the same folder and renames: whoever reads finds the old file or the
/// new one, never a part.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let new = path.with_file_name(name);
    let written = match fs::write(&new, bytes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = path.parent().unwrap_or(path);
            fs::create_dir_all(folder).map_err(FileError::at(folder))?;
            fs::write(&new, bytes)
        }
        written => written,
    };
    written.and_then(|()| fs::rename(&new, path)).map_err(|error| {
        let _ = fs::remove_file(&new);
        FileError::at(path)(error)
    })
}

/// The name of a file's compressed copy: `index.html` has `index.html.br`.
pub(crate) fn copy_path(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn remove_copies(path: &Path) -> Result<(), FileError> {
    ENCODINGS.iter().try_for_each(|encoding| remove_file(&copy_path(path, encoding.extension)))
}

fn remove_file(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(FileError::at(path)(error)),
        _ => Ok(()),
    }
}
