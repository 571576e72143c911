//! The drawings, collected into one hidden `<svg>` at the end of each page.

use crate::read::files::is_hidden;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Reads every drawing below `public/art/` and makes a symbol of each: `art/hero.svg` becomes
/// `#art-hero`, `art/icons/recovery.svg` becomes `#icon-recovery`.
///
/// All of them are on every page, since a link can lead from any page to any other without
/// loading a document.
pub(crate) fn read_sprite(public: &Path) -> io::Result<String> {
    let mut symbols = String::new();
    for (folder, prefix) in [("art", "art"), ("art/icons", "icon")] {
        for path in drawings(&public.join(folder))? {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let symbol = symbol(&fs::read_to_string(&path)?, &format!("{prefix}-{name}"))
                .ok_or_else(|| not_a_drawing(&path))?;
            symbols.push_str(&symbol);
        }
    }
    Ok(format!(
        r#"<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">{symbols}</svg>"#
    ))
}

fn drawings(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| is_hidden(&name.to_string_lossy()));
        if !hidden && path.extension().is_some_and(|extension| extension == "svg") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Turns `<svg …>…</svg>` into `<symbol id=…>…</symbol>`. The name space is the document's.
fn symbol(svg: &str, id: &str) -> Option<String> {
    let (_, rest) = svg.split_once("<svg")?;
    let (attributes, rest) = rest.split_once('>')?;
    let (body, _) = rest.rsplit_once("</svg>")?;
    let attributes = attributes.replace(r#" xmlns="http://www.w3.org/2000/svg""#, "");
    let body: String = body.lines().map(str::trim).collect();
    Some(format!(r#"<symbol id="{id}"{attributes}>{body}</symbol>"#))
}

fn not_a_drawing(path: &Path) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{} is not an <svg>", path.display()))
}

#[cfg(test)]
mod tests {
    use super::symbol;

    #[test]
    fn a_drawing_becomes_a_symbol_with_its_own_id() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\">\n  <path d=\"M0 0\"/>\n</svg>\n";
        let expected = r#"<symbol id="icon-x" viewBox="0 0 2 2"><path d="M0 0"/></symbol>"#;
        assert_eq!(symbol(svg, "icon-x").as_deref(), Some(expected));
        assert_eq!(symbol("no drawing", "icon-x"), None);
    }
}
