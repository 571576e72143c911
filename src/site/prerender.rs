//! From the content folder and trunk's output to a folder that any static host can serve.

use super::document::{Document, DocumentError};
use super::report::Problems;
use super::{pages, read_content, sprite};
use crate::content::{Page, PageData, Site};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was prerendered.
#[derive(Debug, thiserror::Error)]
pub enum PrerenderError {
    /// The content has mistakes.
    #[error("{0}")]
    Content(#[from] Problems),
    /// A page could not be made.
    #[error("{0}")]
    Document(#[from] DocumentError),
    /// A file could not be read or written.
    #[error("{path}: {error}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prerendered {
    /// How many pages, `404.html` included.
    pub pages: usize,
    /// How many warnings the content has.
    pub warnings: usize,
}

/// Renders every page of the content folder below `root` into `output`, where trunk's `index.html`
/// already is. `base` is the path that the site is served under: `/`, or `/guide/`.
///
/// # Errors
/// [`PrerenderError`]. The content is checked before the first file is written.
pub fn prerender(root: &Path, output: &Path, base: &str) -> Result<Prerendered, PrerenderError> {
    let content = read_content(root)?;
    let document = read_document(root, output, base)?;
    let mut pages = pages(&content);
    for page in &pages {
        let path = page.path().unwrap_or_default();
        let json = serde_json::to_string(page).map_err(DocumentError::from)?;
        write(output, &crate::source::content_path(path), &json)?;
    }
    pages.push(Page::NotFound);
    for page in &pages {
        let file = page.path().map_or("404.html".to_owned(), |path| format!("{path}index.html"));
        let data = page_data(&content.site, base, page);
        write(output, &file, &document.page(&data)?)?;
    }
    Ok(Prerendered { pages: pages.len(), warnings: content.warnings.0.len() })
}

fn page_data(site: &Site, base: &str, page: &Page) -> PageData {
    PageData { base: base.to_owned(), site: site.clone(), page: page.clone() }
}

/// Reads trunk's `index.html` and takes its sheets out of the folder: they stand in the pages.
fn read_document(root: &Path, output: &Path, base: &str) -> Result<Document, PrerenderError> {
    let index = output.join("index.html");
    let template = fs::read_to_string(&index).map_err(|error| failed(&index, error))?;
    let public = root.join("public");
    let sprite =
        sprite::read_sprite(&public).map_err(|error| failed(&public.join("art"), error))?;
    let mut sheets = Vec::new();
    let document = Document::new(&template, sprite, |href| {
        let path = output.join(href.strip_prefix(base).unwrap_or(href));
        let text = fs::read_to_string(&path).ok();
        sheets.extend(text.is_some().then_some(path));
        text
    })?;
    for sheet in sheets {
        fs::remove_file(&sheet).map_err(|error| failed(&sheet, error))?;
    }
    Ok(document)
}

fn write(output: &Path, file: &str, text: &str) -> Result<(), PrerenderError> {
    let path = output.join(file.trim_start_matches('/'));
    let folder = path.parent().unwrap_or(output);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, text))
        .map_err(|error| failed(&path, error))
}

fn failed(path: &Path, error: io::Error) -> PrerenderError {
    PrerenderError::File { path: path.to_owned(), error }
}
