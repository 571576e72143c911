//! The built app with other words: what an editor's change of the content makes of `dist/`.

use super::copy_folder::copy_folder;
use super::site::dist;
use serde_json::{Value, json};
use site::Prerender;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A copy of the site whose content a scenario may change.
pub(crate) struct Variant {
    folder: TempDir,
}

impl Variant {
    /// The real content.
    pub(crate) fn of_real() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy_folder(&root.join("public"), &folder.path().join("public"));
        copy_folder(&dist(), &folder.path().join("dist"));
        copy_folder(&kept(root), &folder.path().join("keep"));
        let variant = Self { folder };
        // The best compression takes long, and nobody here asks for it.
        variant.edit("keep/record.json", |record| record["compress"] = json!(false));
        variant
    }

    /// The sample in `site/tests/samples/garden`.
    pub(crate) fn garden() -> Self {
        let variant = Self::of_real();
        let content = variant.folder.path().join("public/content");
        fs::remove_dir_all(&content).expect("the content is taken away");
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("site/tests/samples");
        copy_folder(&samples.join("garden"), &content);
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
        let (root, output) = (self.folder.path(), self.dist());
        let keep = root.join("keep");
        let prerender = Prerender { root, output: &output, keep: Some(&keep) };
        prerender.content().unwrap_or_else(|error| panic!("{error}"));
    }
}

/// What the build of `dist` has left for a change of its words: `E2E_KEEP`, or where builds leave it.
fn kept(root: &Path) -> PathBuf {
    let kept = std::env::var_os("E2E_KEEP");
    root.join(kept.map_or_else(|| PathBuf::from("target/site/release"), PathBuf::from))
}
