//! The drawings of the pages: those of the app, and in their place those in the folder `theme/`.

use super::files::{is_hidden, read_plain};
use crate::file_error::FileError;
use rust_embed::Embed;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of the site's own look, from its root.
pub(crate) const THEME: &str = "theme";

/// A photo in the place of the drawing at the top of an article.
pub(crate) const PHOTOS: [&str; 4] = ["hero.jpg", "hero.png", "hero.webp", "hero.avif"];

/// Where the path of the site goes in the address of a photo.
pub(crate) const BASE: &str = "{base}";

/// The app's drawings. A debug build reads them from the folder, so that a change is seen at once.
#[derive(Embed)]
#[folder = "../public/art"]
struct Defaults;

/// One drawing.
#[derive(Clone, Debug)]
pub(crate) struct Drawing {
    /// Its file, from the root.
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

/// The drawings by the ids that pages use: `art-hero`, `art-mark`, `icon-recovery`.
pub(crate) fn drawings(root: &Path) -> Result<BTreeMap<String, Drawing>, FileError> {
    let mut drawings = BTreeMap::new();
    for file in Defaults::iter() {
        if let (Some(id), Some(text)) = (id(Path::new(&*file)), Defaults::get(&file)) {
            let text = String::from_utf8_lossy(&text.data).into_owned();
            drawings.insert(id, Drawing { path: Path::new("public/art").join(&*file), text });
        }
    }
    for (id, path) in of_theme(root) {
        let bytes = read_plain(&root.join(&path)).map_err(FileError::at(&path))?;
        let text = match path.extension().is_some_and(|end| end == "svg") {
            true => String::from_utf8_lossy(&bytes).into_owned(),
            false => photo(&path, &bytes).map_err(FileError::at(&path))?,
        };
        drawings.insert(id, Drawing { path, text });
    }
    Ok(drawings)
}

/// The names of the drawings that a step can have, such as `recovery`.
pub(crate) fn icons(root: &Path) -> Vec<String> {
    let defaults = Defaults::iter().filter_map(|file| id(Path::new(&*file)));
    let ids = defaults.chain(of_theme(root).into_keys());
    let icons = ids.filter_map(|id| id.strip_prefix("icon-").map(str::to_owned));
    icons.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The drawings in `theme/`, by their ids.
fn of_theme(root: &Path) -> BTreeMap<String, PathBuf> {
    let theme = Path::new(THEME);
    let names = |folder: &Path| {
        let entries = fs::read_dir(root.join(theme).join(folder)).into_iter().flatten().flatten();
        entries.map(|entry| folder.join(entry.file_name())).collect::<Vec<_>>()
    };
    let files = ["", "icons"].into_iter().flat_map(|folder| names(Path::new(folder)));
    files.filter_map(|file| Some((id(&file)?, theme.join(file)))).collect()
}

/// A drawing that shows a photo, cut to the room that it gets. Its address begins with [`BASE`].
fn photo(path: &Path, bytes: &[u8]) -> io::Result<String> {
    let size = imagesize::blob_size(bytes).map_err(io::Error::other)?;
    let (width, height) = (size.width, size.height);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!(
        r#"<svg viewBox="0 0 {width} {height}" preserveAspectRatio="xMidYMid slice"><image href="{BASE}{THEME}/{name}" width="{width}" height="{height}"/></svg>"#
    ))
}

/// The id of the drawing in a file such as `hero.svg` or `icons/recovery.svg`, or of the photo in its place.
fn id(file: &Path) -> Option<String> {
    if file.to_str().is_some_and(|name| PHOTOS.contains(&name)) {
        return Some("art-hero".to_owned());
    }
    let name = file.file_name()?.to_str()?.strip_suffix(".svg").filter(|name| !is_hidden(name))?;
    match file.parent()?.to_str()? {
        "" if ["hero", "mark"].contains(&name) => Some(format!("art-{name}")),
        "icons" => Some(format!("icon-{name}")),
        _ => None,
    }
}
