//! The site's own look: what the folder `theme/` has in the place of the app's files.

use super::app_files::AppFiles;
use crate::file_error::FileError;
use crate::read::drawings::{PHOTOS, THEME};
use crate::read::files::read_plain;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::io;
use std::path::Path;

/// The icons that are drawn from `icon.svg`, with their sizes.
const ICONS: [(&str, u32); 3] =
    [("icons/icon-192.png", 192), ("icons/icon-512.png", 512), ("icons/apple-touch-icon.png", 180)];

/// Puts the files of the theme under `root` into the app.
pub(crate) fn take_theme(files: &mut AppFiles, root: &Path) -> Result<(), FileError> {
    let read = |name: &str| {
        let path = root.join(THEME).join(name);
        match path.symlink_metadata() {
            Ok(_) => read_plain(&path).map(Some).map_err(FileError::at(&path)),
            Err(_) => Ok(None),
        }
    };
    if let Some(sheet) = read("tokens.css")? {
        files.append_to_tokens(&sheet);
    }
    if let Some(icon) = read("icon.svg")? {
        for (name, size) in ICONS {
            let path = root.join(THEME).join("icon.svg");
            files.insert(name, draw(&icon, size).map_err(FileError::at(&path))?);
        }
        files.insert("icons/icon.svg", icon);
    }
    if let Some(picture) = read("shared.png")? {
        files.insert("icons/shared.png", picture);
    }
    for name in PHOTOS {
        if let Some(photo) = read(name)? {
            files.insert(&format!("{THEME}/{name}"), photo);
        }
    }
    Ok(())
}

/// A square picture of a drawing.
fn draw(svg: &[u8], size: u32) -> io::Result<Vec<u8>> {
    let invalid = |error: &dyn std::fmt::Display| {
        io::Error::new(io::ErrorKind::InvalidData, error.to_string())
    };
    let tree = Tree::from_data(svg, &Options::default()).map_err(|error| invalid(&error))?;
    let mut picture = Pixmap::new(size, size).ok_or_else(|| invalid(&"no picture"))?;
    let scale = size as f32 / tree.size().width().max(tree.size().height());
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().map_err(|error| invalid(&error))
}
