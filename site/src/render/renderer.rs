//! Renders the whole site: each group of pages, and the files beside the pages.

use super::TextFile;
use super::document::{Document, DocumentError, Template};
use super::metadata;
use super::page_data::page_data;
use super::service_worker;
use super::text_template::{self, TextError};
use crate::site::moved::Moved;
use crate::site::{PageGroup, SiteIndex};
use minijinja::context;
use patient_guide::content::PageFile;
use patient_guide::source::content_path;

/// What all pages are rendered with.
#[derive(Clone, Debug)]
pub(crate) struct Renderer<'a> {
    index: &'a SiteIndex,
    base: &'a str,
    /// The glue and the wasm.
    app: &'a [String],
    document: Document,
}

impl<'a> Renderer<'a> {
    /// `base` is the path that the site is served under, `sprite` the drawings of all pages, `app`
    /// the files of the app.
    pub(crate) fn new(
        index: &'a SiteIndex,
        base: &'a str,
        template: Template,
        sprite: String,
        app: &'a [String],
    ) -> Self {
        let document = Document::new(template, sprite, metadata::feed_paths(index));
        Self { index, base, app, document }
    }

    /// The documents of a group of pages, each with its data for the app.
    pub(crate) fn pages(&self, group: &PageGroup) -> Result<Vec<TextFile>, DocumentError> {
        let mut files = Vec::new();
        for data in self.index.pages_of(group, self.base) {
            let path = data.page.path();
            if let Some(path) = path {
                let (build, page) = (self.document.build().to_owned(), data.page.clone());
                files.push((data_file(path), page_data(&PageFile { build, page })?));
            }
            files.push((page_file(path), self.document.page(&data)?));
        }
        Ok(files)
    }

    /// The page at an earlier address, for hosts that redirect nothing.
    fn moved_page(&self, moved: &Moved) -> Result<String, TextError> {
        let Moved { to, title, lang, .. } = moved;
        let site = self.index.sites.of(lang.as_deref());
        let to = format!("{}{to}", self.base.trim_end_matches('/'));
        let origin = self.index.sites.main.origin.as_deref().unwrap_or_default();
        let canonical = format!("{origin}{to}");
        let (lang, dir) = (&site.lang, site.settings.dir.name());
        text_template::fill("moved.html", context! { lang, dir, title, canonical, to })
    }

    /// The files beside the pages.
    pub(crate) fn files(&self) -> Result<Vec<TextFile>, TextError> {
        let mut files = metadata::files(self.index, self.base)?;
        let worker = service_worker::service_worker(self.index, self.base, self.app);
        files.push((service_worker::FILE.to_owned(), worker));
        for moved in self.index.moved() {
            files.push((page_file(Some(&moved.from)), self.moved_page(&moved)?));
        }
        Ok(files)
    }
}

/// The names of the files that a group of pages becomes.
pub(crate) fn file_names(index: &SiteIndex, group: &PageGroup) -> Vec<String> {
    let paths = index.paths_of(group);
    let not_found = matches!(group, PageGroup::NotFound).then(|| page_file(None));
    let files = paths.iter().flat_map(|path| [data_file(path), page_file(Some(path))]);
    files.chain(not_found).collect()
}

fn page_file(path: Option<&str>) -> String {
    let name = |path: &str| format!("{}index.html", path.trim_start_matches('/'));
    path.map_or_else(|| "404.html".to_owned(), name)
}

fn data_file(path: &str) -> String {
    content_path(path).trim_start_matches('/').to_owned()
}
