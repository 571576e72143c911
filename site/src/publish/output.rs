//! The folder that a site is written into.

use super::compressor::Compressor;
use crate::file_error::FileError;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// A folder that becomes a finished site.
#[derive(Debug)]
pub(crate) struct Output {
    folder: PathBuf,
    compressor: Option<Compressor>,
}

impl Output {
    /// With a compressor, each file gets its compressed copies beside it.
    pub(crate) fn new(folder: &Path, compressor: Option<Compressor>) -> Self {
        Self { folder: folder.to_owned(), compressor }
    }

    /// Writes a file of the site, such as `faq/index.html`.
    pub(crate) fn write(&self, file: &str, bytes: &[u8]) -> Result<(), FileError> {
        let path = self.folder.join(file);
        write(&path, bytes)?;
        let copies = self.compressor.iter().flat_map(|compressor| compressor.copies(file, bytes));
        for copy in copies {
            let (extension, bytes) = copy.map_err(FileError::at(&path))?;
            write(&self.folder.join(format!("{file}.{extension}")), &bytes)?;
        }
        Ok(())
    }

    /// How many files were compressed and not taken from the cache.
    pub(crate) fn compressed(&self) -> usize {
        self.compressor.as_ref().map_or(0, Compressor::compressed)
    }
}

/// The files under a folder, as paths with `/` from it, in order.
pub(crate) fn list_files(folder: &Path) -> Result<Vec<String>, FileError> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(io::Error::from).map_err(FileError::at(folder))?;
        if entry.file_type().is_file() {
            let names = entry.path().strip_prefix(folder).unwrap_or(entry.path()).iter();
            let names: Vec<_> = names.map(|name| name.to_string_lossy()).collect();
            files.push(names.join("/"));
        }
    }
    Ok(files)
}

/// Writes a file, and its folder where that is missing.
fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let written = match fs::write(path, bytes) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let folder = path.parent().unwrap_or(path);
            fs::create_dir_all(folder).map_err(FileError::at(folder))?;
            fs::write(path, bytes)
        }
        written => written,
    };
    written.map_err(FileError::at(path))
}
