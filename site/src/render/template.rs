//! The template of every page: trunk's `index.html`, cut once at the places that differ from page to page.

use crate::render::document::DocumentError;
use crate::render::policy::policy;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use std::cell::{Cell, RefCell};

/// Stands around the name of a place. No text may hold it: Unicode keeps it out of all exchange.
const MARK: char = '\u{fdd0}';

/// A template with its places marked. Its text can be kept and read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template(String);

/// What a page puts into the template.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parts<'a> {
    /// The language of the words, for an attribute.
    pub(crate) lang: &'a str,
    /// Which way they run.
    pub(crate) dir: &'a str,
    /// What stands in the place of the title.
    pub(crate) head: &'a str,
    /// How many elements `app` has.
    pub(crate) elements: &'a str,
    /// What stands before `#app`.
    pub(crate) before: &'a str,
    /// What stands in `#app`.
    pub(crate) app: &'a str,
    /// What stands behind `#app`, in pieces.
    pub(crate) behind: &'a [&'a str],
}

impl Template {
    /// Cuts trunk's document. `sheet` gives the text of a style sheet by its address: all of them
    /// become one `<style>`, so that the first answer holds everything the first screen needs.
    /// `script` gives the text of a script that stands in the pages, by its address.
    pub(crate) fn cut(
        document: &str,
        mut sheet: impl FnMut(&str) -> Option<String>,
        mut script: impl FnMut(&str) -> Option<String>,
    ) -> Result<Self, DocumentError> {
        let (styles, start) = (RefCell::new(String::new()), RefCell::new(String::new()));
        let (has_title, has_app) = (Cell::new(false), Cell::new(false));
        let settings = RewriteStrSettings::new()
            .append_element_content_handler(element!("html", |html| {
                html.set_attribute("lang", &mark("lang"))?;
                Ok(html.set_attribute("dir", &mark("dir"))?)
            }))
            .append_element_content_handler(element!("link[rel=stylesheet][href]", |link| {
                if let Some(text) = link.get_attribute("href").and_then(|href| sheet(&href)) {
                    styles.borrow_mut().push_str(&text);
                    link.remove();
                }
                Ok(())
            }))
            .append_element_content_handler(element!("script[src]", |element| {
                if let Some(text) = element.get_attribute("src").and_then(|src| script(&src)) {
                    element.remove_attribute("src");
                    element.set_inner_content(&text, ContentType::Html);
                    start.replace(text);
                }
                Ok(())
            }))
            .append_element_content_handler(element!("title", |title| {
                has_title.set(true);
                title.replace(&mark("head"), ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("#app", |app| {
                has_app.set(true);
                app.set_attribute("data-elements", &mark("elements"))?;
                app.set_inner_content(&mark("app"), ContentType::Html);
                app.before(&mark("before"), ContentType::Html);
                app.after(&mark("behind"), ContentType::Html);
                Ok(())
            }));
        let text = rewrite_str(document, settings)?;
        if !has_title.get() {
            return Err(DocumentError::NoTitle);
        }
        if !has_app.get() {
            return Err(DocumentError::NoApp);
        }
        // The sheets may stand behind the title, so they are known only now. A browser hashes what
        // it parsed, in which every line break is one character.
        let style = styles.into_inner().replace("\r\n", "\n");
        let policy = if is_served_by_trunk(document) {
            String::new()
        } else {
            format!("{POLICY_BEGINS}{}{POLICY_ENDS}", policy(&style, &start.into_inner()))
        };
        // The policy comes first: it holds for what stands behind it.
        let styled = format!("{policy}{}<style>{style}</style>", mark("head"));
        Ok(Self(text.replacen(&mark("head"), &styled, 1)))
    }

    /// The content security policy in every page.
    pub(crate) fn policy(&self) -> Option<&str> {
        let (_, rest) = self.0.split_once(POLICY_BEGINS)?;
        rest.split_once(POLICY_ENDS).map(|(policy, _)| policy)
    }

    /// A template that was kept as [`Template::text`].
    pub(crate) fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The template as text.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// A page.
    pub(crate) fn fill(&self, parts: &Parts<'_>) -> String {
        let behind: usize = parts.behind.iter().map(|piece| piece.len()).sum();
        let length = self.0.len() + parts.head.len() + parts.app.len() + behind + 256;
        let mut page = String::with_capacity(length);
        // Between two marks stands a name, so every second piece is one.
        for (at, piece) in self.0.split(MARK).enumerate() {
            match piece {
                "lang" if at % 2 == 1 => page.push_str(parts.lang),
                "dir" if at % 2 == 1 => page.push_str(parts.dir),
                "before" if at % 2 == 1 => page.push_str(parts.before),
                "head" if at % 2 == 1 => page.push_str(parts.head),
                "elements" if at % 2 == 1 => page.push_str(parts.elements),
                "app" if at % 2 == 1 => page.push_str(parts.app),
                "behind" if at % 2 == 1 => page.extend(parts.behind.iter().copied()),
                literal => page.push_str(literal),
            }
        }
        page
    }
}

const POLICY_BEGINS: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
const POLICY_ENDS: &str = "\">";

/// Whether `trunk serve` made the document. It then has an inline script that reloads the page; its
/// bytes are settled only when the page is asked for, so no hash could name it, and the pages go
/// without a policy. No build for a host has this script.
fn is_served_by_trunk(document: &str) -> bool {
    document.contains("{{__TRUNK_WS_BASE__}}")
}

fn mark(name: &str) -> String {
    format!("{MARK}{name}{MARK}")
}
