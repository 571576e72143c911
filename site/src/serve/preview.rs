//! What the preview shows: the site in memory, or the errors in its content.

use crate::check::load_for_preview;
use crate::publish::{App, AppFiles, take_theme};
use crate::render::{DocumentError, Renderer, file_names, sprite};
use crate::site::{PageGroup, SiteIndex};
use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;
use tokio::sync::watch;

/// The preview of one project.
#[derive(Debug)]
pub(super) struct Preview {
    root: PathBuf,
    app: Option<PathBuf>,
    base: String,
    shown: RwLock<Arc<Shown>>,
    /// Changes with what is shown. Browsers compare it, and that of a restarted server is another.
    version: watch::Sender<u64>,
}

/// What every address shows.
#[derive(Debug)]
pub(super) enum Shown {
    Site(Box<Site>),
    Error { title: String, text: String },
}

/// A site whose pages are rendered when they are requested.
#[derive(Debug)]
pub(super) struct Site {
    pub(super) app: App,
    index: SiteIndex,
    public: PathBuf,
    sprite: String,
    group_by_file: HashMap<String, PageGroup>,
}

impl Preview {
    pub(super) fn new(root: PathBuf, app: Option<PathBuf>, base: &str) -> Self {
        let start = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_millis() as u64;
        let shown = RwLock::new(Arc::new(show(Site::load(&root, app.as_deref(), base))));
        Self { root, app, base: base.to_owned(), shown, version: watch::Sender::new(start) }
    }

    /// Reads the sources again.
    pub(super) fn reload(&self) {
        self.show(show(Site::load(&self.root, self.app.as_deref(), &self.base)));
    }

    /// Shows an error instead of the site.
    pub(super) fn show_error(&self, title: &str, text: &str) {
        self.show(Shown::Error { title: title.to_owned(), text: text.to_owned() });
    }

    /// The path that the site is served under: `/`, or `/guide/`.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    /// What is shown, and its version.
    pub(super) fn shown(&self) -> (Arc<Shown>, u64) {
        let shown = self.shown.read().unwrap_or_else(PoisonError::into_inner);
        (Arc::clone(&shown), *self.version.borrow())
    }

    /// The version, and each later one.
    pub(super) fn versions(&self) -> watch::Receiver<u64> {
        self.version.subscribe()
    }

    fn show(&self, shown: Shown) {
        if let Shown::Error { text, .. } = &shown {
            eprintln!("{text}");
        }
        let mut current = self.shown.write().unwrap_or_else(PoisonError::into_inner);
        *current = Arc::new(shown);
        self.version.send_modify(|version| *version += 1);
    }
}

fn show(site: Result<Site, Box<dyn Error>>) -> Shown {
    match site {
        Ok(site) => Shown::Site(Box::new(site)),
        Err(error) => {
            let title = "The site cannot be shown".to_owned();
            Shown::Error { title, text: error.to_string() }
        }
    }
}

impl Site {
    fn load(root: &Path, app: Option<&Path>, base: &str) -> Result<Self, Box<dyn Error>> {
        let index = SiteIndex::new(load_for_preview(root)?);
        let public = root.join("public");
        let mut files = AppFiles::load(app)?;
        if app.is_some() {
            files.take_sources(root);
        }
        take_theme(&mut files, root)?;
        let app = App::new(files, base)?;
        let sprite = sprite(root, base)?;
        let names = |group: PageGroup| {
            file_names(&index, &group).into_iter().map(move |file| (file, group.clone()))
        };
        let group_by_file = index.page_groups().into_iter().flat_map(names).collect();
        Ok(Self { app, index, public, sprite, group_by_file })
    }

    /// Whether there is a page in this file.
    pub(super) fn has_page(&self, file: &str) -> bool {
        self.group_by_file.contains_key(file)
    }

    /// A file of the site, such as `faq/index.html`.
    pub(super) fn file(&self, file: &str) -> Result<Option<Vec<u8>>, DocumentError> {
        let App { base, template, scripts, .. } = &self.app;
        let sprite = self.sprite.clone();
        let renderer = Renderer::new(&self.index, base, template.clone(), sprite, scripts);
        let files = match self.group_by_file.get(file) {
            Some(group) => renderer.pages(group)?,
            None => match self.read(file) {
                Some(bytes) => return Ok(Some(bytes)),
                None => renderer.files()?,
            },
        };
        let text = files.into_iter().find(|(name, _)| name == file);
        Ok(text.map(|(_, text)| text.into_bytes()))
    }

    /// A file of the app, or a picture that an article shows.
    fn read(&self, file: &str) -> Option<Vec<u8>> {
        if let Some(bytes) = self.app.file(file) {
            return Some(bytes);
        }
        let mut pictures = self.index.articles.values().flat_map(|article| article.pictures());
        pictures
            .any(|picture| picture == file)
            .then(|| fs::read(self.public.join(file)).ok())
            .flatten()
    }
}
