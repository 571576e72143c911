//! A link to a page of the site.

use super::{El, Frame, el};

/// A link without words yet. The app brings the page, and scrolls to where a page load would.
pub fn page_link(frame: &Frame, class: &str, path: &str) -> El {
    el("a").class(class).attr("href", &frame.href(path)).attr("data-noscroll", "")
}
