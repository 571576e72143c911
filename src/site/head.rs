//! What stands in the `<head>` of a page, from the same content as the visible words.

use crate::components::Frame;
use crate::content::Page;
use std::fmt::Write;

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
    let icon = |rel: &str, file: &str| format!(r#"<link rel="{rel}" href="{}">"#, frame.href(file));
    head.push_str(&icon("icon", "/icons/icon.svg"));
    head.push_str(&icon("apple-touch-icon", "/icons/apple-touch-icon.png"));
    head
}

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
