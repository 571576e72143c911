//! The rules on single values that more than one file has.

use crate::characters::is_blank;
use crate::place::Place;
use crate::report::{Code, Finding};
use std::path::Path;

/// Words that a reader is meant to see.
pub(super) fn filled(place: &Place, words: &str) -> Option<Finding> {
    let help = "Write the words, or take the whole entry away.";
    is_blank(words).then(|| Finding::new(Code::Empty, place, "this is empty", help))
}

/// Whether `path` is a file below `public/`, and lies there: a link to a file elsewhere would put
/// that file into the site.
pub(super) fn public_file(root: &Path, path: &str) -> bool {
    let inside = || {
        let public = root.join("public").canonicalize().ok()?;
        let file = public.join(path).canonicalize().ok()?;
        Some(file.starts_with(&public) && file.is_file())
    };
    is_file_path(path) && inside().unwrap_or(false)
}

/// The path of a file below `public/`: plain parts, so that it is an address as well and leads
/// nowhere else.
fn is_file_path(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    path.split('/')
        .all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain))
}

/// A language as in `<html lang>`: `en`, `pt-BR`.
pub(super) fn is_language(lang: &str) -> bool {
    let mut parts = lang.split('-');
    let first = parts.next().unwrap_or_default();
    let plain = |part: &str, least: usize, most: usize| {
        (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    plain(first, 2, 3)
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| plain(part, 2, 8))
}

/// The scheme and host that canonical addresses begin with.
pub(super) fn is_origin(origin: &str) -> bool {
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    let taken = |c: char| "/?#\\@<>\"".contains(c) || c.is_whitespace() || super::links::hides(c);
    host.is_some_and(|host| !host.is_empty() && !host.contains(taken))
}
