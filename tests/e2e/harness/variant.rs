//! The built app with other content than that of the build.

use super::copy_folder::copy_folder;
use super::server;
use serde_json::Value;
use site::{AppFiles, Publisher};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use tempfile::TempDir;

/// The site of the scenarios: the built app with the frozen content of `site/tests/samples/clinic`, so
/// that an editor's change of the real words breaks nothing.
pub(crate) fn site() -> PathBuf {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    let render = || {
        // For the build of another version, whose content cannot be rendered anew.
        if env::var_os("E2E_AS_BUILT").is_some() {
            return dist();
        }
        let folder = root().join("target/e2e/site");
        let _ = fs::remove_dir_all(&folder);
        copy_folder(&Variant::clinic().dist(), &folder);
        folder
    };
    SITE.get_or_init(render).clone()
}

/// The built site as it is: `E2E_DIST`, or `dist`.
pub(crate) fn dist() -> PathBuf {
    root().join(env::var_os("E2E_DIST").map_or_else(|| PathBuf::from("dist"), PathBuf::from))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The article of the sample `clinic`.
pub(crate) const ARTICLE: &str = "public/content/articles/how-ketamine-therapy-works.json";

/// The first block of a kind, such as `faq`, in an article.
pub(crate) fn block<'a>(article: &'a mut Value, kind: &str) -> &'a mut Value {
    let sections = article["sections"].as_array_mut().expect("sections");
    let mut blocks = sections.iter_mut().flat_map(|s| s["blocks"].as_array_mut().expect("blocks"));
    blocks.find_map(|block| block.get_mut(kind)).expect("a block of this kind")
}

/// A copy of the site whose content a scenario may change.
pub(crate) struct Variant {
    folder: TempDir,
}

impl Variant {
    /// The frozen copy of the real content.
    pub(crate) fn clinic() -> Self {
        Self::of_sample("clinic", |_| {})
    }

    /// The same with a change of the article.
    pub(crate) fn clinic_with(change: impl FnOnce(&mut Value)) -> Self {
        Self::of_sample("clinic", |variant| variant.edit(ARTICLE, change))
    }

    /// Many articles in two languages, one of which is written from right to left.
    pub(crate) fn garden() -> Self {
        Self::of_sample("garden", |_| {})
    }

    /// Every block in real sizes, in two languages.
    pub(crate) fn everything() -> Self {
        Self::of_sample("everything", |_| {})
    }

    fn of_sample(name: &str, change: impl FnOnce(&Self)) -> Self {
        let variant = Self { folder: tempfile::tempdir().expect("a folder") };
        let to = |folder: &str| variant.folder.path().join(folder);
        copy_folder(&root().join("public"), &to("public"));
        copy_folder(&dist(), &to("dist"));
        fs::remove_dir_all(to("public/content")).expect("the content is removed");
        copy_folder(&root().join("site/tests/samples").join(name), &to("public/content"));
        // Beside the content, as in a real project.
        let _ = fs::rename(to("public/content/pictures"), to("public/pictures"));
        let _ = fs::rename(to("public/content/files"), to("public/files"));
        change(&variant);
        variant.render();
        variant
    }

    /// The files to serve.
    pub(crate) fn dist(&self) -> PathBuf {
        self.folder.path().join("dist")
    }

    /// Changes a JSON file, such as `public/content/site.json`.
    pub(crate) fn edit(&self, file: &str, change: impl FnOnce(&mut Value)) {
        let path = self.folder.path().join(file);
        let text = fs::read_to_string(&path).expect("a file");
        let mut value = serde_json::from_str(&text).expect("JSON");
        change(&mut value);
        fs::write(&path, value.to_string()).expect("the file is written");
    }

    /// Renders the content as it is now.
    pub(crate) fn render(&self) {
        let app = AppFiles::load(Some(&root().join("target/app"))).expect("the app is built");
        let (root, output) = (self.folder.path(), &self.dist());
        // Compression at the highest level takes long, and no scenario needs it.
        let publisher = Publisher { root, output, compress: false, host: None };
        publisher.publish(app, &server::base(output)).unwrap_or_else(|error| panic!("{error}"));
    }
}
