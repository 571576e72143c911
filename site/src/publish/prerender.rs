//! From the content folder and trunk's output to a folder that any static host can serve.

use super::compress::compress;
use super::last_build::{LastBuild, Record};
use super::output::Output;
use super::pages::Pages;
use super::{app_files, headers, nginx};
use crate::file_error::FileError;
use crate::render::document::{Document, DocumentError};
use crate::render::template::Template;
use crate::render::{self, sprite};
use crate::report::Problems;
use crate::service_worker;
use crate::survey::Survey;
use patient_guide::content::Page;
use rayon::prelude::*;
use std::path::Path;

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
    #[error("{0}")]
    File(#[from] FileError),
    /// The folder is not what the last build made.
    #[error("{0} is not of the last build, which made {1}\n  help: Build the whole site again.")]
    OtherBuild(String, String),
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prerendered {
    /// How many pages, `404.html` included.
    pub pages: usize,
    /// How many files were written, and how many left as they were.
    pub written: usize,
    /// How many compressed copies were made anew.
    pub compressed: usize,
    /// How many warnings the content has.
    pub warnings: usize,
}

/// One run of the prerender.
#[derive(Clone, Copy, Debug)]
pub struct Prerender<'a> {
    /// The folder of the project, where `public/` is.
    pub root: &'a Path,
    /// The folder that becomes the site.
    pub output: &'a Path,
    /// Where the build leaves what [`Prerender::content`] needs.
    pub keep: Option<&'a Path>,
}

/// Renders every page of the content folder below `root` into `output`, where trunk's `index.html`
/// already is. `base` is the path that the site is served under: `/`, or `/guide/`.
///
/// # Errors
/// [`PrerenderError`]. The content is checked before the first file is written.
pub fn prerender(root: &Path, output: &Path, base: &str) -> Result<Prerendered, PrerenderError> {
    Prerender { root, output, keep: None }.build(base, false, None)
}

impl Prerender<'_> {
    /// Renders every page into what trunk made. Compressed copies, if wanted, are taken from
    /// `previous` where that build holds the same file.
    ///
    /// # Errors
    /// [`PrerenderError`]. The content is checked before the first file is written.
    pub fn build(
        &self,
        base: &str,
        compressed: bool,
        previous: Option<&Path>,
    ) -> Result<Prerendered, PrerenderError> {
        let survey = Survey::of(self.root)?;
        let (template, app) = app_files::take(self.output, base)?;
        self.for_hosts(base, &template, &app)?;
        let record =
            Record { base: base.to_owned(), compress: compressed, app, ..Record::default() };
        self.run(&survey, LastBuild { template, record }, previous)
    }

    /// Renders every page once more into the last build's output: the app stays as it is, and of the
    /// files only those are written that change.
    ///
    /// # Errors
    /// [`PrerenderError`]. The content is checked before the first file is written.
    pub fn content(&self) -> Result<Prerendered, PrerenderError> {
        let survey = Survey::of(self.root)?;
        let last = LastBuild::load(self.keep.unwrap_or(self.output))?;
        let output = Output::new(self.output);
        if let Some(lost) = last.record.app.iter().find(|file| !output.path(file).is_file()) {
            let folder = self.output.display().to_string();
            return Err(PrerenderError::OtherBuild(folder, lost.clone()));
        }
        self.run(&survey, last, None)
    }

    fn run(
        &self,
        survey: &Survey,
        mut build: LastBuild,
        previous: Option<&Path>,
    ) -> Result<Prerendered, PrerenderError> {
        let output = Output::new(self.output);
        let public = self.root.join("public");
        let sprite = sprite::read_sprite(&public).map_err(FileError::at(&public.join("art")))?;
        let index = &survey.catalogue;
        let document =
            Document::new(build.template.clone(), sprite).with_feeds(render::feed_paths(index));
        let base = &build.record.base;
        let indexes = index.index_pages();
        let mut others = render::site_files(index, &indexes, base);
        let worker = service_worker::service_worker(index, base, &build.record.app);
        others.push((service_worker::FILE.to_owned(), worker));
        let pages = Pages { survey, base, document: &document, output: &output };

        let paths = indexes.iter().map(|(_, page)| &page.path);
        let files = pages.files(paths, others.iter().map(|(file, _)| file));
        let stale: Vec<String> = build.record.files.difference(&files).cloned().collect();
        // Both the old names and the new ones until the new files are there: a run that is
        // interrupted forgets none.
        build.record.files.extend(files.iter().cloned());
        self.keep(&build)?;
        let slugs: Vec<&String> = index.articles.keys().collect();
        let written = slugs.par_iter().map(|slug| pages.article(self.root, slug));
        let mut written = written.try_reduce(|| 0, |a, b| Ok(a + b))?;
        let own = index.articles.values().map(|article| article.paths.len()).sum::<usize>();
        let count = own + indexes.len() + 1;
        for (lang, page) in indexes {
            written += pages.both(Some(lang), Page::Index(page))?;
        }
        written += pages.page(None, Page::NotFound)? + pages.pictures(&public)?;
        for (file, text) in &others {
            written += usize::from(output.write(file, text.as_bytes())?);
        }
        stale.iter().try_for_each(|file| output.remove(file))?;
        build.record.files = files;
        self.keep(&build)?;
        let compressed = if build.record.compress { compress(self.output, previous)? } else { 0 };
        Ok(Prerendered { pages: count, written, compressed, warnings: survey.warnings })
    }

    /// The files that hosts read. What they say follows from the app, and no content changes it.
    fn for_hosts(&self, base: &str, template: &Template, app: &[String]) -> Result<(), FileError> {
        let output = Output::new(self.output);
        let base = &format!("{}/", base.trim_end_matches('/'));
        let text = headers::headers_file(base, template.policy(), app);
        output.write(headers::FILE, text.as_bytes())?;
        output.write(nginx::FILE, nginx::nginx_file(base).as_bytes())?;
        Ok(())
    }

    fn keep(&self, build: &LastBuild) -> Result<(), FileError> {
        self.keep.map_or(Ok(()), |folder| build.save(folder))
    }
}
