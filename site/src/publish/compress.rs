//! Compressed copies beside the files, for hosts that send them as they are.

use super::output::{copy_path, holds, write_whole};
use crate::file_error::FileError;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// One way to compress.
pub(crate) struct Encoding {
    /// What the copy's name ends in.
    pub(crate) extension: &'static str,
    encode: fn(&[u8]) -> io::Result<Vec<u8>>,
}

/// The encodings that browsers ask for and static hosts know.
pub(crate) const ENCODINGS: [Encoding; 2] =
    [Encoding { extension: "br", encode: brotli }, Encoding { extension: "gz", encode: gzip }];

/// Kinds of files that are text, or shrink like it. Pictures are compressed in themselves.
const KINDS: [&str; 9] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Puts a compressed copy beside every file below `folder` that lacks one and becomes smaller.
///
/// A changed file has lost its copies when it was written, so one that is there is right. Where
/// `previous` holds the same file, the copies are taken from there: the best compression takes
/// longer than all the rest of a build. Gives how many copies were made anew.
pub(crate) fn compress(folder: &Path, previous: Option<&Path>) -> Result<usize, FileError> {
    let mut files = Vec::new();
    list(folder, &mut files)?;
    let made: Vec<usize> = files
        .par_iter()
        .map(|file| {
            let before = previous.zip(file.strip_prefix(folder).ok()).map(|(p, name)| p.join(name));
            compress_file(file, before.as_deref())
        })
        .collect::<Result<_, _>>()?;
    Ok(made.iter().sum())
}

fn compress_file(file: &Path, before: Option<&Path>) -> Result<usize, FileError> {
    let missing = ENCODINGS.iter().filter(|encoding| !copy_path(file, encoding.extension).exists());
    let missing: Vec<_> = missing.collect();
    if missing.is_empty() {
        return Ok(0);
    }
    let bytes = fs::read(file).map_err(FileError::at(file))?;
    let before = before.filter(|before| holds(before, &bytes));
    let mut made = 0;
    for encoding in missing {
        let copy = copy_path(file, encoding.extension);
        let known = before.and_then(|before| fs::read(copy_path(before, encoding.extension)).ok());
        let is_known = known.is_some();
        let small = match known {
            Some(known) => known,
            None => (encoding.encode)(&bytes).map_err(FileError::at(&copy))?,
        };
        if small.len() < bytes.len() {
            write_whole(&copy, &small)?;
            made += usize::from(!is_known);
        }
    }
    Ok(made)
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), FileError> {
    let failed = |error| FileError::at(folder)(error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = entry.path();
        if entry.file_type().map_err(failed)?.is_dir() {
            list(&path, files)?;
        } else if path.extension().is_some_and(|kind| KINDS.iter().any(|known| *known == kind)) {
            files.push(path);
        }
    }
    Ok(())
}

/// Brotli at its best, with a window as large as the format's default allows.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// Gzip at its best, without a time or a name: the same bytes give the same copy.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}
