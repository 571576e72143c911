//! The translation of an article: its file in another language, with the original's words to translate.

use super::edits::edit;
use super::{CreateError, write_new};
use crate::check::nearest;
use crate::file_error::FileError;
use crate::read::files::{Files, article_path, slug_of};
use crate::read::schema;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// What is true of the original only.
const ORIGINALS: [&str; 5] = ["translationOf", "related", "reviewed", "provenance", "accepted"];

/// Writes the file of an article's translation, and gives its path from `root`.
///
/// # Errors
/// [`CreateError`]; a file that is there already is not touched.
pub fn new_translation(root: &Path, slug: &str, lang: &str) -> Result<PathBuf, CreateError> {
    if !Files::list(root).sites.iter().any(|path| path.ends_with(format!("site.{lang}.json"))) {
        let message = format!("the site is not in {lang:?} yet");
        let help = format!("Begin it with: site new language {lang}");
        return Err(CreateError::Refused(message, help));
    }
    translate(root, slug, lang)
}

/// The slug of a translation.
pub(super) fn translated(slug: &str, lang: &str) -> String {
    format!("{slug}-{}", lang.to_ascii_lowercase())
}

pub(super) fn translate(root: &Path, slug: &str, lang: &str) -> Result<PathBuf, CreateError> {
    let original = article_path(slug);
    let full = root.join(&original);
    if !full.exists() {
        let slugs: Vec<String> =
            Files::list(root).articles.iter().map(|path| slug_of(path)).collect();
        let known = || slugs.iter().map(String::as_str);
        let help = match nearest(slug, known()) {
            Some(near) => format!("Did you mean {near:?}?"),
            None => format!("The articles are: {}.", known().collect::<Vec<_>>().join(", ")),
        };
        return Err(CreateError::Refused(format!("there is no article {slug:?}"), help));
    }
    let bytes = fs::read(&full).map_err(FileError::at(&full))?;
    let text = edit(&schema::ARTICLE, &original, bytes, |edits, entries| {
        entries.iter().for_each(|entry| edits.mark(entry));
        for key in ORIGINALS {
            edits.remove(key);
        }
        edits.set("lang", &json!(lang).to_string(), "title");
        edits.set("translationOf", &json!(slug).to_string(), "title");
    });
    let text = text.ok_or(CreateError::Source(original))?;
    let path = article_path(&translated(slug, lang));
    write_new(root, &path, text.as_bytes())?;
    Ok(path)
}
