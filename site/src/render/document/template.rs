//! The template of every page: trunk's `index.html`, split at the slots where pages differ.

use super::policy::page_policy;
use super::tags;
use std::ops::Range;

/// trunk's document, in the pieces between which a page's own parts go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Template {
    /// Up to `<html>`.
    start: String,
    /// From there to the page's title.
    head: String,
    /// The content security policy in every page.
    policy: Option<String>,
    /// The sheets, and what follows up to the app.
    middle: String,
    /// `<div id="app"` without the end of the tag.
    app: String,
    /// What follows the app.
    end: String,
}

/// What a page puts into the template.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slots<'a> {
    /// The language of the page, for an attribute.
    pub(crate) lang: &'a str,
    /// Its direction.
    pub(crate) dir: &'a str,
    /// The title and the rest of the page's own head.
    pub(crate) head: &'a str,
    /// The line above a saved copy, which begins with [`SAVED_COPY`], or nothing.
    pub(crate) saved_copy: &'a str,
    /// The fingerprint of `app`.
    pub(crate) fingerprint: u32,
    /// The content of `#app`.
    pub(crate) app: &'a str,
    /// The drawings of all pages.
    pub(crate) sprite: &'a str,
    /// The page's data, escaped for its script element.
    pub(crate) data: &'a str,
}

const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
const STYLE: &str = "<style>";
/// How the line above a saved copy begins.
pub(crate) const SAVED_COPY: &str = "<p class=\"saved-copy\"";
const DATA: &str = "<script type=\"application/json\" id=\"page-data\">";
const SCRIPT_END: &str = "</script>";

/// Why a document cannot be the template.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// trunk leaves out `<head>` when it minifies, so the title marks the place of a page's head.
    #[error("index.html has no <html> with a <title></title>")]
    NoTitle,
    /// Its pages are rendered already.
    #[error(
        "index.html is a finished page: give the folder that trunk built, or run `site content`"
    )]
    Finished,
    /// There is no place for the page.
    #[error("index.html has no <div id=\"app\"></div>")]
    NoApp,
}

impl Template {
    /// Cuts trunk's document. `sheet` returns the text of a style sheet by its address: all of them
    /// become one `<style>`, so that the first response holds everything the first screen needs.
    /// `script` returns the text of a script that is inlined, by its address.
    pub(crate) fn from_trunk(
        document: &str,
        sheet: impl Fn(&str) -> Option<String>,
        script: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, TemplateError> {
        let (mut style, mut start) = (String::new(), String::new());
        let text = tags::replace(document, "link", |link| {
            let is_sheet = tags::attribute(link, "rel") == Some("stylesheet");
            let href = tags::attribute(link, "href").filter(|_| is_sheet)?;
            style.push_str(&sheet(href)?);
            Some(String::new())
        });
        let text = tags::replace(&text, "script", |tag| {
            start = script(tags::attribute(tag, "src")?)?;
            Some(format!("{}{start}", tags::without_attribute(tag, "src")))
        });
        // A browser hashes what it parsed, in which every line break is one character.
        let style = style.replace("\r\n", "\n");
        if text.contains(DATA) {
            return Err(TemplateError::Finished);
        }
        let title = text.find("<title></title>").ok_or(TemplateError::NoTitle)?;
        let title = title..title + "<title></title>".len();
        let app = tags::find(&text, "div", |tag| tags::attribute(tag, "id") == Some("app"));
        let app = app.ok_or(TemplateError::NoApp)?;
        let rest = text[app.end..].strip_prefix("</div>").ok_or(TemplateError::NoApp)?;
        let middle = format!("{STYLE}{style}</style>{}", &text[title.end..app.start]);
        // `trunk serve` adds an inline script that reloads the page, whose bytes depend on the
        // request. No hash can name it, so these pages have no policy. A build has no such script.
        let is_served_by_trunk = document.contains("{{__TRUNK_WS_BASE__}}");
        let policy = (!is_served_by_trunk).then(|| page_policy(&style, &start));
        Self::new(&text, title.start, policy, middle, &text[app], rest)
    }

    /// Takes the template and the page's data out of a finished page, so that the site can be
    /// rendered again without trunk.
    pub(crate) fn from_page(page: &str) -> Result<(Self, &str), TemplateError> {
        let style = page.find(STYLE).ok_or(TemplateError::NoTitle)?;
        let title = page[..style].find("<title>").ok_or(TemplateError::NoTitle)?;
        let (title, policy) = match page[..title].rsplit_once(POLICY) {
            Some((before, policy)) => {
                (before.len(), policy.split_once('"').map(|(policy, _)| policy.to_owned()))
            }
            None => (title, None),
        };
        let app = tags::find(page, "div", |tag| tags::attribute(tag, "id") == Some("app"));
        let app = app.ok_or(TemplateError::NoApp)?;
        let (_, data) = page.rsplit_once(DATA).ok_or(TemplateError::NoApp)?;
        let (data, end) = data.split_once(SCRIPT_END).ok_or(TemplateError::NoApp)?;
        let middle = page[style..app.start].to_owned();
        Ok((Self::new(page, title, policy, middle, &page[app], end)?, data))
    }

    fn new(
        text: &str,
        title: usize,
        policy: Option<String>,
        middle: String,
        app: &str,
        end: &str,
    ) -> Result<Self, TemplateError> {
        let Range { start: html, end: head } =
            tags::find(text, "html", |_| true).ok_or(TemplateError::NoTitle)?;
        // A finished page has the saved copy's line and the fingerprint here.
        let middle = middle.split(SAVED_COPY).next().unwrap_or_default();
        Ok(Self {
            start: text[..html].to_owned(),
            head: text[head..title].to_owned(),
            policy,
            middle: middle.to_owned(),
            app: tags::without_attribute(app, "data-served").trim_end_matches('>').to_owned(),
            end: end.to_owned(),
        })
    }

    /// The content security policy in every page.
    pub(crate) fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }

    /// A page.
    pub(crate) fn fill(&self, slots: &Slots<'_>) -> String {
        let Self { start, head, middle, app, end, .. } = self;
        let Slots { lang, dir, fingerprint, .. } = slots;
        let policy =
            self.policy().map_or_else(String::new, |policy| format!("{POLICY}{policy}\">"));
        let html = format!("<html lang=\"{lang}\" dir=\"{dir}\">");
        let served = format!(" data-served=\"{fingerprint}\">");
        // The policy comes first: it applies to what follows it.
        let before = [start, html.as_str(), head, &policy, slots.head, middle, slots.saved_copy];
        let inside = [app, served.as_str(), slots.app, "</div>"];
        let after = [slots.sprite, DATA, slots.data, SCRIPT_END, end];
        [&before[..], &inside, &after].concat().concat()
    }
}
