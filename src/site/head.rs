//! What stands in the `<head>` of a page, from the same content as the visible words.

use crate::components::Frame;
use crate::content::Page;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::fmt::Write;
use std::sync::LazyLock;

/// Title, description, canonical address and what a shared link shows.
pub(crate) fn head(page: &Page, frame: &Frame) -> String {
    let title = escape(&page.title(frame));
    let mut head = format!("<title>{title}</title>");
    let mut meta = |attribute: &str, name: &str, value: &str| {
        let value = escape(value);
        // Writing to a String cannot fail.
        let _ = write!(head, r#"<meta {attribute}="{name}" content="{value}">"#);
    };
    if let Some(description) = page.description() {
        meta("name", "description", description);
        meta("property", "og:description", description);
        meta("property", "og:title", &page.title(frame));
        meta("property", "og:site_name", &frame.name);
        meta("property", "og:type", "article");
    } else {
        meta("name", "robots", "noindex");
    }
    if let Some(canonical) = canonical_path(page).and_then(|path| frame.canonical(path)) {
        meta("property", "og:url", &canonical);
        let _ = write!(head, r#"<link rel="canonical" href="{}">"#, escape(&canonical));
    }
    let link = |rel: &str, href: &str| format!(r#"<link rel="{rel}" href="{href}">"#);
    head.push_str(&link("icon", &ICON));
    head.push_str(&link("apple-touch-icon", &frame.href("/icons/apple-touch-icon.png")));
    head
}

/// The icon itself: browsers ask for a file of it before they paint the page.
static ICON: LazyLock<String> = LazyLock::new(|| {
    const ESCAPED: &AsciiSet =
        &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>');
    let drawing = include_str!("../../public/icons/icon.svg").trim();
    format!("data:image/svg+xml,{}", utf8_percent_encode(drawing, ESCAPED))
});

/// A section's page says the article's words once more: the article stays the canonical place.
fn canonical_path(page: &Page) -> Option<&str> {
    match page {
        Page::Article(page) => Some(&page.path),
        Page::Section(page) => Some(&page.article_path),
        Page::NotFound => None,
    }
}

/// Words as they stand between tags or in a double-quoted attribute.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
