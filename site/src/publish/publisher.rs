//! From the content folder and the app to a folder that any static host can serve.

use super::app::App;
use super::app_files::AppFiles;
use super::compressor::Compressor;
use super::fresh_folder::FreshFolder;
use super::hosts::{Host, host_files};
use super::output::Output;
use super::theme::take_theme;
use crate::check::{NoStart, Unpublished, load};
use crate::file_error::FileError;
use crate::render::text_template::TextError;
use crate::render::{DocumentError, Renderer, TemplateError, sprite};
use crate::report::Problems;
use crate::site::{PageGroup, SiteIndex};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The content has errors.
    #[error("{0}")]
    Content(#[from] Problems),
    /// Nothing would be at `/`.
    #[error("{0}")]
    NoStart(#[from] NoStart),
    /// The app has no template for the pages.
    #[error("{0}")]
    App(#[from] TemplateError),
    /// A page could not be rendered.
    #[error("{0}")]
    Document(#[from] DocumentError),
    /// A text file could not be made.
    #[error("{0}")]
    Text(#[from] TextError),
    /// A file could not be read or written.
    #[error("{0}")]
    File(#[from] FileError),
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// How many pages, `404.html` included.
    pub pages: usize,
    /// How many compressed copies were not in the cache.
    pub compressed: usize,
    /// How many warnings the content has.
    pub warnings: usize,
    /// The files of the articles that were left out, and why.
    pub unpublished: Vec<(String, Unpublished)>,
    /// The addresses that the output did not have before; none for the first output.
    pub came: Vec<String>,
    /// The addresses that the output no longer has.
    pub went: Vec<String>,
}

/// The folder of what one build keeps for the next, in that of the site.
const CACHE: &str = ".site";

/// One run.
#[derive(Clone, Copy, Debug)]
pub struct Publisher<'a> {
    /// The folder of the site, where `public/` is.
    pub root: &'a Path,
    /// The folder that becomes the site. It is replaced as a whole.
    pub output: &'a Path,
    /// Whether the files get compressed copies.
    pub compress: bool,
    /// The host that the site is for, if it is one in particular.
    pub host: Option<Host>,
}

impl Publisher<'_> {
    /// Renders every page for this app. `base` is the path that the site is served under: `/`, or
    /// `/guide/`.
    ///
    /// # Errors
    /// [`PublishError`]. The output is then as it was.
    pub fn publish(&self, mut app: AppFiles, base: &str) -> Result<Published, PublishError> {
        let (loaded, unpublished) = load(self.root)?.publish()?;
        take_theme(&mut app, self.root)?;
        let app = App::new(app, base)?;
        let warnings = loaded.warnings;
        let index = SiteIndex::new(loaded);
        let public = self.root.join("public");
        let sprite = sprite(self.root, base)?;
        let renderer = Renderer::new(&index, &app.base, app.template.clone(), sprite, &app.scripts);

        let work = self.root.join(CACHE);
        let _ = fs::create_dir_all(&work);
        let folder = FreshFolder::beside(self.output, &work.join("lock"))?;
        let compressor = self.compress.then(|| Compressor::new(&work.join("compressed")));
        let output = Output::new(folder.path(), compressor);
        let groups = index.page_groups();
        let write = |group| write_pages(&renderer, group, &output);
        let (copied, pages) = rayon::join(
            || app.write_to(&output),
            || groups.par_iter().map(write).sum::<Result<usize, PublishError>>(),
        );
        copied?;
        let pages = pages?;
        copy_pictures(&index, &public, &output)?;
        for (file, text) in
            renderer.files()?.iter().chain(&host_files(&app, self.host, &index.moved())?)
        {
            output.write(file, text.as_bytes())?;
        }
        let (before, now) = (addresses(self.output), addresses(folder.path()));
        let came = now.difference(&before).filter(|_| !before.is_empty()).cloned().collect();
        let went = before.difference(&now).cloned().collect();
        folder.take_place()?;
        let compressed = output.compressed();
        Ok(Published { pages, compressed, warnings, unpublished, came, went })
    }
}

/// The addresses of the pages in a folder.
fn addresses(folder: &Path) -> BTreeSet<String> {
    let files = WalkDir::new(folder).min_depth(2).into_iter().flatten();
    let pages = files.filter(|file| file.file_name() == "index.html");
    let address = |page: walkdir::DirEntry| {
        let path = page.path().parent()?.strip_prefix(folder).ok()?.to_string_lossy();
        Some(format!("/{}/", path.replace('\\', "/")))
    };
    pages.filter_map(address).collect()
}

fn write_pages(
    renderer: &Renderer<'_>,
    group: &PageGroup,
    output: &Output,
) -> Result<usize, PublishError> {
    let files = renderer.pages(group)?;
    for (file, text) in &files {
        output.write(file, text.as_bytes())?;
    }
    Ok(files.iter().filter(|(file, _)| file.ends_with(".html")).count())
}

/// Copies the pictures that articles show.
fn copy_pictures(index: &SiteIndex, public: &Path, output: &Output) -> Result<(), FileError> {
    let pictures = index.articles.values().flat_map(|article| article.pictures());
    for picture in pictures.collect::<BTreeSet<&str>>() {
        let path = public.join(picture);
        output.write(picture, &fs::read(&path).map_err(FileError::at(&path))?)?;
    }
    Ok(())
}
