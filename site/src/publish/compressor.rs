//! Compressed copies of the files, for hosts that send them as they are.

use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

type Encode = fn(&[u8]) -> io::Result<Vec<u8>>;

/// The encodings that browsers accept and static hosts know, by the ending of the copy's name.
const ENCODINGS: [(&str, Encode); 2] = [("br", brotli), ("gz", gzip)];

/// Kinds of files that are text, or shrink like it. Pictures are compressed in themselves.
const KINDS: [&str; 9] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// How long an unused copy stays in the cache.
const UNUSED: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Compresses files. What it made stays in a cache by the content of the file, since the best
/// compression takes longer than the rest of a build.
#[derive(Debug)]
pub(crate) struct Compressor {
    cache: PathBuf,
    compressed: AtomicUsize,
}

impl Compressor {
    /// With its cache in this folder, without which it only takes longer.
    pub(crate) fn new(cache: &Path) -> Self {
        let _ = fs::create_dir_all(cache);
        Self { cache: cache.to_owned(), compressed: AtomicUsize::new(0) }
    }

    /// The copies of a file that are smaller than it, with the endings of their names.
    pub(crate) fn copies(
        &self,
        file: &str,
        bytes: &[u8],
    ) -> impl Iterator<Item = io::Result<(&'static str, Vec<u8>)>> {
        let (_, kind) = file.rsplit_once('.').unwrap_or_default();
        let encodings = if KINDS.contains(&kind) { &ENCODINGS[..] } else { &[] };
        let digest = if encodings.is_empty() { Default::default() } else { Sha256::digest(bytes) };
        let copies = encodings.iter().map(move |(extension, encode)| {
            let name = format!("{digest:x}.{extension}");
            let copy = self.cached(&self.cache.join(name), || encode(bytes))?;
            Ok((*extension, copy))
        });
        let length = bytes.len();
        copies.filter(move |copy| copy.as_ref().map_or(true, |(_, copy)| copy.len() < length))
    }

    /// How many copies were not in the cache.
    pub(crate) fn compressed(&self) -> usize {
        self.compressed.load(Ordering::Relaxed)
    }

    fn cached(
        &self,
        path: &Path,
        encode: impl FnOnce() -> io::Result<Vec<u8>>,
    ) -> io::Result<Vec<u8>> {
        if let Ok(copy) = fs::read(path) {
            let _ = File::open(path).and_then(|file| file.set_modified(SystemTime::now()));
            return Ok(copy);
        }
        let copy = encode()?;
        self.compressed.fetch_add(1, Ordering::Relaxed);
        // Under another name first: a copy that was cut off must never be taken for a whole one.
        let part = path.with_extension(format!("{:?}.part", std::thread::current().id()));
        let _ = fs::write(&part, &copy).and_then(|()| fs::rename(&part, path));
        Ok(copy)
    }
}

impl Drop for Compressor {
    /// Removes what no build has used for long.
    fn drop(&mut self) {
        let is_unused = |entry: &fs::DirEntry| {
            let modified = entry.metadata().and_then(|data| data.modified());
            modified.is_ok_and(|time| time.elapsed().is_ok_and(|age| age > UNUSED))
        };
        let entries = fs::read_dir(&self.cache).into_iter().flatten().flatten();
        for entry in entries.filter(is_unused) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Brotli at its best, with a window as large as the format's default allows.
fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

/// Gzip at its best, without a time or a name: the same bytes have the same copy.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}
