//! The pages of a site, each written with its content for the app.

use super::output::Output;
use super::prerender::PrerenderError;
use crate::compact;
use crate::file_error::FileError;
use crate::render::document::{Document, DocumentError};
use crate::survey::Survey;
use patient_guide::content::Page;
use patient_guide::source::content_path;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What every page is made of.
pub(crate) struct Pages<'a> {
    pub(crate) survey: &'a Survey,
    pub(crate) base: &'a str,
    pub(crate) document: &'a Document,
    pub(crate) output: &'a Output<'a>,
}

impl Pages<'_> {
    /// The names of all files that will be written, those of the articles among them.
    pub(crate) fn files<'f>(
        &self,
        indexes: impl Iterator<Item = &'f String>,
        others: impl Iterator<Item = &'f String>,
    ) -> BTreeSet<String> {
        let both = |path: &String| [page_file(Some(path)), content_file(path)];
        let articles = self.survey.catalogue.articles.values();
        let articles = articles.flat_map(|article| &article.paths).flat_map(both);
        let others = self.survey.pictures.iter().cloned().chain(others.cloned());
        articles.chain(indexes.flat_map(both)).chain([page_file(None)]).chain(others).collect()
    }

    /// Copies the pictures of all articles, and says how many changed.
    pub(crate) fn pictures(&self, public: &Path) -> Result<usize, PrerenderError> {
        let mut written = 0;
        for picture in &self.survey.pictures {
            let path = public.join(picture);
            let bytes = fs::read(&path).map_err(FileError::at(&path))?;
            written += usize::from(self.output.write(picture, &bytes)?);
        }
        Ok(written)
    }

    /// Renders the pages of one article, and says how many files changed.
    pub(crate) fn article(&self, root: &Path, slug: &str) -> Result<usize, PrerenderError> {
        let article = self.survey.article(root, slug)?;
        let lang = article.lang.clone();
        let pages = self.survey.catalogue.pages(slug, article);
        pages
            .into_iter()
            .try_fold(0, |written, page| Ok(written + self.both(lang.as_deref(), page)?))
    }

    /// Writes the document of a page and its content for the app.
    pub(crate) fn both(&self, lang: Option<&str>, page: Page) -> Result<usize, PrerenderError> {
        let json = compact::write(&page).map_err(DocumentError::from)?;
        let file = content_file(page.path().unwrap_or_default());
        let written = usize::from(self.output.write(&file, json.as_bytes())?);
        Ok(written + self.page(lang, page)?)
    }

    pub(crate) fn page(&self, lang: Option<&str>, page: Page) -> Result<usize, PrerenderError> {
        let file = page_file(page.path());
        let data = self.survey.catalogue.data(self.base, lang, page);
        let html = self.document.page(&data)?;
        Ok(usize::from(self.output.write(&file, html.as_bytes())?))
    }
}

fn page_file(path: Option<&str>) -> String {
    let name = |path: &str| format!("{}index.html", path.trim_start_matches('/'));
    path.map_or_else(|| "404.html".to_owned(), name)
}

fn content_file(path: &str) -> String {
    content_path(path).trim_start_matches('/').to_owned()
}
