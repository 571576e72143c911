//! The document around a page: the template with the page's head, app and data in it.

mod app;
mod deferred_sheet;
mod policy;
mod served_tree;
mod sprite;
mod tags;
mod template;

pub use self::app::render_app;
pub(crate) use self::policy::{ALWAYS_ALLOWED, page_policy};
pub(crate) use self::sprite::sprite;
pub(crate) use self::template::Template;
pub use self::template::TemplateError;

use self::served_tree::fingerprint;
use self::template::{SAVED_COPY, Slots};
use super::metadata::head;
use super::page_data::page_data;
use super::service_worker;
use super::text_template::{TextError, escape};
use crate::read::model::SiteSettings;
use crate::site::SitePage;
use patient_guide::content::PageData;
use patient_guide::site_context::SiteContext;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What the documents of all pages share.
#[derive(Clone, Debug)]
pub struct Document {
    template: Template,
    sprite: String,
    build: String,
    /// The paths of the feeds by their languages.
    feeds: BTreeMap<String, String>,
}

/// Why a document could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The template lacks a place.
    #[error("{0}")]
    Template(#[from] TemplateError),
    /// The head could not be made.
    #[error("{0}")]
    Text(#[from] TextError),
    /// The page's data could not be serialised.
    #[error("the page's data cannot be written: {0}")]
    Data(#[from] rmp_serde::encode::Error),
}

impl Document {
    /// Documents from this template, with these drawings, which name these feeds by language.
    pub(crate) fn new(template: Template, sprite: String, feeds: BTreeMap<String, String>) -> Self {
        let build = Sha256::digest(format!("{template:?}{sprite}"));
        let build = build.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
        Self { template, sprite, build, feeds }
    }

    /// The build id: it changes with the app, the sheets, the start-up script and the drawings. A
    /// document of one build cannot show the pages of another.
    pub(crate) fn build(&self) -> &str {
        &self.build
    }

    /// Documents from a template that needs nothing else: no sheet, no script.
    ///
    /// # Errors
    /// When the template lacks a place.
    pub fn plain(template: &str) -> Result<Self, DocumentError> {
        let template = Template::from_trunk(template, "/", |_| None, |_| None)?;
        Ok(Self::new(template, String::new(), BTreeMap::new()))
    }

    /// The finished document of one page.
    ///
    /// # Errors
    /// When the page's data cannot be written.
    pub fn page(&self, page: &SitePage) -> Result<String, DocumentError> {
        let SitePage { data, settings, .. } = page;
        let site = &data.site;
        let context = SiteContext::new(site.clone(), &data.base, data.start.clone());
        let feed = self.feeds.get(&site.lang).map(String::as_str);
        let data = PageData { build: self.build.clone(), ..data.clone() };
        let json = page_data(&data)?;
        let head = head(page, &context, feed, self.template.icon())?;
        let app = render_app(data);
        Ok(self.template.fill(&Slots {
            lang: &escape(&site.lang),
            dir: settings.dir.name(),
            head: &head,
            saved_copy: &saved_copy(settings, &context),
            fingerprint: fingerprint(&app),
            app: &app,
            sprite: &self.sprite,
            data: &json,
        }))
    }
}

/// The line above a saved copy, hidden while the page is not one. The service worker shows it with
/// the date; the start-up script reads the worker's address from it.
fn saved_copy(settings: &SiteSettings, context: &SiteContext) -> String {
    settings.offline.as_ref().map_or_else(String::new, |offline| {
        let worker = escape(&context.href(&format!("/{}", service_worker::FILE)));
        let text = escape(&offline.saved_copy);
        format!("{SAVED_COPY} data-worker=\"{worker}\" hidden>{text}</p>")
    })
}

#[cfg(test)]
mod tests {
    use super::{Document, DocumentError, Template, TemplateError};
    use crate::read::SiteFile;
    use crate::read::model::ContentFile as _;
    use crate::site::SitePage;
    use patient_guide::content::{Page, PageData};
    use std::collections::BTreeMap;

    /// What trunk makes of index.html in a release: without `<head>`, quotes and line breaks.
    const MINIFIED: &str = "<!doctype html><html lang=en><meta charset=utf-8><title></title><link href=/a-1.css rel=stylesheet><link href=/b-1.css rel=stylesheet data-deferred><link href=/b.png rel=icon></head><body><div id=app></div><script src=/start.js data-glue=/a.js></script></body></html>";

    fn template(document: &str) -> Result<Template, DocumentError> {
        let sheet = |href: &str| match href {
            "a-1.css" => Some("p{color:red}".to_owned()),
            "b-1.css" => Some(".box{top:0}".to_owned()),
            _ => None,
        };
        let script = |src: &str| (src == "start.js").then(|| "start()".to_owned());
        Ok(Template::from_trunk(document, "/guide/", sheet, script)?)
    }

    fn page(template: Template, file: SiteFile) -> String {
        let document = Document::new(template, "<svg></svg>".to_owned(), BTreeMap::new());
        let (base, start) = ("/".to_owned(), "/".to_owned());
        let data =
            PageData { base, start, build: String::new(), site: file.site, page: Page::NotFound };
        document
            .page(&SitePage { data, settings: file.settings, list: None, reviewed: None })
            .unwrap()
    }

    fn site() -> SiteFile {
        let site = include_str!("../../../../public/content/site.json");
        SiteFile::read(&serde_json::from_str(site).unwrap()).unwrap()
    }

    #[test]
    fn a_template_gets_its_head_its_sheets_its_script_its_app_and_its_data() {
        let html = page(template(MINIFIED).unwrap(), site());
        for part in [
            "<!doctype html><html lang=\"en\" dir=\"ltr\"><meta charset=utf-8><meta http-equiv=",
            "'wasm-unsafe-eval'; img-src",
            "\"><title>Page not found – ",
            "<style>p{color:red}</style><link href=/b.png rel=icon></head><body><div id=app data-served=\"",
            "<h1",
            "</div><svg></svg><script type=\"application/json\" id=\"page-data\">[",
            "]</script><script data-glue=/guide/a.js data-sheet=\"/guide/deferred-58fe38181c1a09b4.css\">start()</script></body></html>",
        ] {
            assert!(html.contains(part), "no {part} in {html}");
        }
        assert!(!html.contains("-1.css") && !html.contains(".box{"), "{html}");
    }

    #[test]
    fn a_template_without_a_place_for_head_or_app_is_refused() {
        let refused = |part: &str| match template(&MINIFIED.replace(part, "")) {
            Err(DocumentError::Template(error)) => error,
            other => panic!("{other:?}"),
        };
        assert!(matches!(refused("<title></title>"), TemplateError::NoTitle));
        assert!(matches!(refused("<div id=app></div>"), TemplateError::NoApp));
    }

    #[test]
    fn a_finished_page_is_not_rendered_as_a_template() {
        let html = page(template(MINIFIED).unwrap(), site());
        let Err(DocumentError::Template(error)) = template(&html) else { panic!("{html}") };
        assert!(matches!(error, TemplateError::Finished), "{error}");
    }
}
