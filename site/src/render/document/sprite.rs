//! The drawings, collected into one hidden `<svg>` at the end of each page.

use crate::file_error::FileError;
use crate::read::drawings::{BASE, Drawing, drawings};
use std::io;
use std::path::Path;

/// Makes a symbol of each drawing of the site under `root`, which is served under `base`: `hero.svg` becomes `#art-hero`,
/// `icons/recovery.svg` becomes `#icon-recovery`.
///
/// All of them are on every page, since a link can lead from any page to any other without
/// loading a document.
pub(crate) fn sprite(root: &Path, base: &str) -> Result<String, FileError> {
    let mut symbols = String::new();
    for (id, Drawing { path, text }) in drawings(root)? {
        let error = || io::Error::new(io::ErrorKind::InvalidData, "this is not an <svg>");
        symbols.push_str(
            &symbol(&text, &id).ok_or_else(|| FileError::at(&path)(error()))?.replace(BASE, base),
        );
    }
    Ok(format!(
        r#"<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">{symbols}</svg>"#
    ))
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
