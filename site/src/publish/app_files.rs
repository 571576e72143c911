//! The files of the app as trunk built them: read from a folder, or embedded in this program.

use super::hosts::is_hashed;
use super::output::list_files;
use crate::file_error::FileError;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The app of the release that this program was packaged with.
#[cfg(feature = "embed")]
#[derive(rust_embed::Embed)]
#[folder = "../target/app"]
struct Embedded;

/// The bytes of each file by its name, such as `icons/icon.svg`.
#[derive(Clone, Debug, Default)]
pub struct AppFiles(BTreeMap<String, Cow<'static, [u8]>>);

impl AppFiles {
    /// The files in a folder that trunk built.
    fn read(folder: &Path) -> Result<Self, FileError> {
        let read = |name: String| {
            let path = folder.join(&name);
            let bytes = fs::read(&path).map_err(FileError::at(&path))?;
            Ok((name, Cow::Owned(bytes)))
        };
        Ok(Self(list_files(folder)?.into_iter().map(read).collect::<Result<_, _>>()?))
    }

    /// The files in the folder, or without one those in this program.
    ///
    /// # Errors
    /// When a file cannot be read, or this is not a packaged program.
    pub fn load(folder: Option<&Path>) -> Result<Self, FileError> {
        match folder {
            Some(folder) => Self::read(folder),
            None => Self::embedded(),
        }
    }

    #[cfg(feature = "embed")]
    fn embedded() -> Result<Self, FileError> {
        let file = |name: Cow<'static, str>| Some((name.to_string(), Embedded::get(&name)?.data));
        Ok(Self(Embedded::iter().filter_map(file).collect()))
    }

    /// A program that is not packaged takes the app that `cargo xtask` has built.
    #[cfg(not(feature = "embed"))]
    fn embedded() -> Result<Self, FileError> {
        Self::read(Path::new("target/app"))
    }

    /// The build id: it changes with every byte of the app.
    pub fn build_id(&self) -> String {
        let mut digest = Sha256::new();
        for (name, bytes) in &self.0 {
            digest.update(Sha256::digest(name));
            digest.update(Sha256::digest(bytes));
        }
        digest.finalize().iter().take(4).map(|byte| format!("{byte:02x}")).collect()
    }

    /// Takes sheets and scripts as they are in the sources under `root` now, where trunk has copies of
    /// them: a change shows before trunk has built again.
    pub(crate) fn take_sources(&mut self, root: &Path) {
        for (name, bytes) in &mut self.0 {
            let (stem, _) = name.rsplit_once('-').filter(|_| is_hashed(name)).unwrap_or((name, ""));
            let folders: &[&str] = match name.ends_with(".css") {
                true => &["style", "style/deferred"],
                false => &["public"],
            };
            let file = if name.ends_with(".css") { format!("{stem}.css") } else { name.clone() };
            let mut sources = folders.iter().map(|folder| root.join(folder).join(&file));
            if let Some(source) = sources.find_map(|source| fs::read(source).ok()) {
                *bytes = Cow::Owned(source);
            }
        }
    }

    /// Puts a file in the place of the one with its name.
    pub(super) fn insert(&mut self, name: &str, bytes: Vec<u8>) {
        self.0.insert(name.to_owned(), Cow::Owned(bytes));
    }

    /// Adds to the sheet of the tokens, whose values the added ones replace.
    pub(super) fn append_to_tokens(&mut self, sheet: &[u8]) {
        let is_tokens = |name: &str| name.starts_with("tokens") && name.ends_with(".css");
        if let Some((_, bytes)) = self.0.iter_mut().find(|(name, _)| is_tokens(name)) {
            *bytes = Cow::Owned([bytes, &b"\n"[..], sheet].concat());
        }
    }

    /// The text of a file.
    pub(crate) fn text(&self, name: &str) -> Option<String> {
        String::from_utf8(self.0.get(name)?.to_vec()).ok()
    }

    /// The bytes of a file.
    pub(crate) fn bytes(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(|bytes| &**bytes)
    }

    /// The names of the files, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
