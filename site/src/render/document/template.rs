//! The template of every page: trunk's `index.html`, split at the slots where pages differ.

use super::deferred_sheet::DeferredSheet;
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
    /// The sheets of every page.
    style: String,
    /// What follows up to the app.
    middle: String,
    /// `<div id="app"` without the end of the tag.
    app: String,
    /// What follows the app.
    end: String,
    /// The icon of the site, a drawing.
    icon: String,
    /// The styles that few pages need.
    deferred: Option<DeferredSheet>,
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
const DEFAULT_ICON: &str = include_str!("../../../../public/icons/icon.svg");
const STYLE: &str = "<style>";
/// How the line above a saved copy begins.
pub(crate) const SAVED_COPY: &str = "<p class=\"saved-copy\"";
const DATA: &str = "<script type=\"application/json\" id=\"page-data\">";
const SCRIPT_END: &str = "</script>";

/// Why a document cannot be the template.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// There is no document.
    #[error("the app has no index.html\n  help: Build the app again: `cargo xtask build`.")]
    NoDocument,
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
    /// Cuts trunk's document. `sheet` returns the text of a style sheet by the name of its file: all of
    /// them become one `<style>`, so that the first response holds everything the first screen needs,
    /// except for the deferred ones.
    /// `script` returns the text of a script that is inlined, by the name of its file. The other files
    /// that the script names are under `base`, wherever trunk has put them.
    pub(crate) fn from_trunk(
        document: &str,
        base: &str,
        sheet: impl Fn(&str) -> Option<String>,
        script: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, TemplateError> {
        let (mut style, mut deferred) = (String::new(), String::new());
        let name = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
        let text = tags::replace(document, "link", |link| {
            let is_sheet = tags::attribute(link, "rel") == Some("stylesheet");
            let href = tags::attribute(link, "href").filter(|_| is_sheet)?;
            // A browser hashes what it parsed, in which every line break is one character.
            let text = sheet(&name(href))?.replace("\r\n", "\n");
            let is_deferred = DeferredSheet::is_marked(link);
            if is_deferred { &mut deferred } else { &mut style }.push_str(&text);
            Some(String::new())
        });
        let deferred = DeferredSheet::new(deferred, &style);
        let mut start = String::new();
        let text = tags::replace(&text, "script", |tag| {
            start = script(&name(tags::attribute(tag, "src")?))?;
            let mut tag = tags::without_attribute(tag, "src");
            for file in ["data-glue", "data-wasm"] {
                if let Some(address) = tags::attribute(&tag, file).map(str::to_owned) {
                    tag = tag.replacen(&address, &format!("{base}{}", name(&address)), 1);
                }
            }
            if let Some(sheet) = &deferred {
                tag = sheet.name_in(&tag, base);
            }
            Some(format!("{tag}{start}"))
        });
        if text.contains(DATA) {
            return Err(TemplateError::Finished);
        }
        let title = text.find("<title></title>").ok_or(TemplateError::NoTitle)?;
        let title = title..title + "<title></title>".len();
        let app = tags::find(&text, "div", |tag| tags::attribute(tag, "id") == Some("app"));
        let app = app.ok_or(TemplateError::NoApp)?;
        let rest = text[app.end..].strip_prefix("</div>").ok_or(TemplateError::NoApp)?;
        let middle = text[title.end..app.start].to_owned();
        // `trunk serve` adds an inline script that reloads the page, whose bytes depend on the
        // request. No hash can name it, so these pages have no policy. A build has no such script.
        let is_served_by_trunk = document.contains("{{__TRUNK_WS_BASE__}}");
        let policy = (!is_served_by_trunk).then(|| {
            let deferred = deferred.as_ref().map(|sheet| sheet.file().1);
            page_policy(&style, deferred, &start)
        });
        let Range { start: html, end: head } =
            tags::find(&text, "html", |_| true).ok_or(TemplateError::NoTitle)?;
        Ok(Self {
            start: text[..html].to_owned(),
            head: text[head..title.start].to_owned(),
            policy,
            style: format!("{STYLE}{style}</style>"),
            middle,
            app: text[app].trim_end_matches('>').to_owned(),
            end: rest.to_owned(),
            icon: DEFAULT_ICON.to_owned(),
            deferred,
        })
    }

    /// The name of the deferred sheet and its text.
    pub(crate) fn deferred_sheet(&self) -> Option<(&str, &str)> {
        self.deferred.as_ref().map(DeferredSheet::file)
    }

    /// The same with this drawing as the icon of the site.
    pub(crate) fn with_icon(self, icon: &str) -> Self {
        Self { icon: icon.to_owned(), ..self }
    }

    /// The icon of the site, a drawing.
    pub(crate) fn icon(&self) -> &str {
        self.icon.trim()
    }

    /// The content security policy in every page.
    pub(crate) fn policy(&self) -> Option<&str> {
        self.policy.as_deref()
    }

    /// A page.
    pub(crate) fn fill(&self, slots: &Slots<'_>) -> String {
        let Self { start, head, style, middle, app, end, deferred, .. } = self;
        let deferred = deferred.as_ref().filter(|sheet| sheet.is_used(slots.app));
        let deferred = deferred.map_or_else(String::new, DeferredSheet::element);
        let Slots { lang, dir, fingerprint, .. } = slots;
        let policy =
            self.policy().map_or_else(String::new, |policy| format!("{POLICY}{policy}\">"));
        let html = format!("<html lang=\"{lang}\" dir=\"{dir}\">");
        let served = format!(" data-served=\"{fingerprint}\">");
        // The policy comes first: it applies to what follows it.
        let before = [start, html.as_str(), head, &policy, slots.head, style, &deferred, middle];
        let before = [&before[..], &[slots.saved_copy]].concat();
        let inside = [app, served.as_str(), slots.app, "</div>"];
        let after = [slots.sprite, DATA, slots.data, SCRIPT_END, end];
        [&before[..], &inside, &after].concat().concat()
    }
}
