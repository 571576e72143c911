//! A folder that is written beside another and replaces it in one step: at any time, a reader
//! finds the whole old site or the whole new one.

use crate::file_error::FileError;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// A folder in the making. Dropped before it took its place, it is removed.
#[derive(Debug)]
pub(crate) struct FreshFolder {
    path: PathBuf,
    target: PathBuf,
    _lock: Option<File>,
}

impl FreshFolder {
    /// An empty folder beside `target`. Two runs wait for each other by `lock`, a file that may be
    /// anywhere.
    pub(crate) fn beside(target: &Path, lock: &Path) -> Result<Self, FileError> {
        // The folder that a link leads to is replaced, not the link.
        let target = target.canonicalize().unwrap_or_else(|_| target.to_owned());
        refuse_other_folders(&target).map_err(FileError::at(&target))?;
        let mut name = target.file_name().unwrap_or_default().to_owned();
        name.push(".next");
        let path = target.with_file_name(name);
        // Where the lock cannot be had, on a file system that is read only, nothing else runs.
        let lock = File::create(lock).ok().filter(|lock| lock.lock().is_ok());
        // Left by a run that was killed.
        remove(&path)?;
        fs::create_dir_all(&path).map_err(FileError::at(&path))?;
        Ok(Self { path, target, _lock: lock })
    }

    /// Where to write.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Puts the folder in the place of the target, and removes what was there.
    pub(crate) fn take_place(self) -> Result<(), FileError> {
        let Self { path, target, .. } = &self;
        let failed = FileError::at(target);
        if !target.exists() {
            return fs::rename(path, target).map_err(failed);
        }
        match exchange(path, target) {
            Err(error) if is_unsupported(&error) => {
                remove(target)?;
                fs::rename(path, target).map_err(failed)
            }
            // The old folder has the name of the fresh one now, and is dropped with it.
            done => done.map_err(failed),
        }
    }
}

impl Drop for FreshFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// What is replaced is deleted: that must not be a folder of somebody's own files.
fn refuse_other_folders(target: &Path) -> io::Result<()> {
    let is_empty = |folder: &Path| Ok::<_, io::Error>(fs::read_dir(folder)?.next().is_none());
    let page = || fs::read_to_string(target.join("index.html")).unwrap_or_default();
    // A page of ours, or trunk's template of it.
    let has_site = || ["id=\"app\"", "id=app"].iter().any(|mark| page().contains(mark));
    let has_sources = || ["public/content", "Cargo.toml"].iter().any(|it| target.join(it).exists());
    let is_ours = !target.exists() || is_empty(target)? || (has_site() && !has_sources());
    let message = "the folder is neither empty nor a site, and would be replaced";
    if is_ours { Ok(()) } else { Err(io::Error::new(io::ErrorKind::DirectoryNotEmpty, message)) }
}

fn remove(folder: &Path) -> Result<(), FileError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(FileError::at(folder)(error)),
        _ => Ok(()),
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether the file system or the kernel has no exchange. Some report an invalid argument instead.
fn is_unsupported(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}
