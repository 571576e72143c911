//! Files to download.

use super::File;
use super::pictures::{public_file, public_files};
use crate::check::names::did_you_mean;
use crate::check::structure::Entry;
use crate::read::json::Node;
use crate::report::{Code, Problem, quote};
use std::fs;

/// Where they are, under `public/`.
const FOLDER: &str = "files/";
/// What a browser would run or show as a page of the site.
const ACTIVE: [&str; 11] =
    ["html", "htm", "xhtml", "svg", "xml", "js", "mjs", "css", "wasm", "json", "php"];
/// From here on a file takes long on a phone.
const HEAVY: u64 = 5_000_000;

fn src<'a>(entry: &Entry<'a>) -> Option<(Node<'a>, &'a str)> {
    let node = entry.node.get("src").filter(|_| entry.kind == "Download")?;
    Some((node, node.words()?))
}

/// A file that is not there, or that is no file to download.
pub(super) fn file(entry: &Entry<'_>, file: &File<'_>) -> Option<Problem> {
    let (node, path) = src(entry)?;
    let Some(name) = path.strip_prefix(FOLDER) else {
        let name = path.rsplit('/').next().unwrap_or_default();
        let help = format!("Put the file into public/files/ and write \"{FOLDER}{name}\".");
        let message = format!("{} is not in public/files/", quote(path));
        return Some(node.problem(Code::MissingFile, message, help));
    };
    let end = name.rsplit_once('.').map_or("", |(_, end)| end).to_ascii_lowercase();
    if end.is_empty() || ACTIVE.contains(&end.as_str()) {
        let message = format!("{} is no file to download", quote(name));
        let help =
            "Save it as a document, such as a PDF: a browser would run it, or not know its kind.";
        return Some(node.problem(Code::LinkRefused, message, help));
    }
    if public_file(file.folder.root, path).is_some() {
        return None;
    }
    let known = public_files(file.folder.root);
    let known = known.iter().map(String::as_str).filter(|path| path.starts_with(FOLDER));
    let help = did_you_mean(path, known, || {
        "Put the file there; its name has only letters, digits, dots, hyphens and underscores."
            .to_owned()
    });
    Some(node.problem(Code::MissingFile, format!("there is no file public/{path}"), help))
}

/// A file that takes long on a phone.
pub(super) fn heavy_file(entry: &Entry<'_>, file: &File<'_>) -> Option<Problem> {
    let (node, path) = src(entry)?;
    let bytes = fs::metadata(public_file(file.folder.root, path)?).ok()?.len();
    let message = format!("this file has {:.1} MB", bytes as f64 / 1_000_000.0);
    let help = "Save it with smaller pictures, or in parts: on a phone it takes long.";
    (bytes >= HEAVY).then(|| node.problem(Code::HeavyFile, message, help))
}
