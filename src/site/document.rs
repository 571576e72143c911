//! The document around a page: trunk's `index.html` with a page's head, words and data put in.

use super::compact;
use super::head::head;
use super::render::render_app;
use crate::components::Frame;
use crate::content::PageData;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::cell::{Cell, RefCell};

/// The document that trunk made, with its sheets inlined.
#[derive(Clone, Debug)]
pub struct Document {
    template: String,
    styles: String,
    sprite: String,
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
    /// Takes trunk's `index.html` apart. `sheet` gives the text of a style sheet by its address.
    ///
    /// All sheets become one inline `<style>`: the first answer then holds everything that the
    /// first screen needs.
    ///
    /// # Errors
    /// When the template cannot be read as HTML, or has no `#app`.
    pub fn new(
        template: &str,
        sprite: String,
        mut sheet: impl FnMut(&str) -> Option<String>,
    ) -> Result<Self, DocumentError> {
        let styles = RefCell::new(String::new());
        let (has_title, has_app) = (Cell::new(false), Cell::new(false));
        let template = rewrite_str(
            template,
            RewriteStrSettings::new()
                .append_element_content_handler(element!("link[rel=stylesheet][href]", |link| {
                    let text = link.get_attribute("href").and_then(|href| sheet(&href));
                    if let Some(text) = text {
                        styles.borrow_mut().push_str(&text);
                        link.remove();
                    }
                    Ok(())
                }))
                .append_element_content_handler(element!("title", |_| {
                    has_title.set(true);
                    Ok(())
                }))
                .append_element_content_handler(element!("#app", |_| {
                    has_app.set(true);
                    Ok(())
                })),
        )?;
        if !has_title.get() {
            return Err(DocumentError::NoTitle);
        }
        if !has_app.get() {
            return Err(DocumentError::NoApp);
        }
        Ok(Self { template, styles: styles.into_inner(), sprite })
    }

    /// The finished document of one page.
    ///
    /// # Errors
    /// When the page cannot be put into the template.
    pub fn page(&self, data: &PageData) -> Result<String, DocumentError> {
        let frame = Frame::new(data.site.clone(), &data.base);
        let head = format!("{}<style>{}</style>", head(&data.page, &frame), self.styles);
        let json = compact::write(data)?;
        let behind = format!(
            "{}<script type=\"application/json\" id=\"page-data\">{json}</script>",
            self.sprite
        );
        let app = render_app(data.clone());
        let elements = count_elements(&app)?.to_string();
        let html = rewrite_str(
            &self.template,
            RewriteStrSettings::new()
                .append_element_content_handler(element!("html", |html| {
                    html.set_attribute("lang", &data.site.lang)?;
                    Ok(())
                }))
                .append_element_content_handler(element!("title", |title| {
                    title.replace(&head, ContentType::Html);
                    Ok(())
                }))
                .append_element_content_handler(element!("#app", |element| {
                    element.set_attribute("data-elements", &elements)?;
                    element.set_inner_content(&app, ContentType::Html);
                    element.after(&behind, ContentType::Html);
                    Ok(())
                })),
        )?;
        Ok(html)
    }
}

/// How many elements the browser will find. The start-up script compares, and leaves a page alone
/// that a translator or an extension has rewritten.
fn count_elements(html: &str) -> Result<usize, DocumentError> {
    let count = Cell::new(0);
    let counting = RewriteStrSettings::new().append_element_content_handler(element!("*", |_| {
        count.set(count.get() + 1);
        Ok(())
    }));
    rewrite_str(html, counting)?;
    Ok(count.get())
}

#[cfg(test)]
mod tests {
    use super::{Document, DocumentError};
    use crate::content::{Page, PageData, Site};

    /// What trunk makes of index.html in a release: without `<head>`, quotes and line breaks.
    const MINIFIED: &str = "<!doctype html><html lang=en><meta charset=utf-8><title></title><link href=/a-1.css rel=stylesheet></head><body><div id=app></div>";

    fn page(template: &str) -> Result<String, DocumentError> {
        let site = include_str!("../../public/content/site.json");
        let site: Site = serde_json::from_str(site).unwrap();
        let sheet = |href: &str| (href == "/a-1.css").then(|| "p{color:red}".to_owned());
        let document = Document::new(template, "<svg></svg>".to_owned(), sheet)?;
        document.page(&PageData { base: "/".to_owned(), site, page: Page::NotFound })
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
}
