//! What stands in the `<head>` of a page, from the same content as the visible words.

use super::structured_data::structured_data;
use patient_guide::content::{ArticlePage, Page};
use patient_guide::site_context::SiteContext;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use std::fmt::Write;
use std::sync::LazyLock;

/// Title, description, canonical address, what a shared link shows, and what machines read. `feed`
/// is the path of the feed, if there is one.
pub(crate) fn head(page: &Page, frame: &SiteContext, feed: Option<&str>) -> String {
    let mut head = Head { html: format!("<title>{}</title>", escape(&page.title(frame))) };
    match page.description(frame) {
        Some(description) => head.described(page, frame, description),
        None => head.meta("name", "robots", "noindex"),
    }
    if let Some(canonical) = canonical_path(page).and_then(|path| frame.canonical(path)) {
        head.meta("property", "og:url", &canonical);
        head.link(&[("rel", "canonical"), ("href", &canonical)]);
    }
    head.translations(page, frame);
    if let Some(feed) = feed {
        let kind = ("type", "application/atom+xml");
        let (title, href) = (("title", &*frame.name), ("href", &*frame.href(feed)));
        head.link(&[("rel", "alternate"), kind, title, href]);
    }
    head.link(&[("rel", "icon"), ("href", &ICON)]);
    let touch = frame.href("/icons/apple-touch-icon.png");
    head.link(&[("rel", "apple-touch-icon"), ("href", &touch)]);
    head.html.push_str(&structured_data(page, frame));
    head.html
}

struct Head {
    html: String,
}

impl Head {
    fn meta(&mut self, attribute: &str, name: &str, value: &str) {
        let value = escape(value);
        // Writing to a String cannot fail.
        let _ = write!(self.html, r#"<meta {attribute}="{name}" content="{value}">"#);
    }

    fn link(&mut self, attributes: &[(&str, &str)]) {
        self.html.push_str("<link");
        for (name, value) in attributes {
            let _ = write!(self.html, r#" {name}="{}""#, escape(value));
        }
        self.html.push('>');
    }

    fn described(&mut self, page: &Page, frame: &SiteContext, description: &str) {
        self.meta("name", "description", description);
        let kind = if matches!(page, Page::Index(_)) { "website" } else { "article" };
        for (name, value) in [
            ("og:description", description),
            ("og:title", &page.title(frame)),
            ("og:site_name", &frame.name),
            ("og:type", kind),
        ] {
            self.meta("property", name, value);
        }
        // Without an origin it would have no address.
        if let Some(picture) = frame.canonical("/icons/shared.png") {
            self.meta("property", "og:image", &picture);
            self.meta("property", "og:image:width", "1200");
            self.meta("property", "og:image:height", "630");
            self.meta("name", "twitter:card", "summary_large_image");
        }
    }

    /// The same words in other languages, and in this one, as search engines want it: from each page
    /// to all, with full addresses.
    fn translations(&mut self, page: &Page, frame: &SiteContext) {
        let Page::Article(page) = page else {
            return;
        };
        let ArticlePage { path, more, .. } = page.as_ref();
        let others = more.translations.iter().map(|to| (to.lang.as_str(), &to.link.path));
        let own = (!more.translations.is_empty()).then_some((frame.lang.as_str(), path));
        for (lang, path) in own.into_iter().chain(others) {
            if let Some(address) = frame.canonical(path) {
                self.link(&[("rel", "alternate"), ("hreflang", lang), ("href", &address)]);
            }
        }
    }
}

/// The icon itself: browsers ask for a file of it before they paint the page.
static ICON: LazyLock<String> = LazyLock::new(|| {
    const ESCAPED: &AsciiSet =
        &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>');
    let drawing = include_str!("../../../public/icons/icon.svg").trim();
    format!("data:image/svg+xml,{}", utf8_percent_encode(drawing, ESCAPED))
});

/// A section's page says the article's words once more: the article stays the canonical place.
fn canonical_path(page: &Page) -> Option<&str> {
    match page {
        Page::Article(page) => Some(&page.path),
        Page::Section(page) => Some(&page.article_path),
        Page::Index(page) => Some(&page.path),
        Page::NotFound => None,
    }
}

/// Words as they stand between tags or in a double-quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
