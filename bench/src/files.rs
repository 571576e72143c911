//! The files of a site as a good host keeps them: in memory, compressed ahead of time.

use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// One file.
#[derive(Clone)]
pub(crate) struct File {
    /// Its content type.
    pub(crate) kind: &'static str,
    /// As it is.
    pub(crate) raw: Vec<u8>,
    /// Compressed, where that is smaller.
    pub(crate) brotli: Option<Vec<u8>>,
}

impl File {
    /// A file that a host would compress as it is sent or ahead of time.
    pub(crate) fn new(name: &str, raw: Vec<u8>) -> Result<Self> {
        let kind = kind(name);
        let brotli = if packs(kind) { Some(compress(&raw)?) } else { None };
        Ok(Self { kind, brotli: brotli.filter(|packed| packed.len() < raw.len()), raw })
    }

    /// How many bytes of it travel.
    pub(crate) fn sent(&self) -> usize {
        self.brotli.as_ref().unwrap_or(&self.raw).len()
    }
}

/// All files of a site by their paths, which begin with a slash. A page is under its folder.
#[derive(Clone, Default)]
pub(crate) struct Files(pub(crate) BTreeMap<String, File>);

impl Files {
    /// Reads a built site.
    pub(crate) fn folder(folder: &Path) -> Result<Self> {
        let mut files = Self::default();
        files.add_folder("", folder)?;
        Ok(files)
    }

    /// Adds a folder's files under an address. A compressed copy beside a file is taken as it is.
    pub(crate) fn add_folder(&mut self, address: &str, folder: &Path) -> Result<()> {
        let reading = || format!("reading {}", folder.display());
        for entry in fs::read_dir(folder).with_context(reading)? {
            let path = entry.with_context(reading)?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                self.add_folder(&format!("{address}/{name}"), &path)?;
            } else if !name.ends_with(".br") && !name.ends_with(".gz") {
                self.add(address, &name, read(&path)?);
            }
        }
        Ok(())
    }

    /// Adds a file. `index.html` gets the address of its folder.
    pub(crate) fn add(&mut self, folder: &str, name: &str, file: File) {
        let name = if name == "index.html" { "" } else { name };
        self.0.insert(format!("{folder}/{name}"), file);
    }
}

fn read(path: &Path) -> Result<File> {
    let reading = || format!("reading {}", path.display());
    let raw = fs::read(path).with_context(reading)?;
    let copy = PathBuf::from(format!("{}.br", path.display()));
    let name = path.to_string_lossy();
    if copy.exists() {
        let brotli = Some(fs::read(copy).with_context(reading)?);
        return Ok(File { kind: kind(&name), raw, brotli });
    }
    File::new(&name, raw)
}

/// At quality 11, which is what hosts send that compress ahead of time.
fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(bytes).context("compressing")?;
    Ok(writer.into_inner())
}

fn packs(kind: &str) -> bool {
    !matches!(kind, "image/png" | "image/x-icon" | "application/octet-stream")
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{File, Files};

    #[test]
    fn a_page_has_the_address_of_its_folder() {
        let mut files = Files::default();
        files.add("/faq", "index.html", File::new("index.html", b"words".to_vec()).unwrap());
        assert!(files.0.contains_key("/faq/"));
    }

    #[test]
    fn a_file_is_sent_compressed_only_where_that_is_smaller() {
        let long = File::new("a.html", b"the same words ".repeat(50)).unwrap();
        assert!(long.sent() < long.raw.len());
        let short = File::new("a.html", b"x".to_vec()).unwrap();
        assert_eq!((short.sent(), short.brotli), (1, None));
    }
}
