//! A heading whose level depends on where it stands.

use super::{El, el};

/// An `<h2>` or `<h3>`: a section is one level higher on a page of its own. Links and the app can
/// put the focus on it.
pub fn heading(level: u8, class: &str) -> El {
    el(if level == 2 { "h2" } else { "h3" }).class(class).attr("tabindex", "-1")
}
