//! The `<head>` of a page, from the same content as the visible words.

use super::structured_data::structured_data;
use crate::render::text_template::{self, TextError};
use crate::site::SitePage;
use minijinja::{Value, context};
use patient_guide::content::Page;
use patient_guide::site_context::SiteContext;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// Title, description, icon, canonical address, what a shared link shows, and the structured data. `feed`
/// is the path of the feed, if there is one.
pub(crate) fn head(
    whole: &SitePage,
    site: &SiteContext,
    feed: Option<&str>,
    icon: &str,
) -> Result<String, TextError> {
    let page = &whole.page;
    text_template::fill(
        "head.html",
        context! {
            title => page.title(site),
            description => page.description(site),
            site_name => &*site.name,
            kind => if matches!(page, Page::Index(_) | Page::Glossary(_)) { "website" } else { "article" },
            // Without an origin it would have no address.
            picture => site.canonical("/icons/shared.png"),
            canonical => canonical_path(page).and_then(|path| site.canonical(path)),
            translations => translations(page, site),
            feed => feed.map(|feed| site.href(feed)),
            icon => icon_address(icon),
            touch_icon => site.href("/icons/apple-touch-icon.png"),
            structured_data => structured_data(whole, site),
        },
    )
}

/// The same words in other languages, and in this one, as search engines want it: from each page
/// to all, with full addresses.
fn translations(page: &Page, site: &SiteContext) -> Vec<Value> {
    let Page::Article(page) = page else {
        return Vec::new();
    };
    let others = page.links.translations.iter().map(|to| (to.lang.as_str(), &to.link.path));
    let own = (!page.links.translations.is_empty()).then_some((site.lang.as_str(), &page.path));
    let all = own.into_iter().chain(others);
    all.filter_map(|(lang, path)| Some(context! { lang, address => site.canonical(path)? }))
        .collect()
}

/// The icon itself: browsers ask for a file of it before they paint the page.
fn icon_address(drawing: &str) -> String {
    const ESCAPED: &AsciiSet =
        &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>');
    format!("data:image/svg+xml,{}", utf8_percent_encode(drawing, ESCAPED))
}

/// A section's page says the article's words once more: the article stays the canonical place.
fn canonical_path(page: &Page) -> Option<&str> {
    match page {
        Page::Article(page) => Some(&page.path),
        Page::Section(page) => Some(&page.article_path),
        Page::Index(page) => Some(&page.path),
        Page::Glossary(page) => Some(&page.path),
        Page::NotFound => None,
    }
}
