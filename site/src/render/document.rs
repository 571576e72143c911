//! The document around a page: trunk's `index.html` with a page's head, words and data put in.

use super::app::render_app;
use super::head::{escape, head};
use super::template::{Parts, Template};
use crate::compact;
use crate::service_worker;
use patient_guide::content::PageData;
use patient_guide::site_context::SiteContext;
use std::collections::BTreeMap;

/// The document that trunk made, with its sheets inlined, and the drawings of all pages.
#[derive(Clone, Debug)]
pub struct Document {
    template: Template,
    sprite: String,
    /// The paths of the feeds by their languages.
    feeds: BTreeMap<String, String>,
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The template is not HTML that can be rewritten.
    #[error("index.html cannot be rewritten: {0}")]
    Rewrite(#[from] lol_html::errors::RewritingError),
    /// The page's data has a type that the browser does not read.
    #[error("the page's data cannot be written: {0}")]
    Data(#[from] std::fmt::Error),
    /// The template lacks the place for the page's head. trunk leaves out `<head>` when it
    /// minifies, so the title marks the place.
    #[error("index.html has no <title></title>")]
    NoTitle,
    /// The template lacks the place for the page.
    #[error("index.html has no <div id=\"app\"></div>")]
    NoApp,
}

impl Document {
    pub(crate) fn new(template: Template, sprite: String) -> Self {
        Self { template, sprite, feeds: BTreeMap::new() }
    }

    /// The same, whose pages name the feed of their language.
    pub(crate) fn with_feeds(self, feeds: BTreeMap<String, String>) -> Self {
        Self { feeds, ..self }
    }

    /// A document around pages from a template that needs nothing else: no sheet, no script.
    ///
    /// # Errors
    /// When the template cannot be read as HTML, or lacks a place.
    pub fn plain(template: &str) -> Result<Self, DocumentError> {
        Ok(Self::new(Template::cut(template, |_| None, |_| None)?, String::new()))
    }

    /// The finished document of one page.
    ///
    /// # Errors
    /// When the page's data cannot be written.
    pub fn page(&self, data: &PageData) -> Result<String, DocumentError> {
        let site = &data.site;
        let frame = SiteContext::new(site.clone(), &data.base, data.start.clone());
        let feed = self.feeds.get(&site.lang).map(String::as_str);
        let json = compact::write(data)?;
        let app = render_app(data.clone());
        Ok(self.template.fill(&Parts {
            lang: &escape(&site.lang),
            dir: site.dir.name(),
            head: &head(&data.page, &frame, feed),
            before: &saved_copy(&frame),
            elements: &count_elements(&app).to_string(),
            app: &app,
            behind: &[&self.sprite, DATA_BEGINS, &json, DATA_ENDS],
        }))
    }
}

/// The line above a saved copy, unseen while the page is not one. The service worker shows it and
/// puts the date in; the start-up script finds the worker's address here.
fn saved_copy(frame: &SiteContext) -> String {
    frame.offline.as_ref().map_or_else(String::new, |offline| {
        let (worker, words) = (
            escape(&frame.href(&format!("/{}", service_worker::FILE))),
            escape(&offline.saved_copy),
        );
        format!("<p class=\"saved-copy\" data-worker=\"{worker}\" hidden>{words}</p>")
    })
}

const DATA_BEGINS: &str = "<script type=\"application/json\" id=\"page-data\">";
const DATA_ENDS: &str = "</script>";

/// How many elements the browser will find. The start-up script compares, and leaves a page alone
/// that a translator or an extension has rewritten.
///
/// leptos escapes every `<` of words and attributes, so one before a letter begins an element.
fn count_elements(html: &str) -> usize {
    html.split('<')
        .skip(1)
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
        .count()
}

#[cfg(test)]
mod tests {
    use super::{Document, DocumentError, count_elements};
    use crate::render::template::Template;
    use patient_guide::content::{Page, PageData, Site};

    /// What trunk makes of index.html in a release: without `<head>`, quotes and line breaks.
    const MINIFIED: &str = "<!doctype html><html lang=en><meta charset=utf-8><title></title><link href=/a-1.css rel=stylesheet></head><body><div id=app></div>";

    fn page(template: &str) -> Result<String, DocumentError> {
        let site = include_str!("../../../public/content/site.json");
        let site: Site = serde_json::from_str(site).unwrap();
        let sheet = |href: &str| (href == "/a-1.css").then(|| "p{color:red}".to_owned());
        let template = Template::cut(template, sheet, |_| None)?;
        let kept = Template::from_text(template.text().to_owned());
        Document::new(kept, "<svg></svg>".to_owned()).page(&PageData {
            base: "/".to_owned(),
            start: "/".to_owned(),
            site,
            page: Page::NotFound,
        })
    }

    #[test]
    fn a_minified_template_gets_its_head_its_sheets_its_words_and_its_data() {
        let html = page(MINIFIED).unwrap();
        for part in [
            "<title>Page not found – ",
            "<style>p{color:red}</style>",
            "<h1",
            "</div><svg></svg><script type=\"application/json\" id=\"page-data\">[",
        ] {
            assert!(html.contains(part), "no {part} in {html}");
        }
        assert!(!html.contains("a-1.css"), "{html}");
    }

    #[test]
    fn a_template_without_a_place_for_head_or_page_is_refused() {
        let refused = |cut: &str| page(&MINIFIED.replace(cut, "")).unwrap_err();
        assert!(matches!(refused("<title></title>"), DocumentError::NoTitle));
        assert!(matches!(refused("<div id=app></div>"), DocumentError::NoApp));
    }

    #[test]
    fn elements_are_counted_as_the_browser_finds_them() {
        let html =
            r#"<p>1 &lt; 2<!----> <b title="a&lt;b">x</b></p><svg><use href="\#a"></use></svg>"#;
        assert_eq!(count_elements(html), 4);
    }
}
