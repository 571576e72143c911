//! The app: the layout of every page around its content.

use crate::browser::provide_enhanced;
use crate::components::{El, el, fragment, site_footer, site_header, skip_link, urgent_help};
use crate::content::{Page, PageData};
use crate::navigation::{Navigation, Shown};
use crate::pages::{article_page, failed, glossary_page, index_page, not_found, section_page};
use crate::site_context::SiteContext;
use leptos::prelude::*;

/// The whole app.
///
/// There is no table of routes, because which pages exist is content and not code: the app shows
/// the page that the document was served with, and after that the page that [`Navigation`] loads.
pub fn app(data: PageData) -> AnyView {
    let PageData { base, start, build, site, page } = data;
    let site = SiteContext::new(site, &base, start);
    provide_context(site.clone());
    let navigation = Navigation::new(site.clone(), build, page);
    let started = navigation.clone();
    provide_enhanced(move || started.start());
    let shown = navigation.shown();
    let header = site_header(&site, move || shown.with(|shown| shown.path().to_owned()));
    let footer = site_footer(&site, move || shown.with(|shown| shown.source().to_owned()));
    let (waiting, announcing) = (navigation.clone(), navigation.clone());
    let main = el("main")
        .attr("id", "main")
        .class("main")
        .attr("tabindex", "-1")
        .attr("aria-busy", move || waiting.is_waiting().then_some("true"))
        .child(move || current(&navigation));
    let status = el("p").class("visually-hidden").attr("role", "status");
    fragment()
        .child(skip_link(&site))
        .child(header)
        .child(urgent_help(&site))
        .child(main)
        .child(footer)
        .child(status.child(move || announcing.announcement()))
        .into_any()
}

/// The page that is shown now.
fn current(navigation: &Navigation) -> El {
    let site = navigation.site();
    match navigation.shown().get() {
        Shown::Page(page) => match page.as_ref() {
            Page::Article(page) => article_page(page, site),
            Page::Section(page) => section_page(page, site),
            Page::Index(page) => index_page(page, site),
            Page::Glossary(page) => glossary_page(page, site),
            Page::NotFound => not_found(site),
        },
        Shown::Failed(path) => {
            let navigation = navigation.clone();
            failed(site, &path, move || navigation.retry())
        }
    }
}
