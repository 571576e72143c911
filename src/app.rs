//! The frame around every page.

use crate::browser::provide_enhanced;
use crate::components::{Frame, el, site_footer, site_header, skip_link, together};
use crate::content::{Page, PageData};
use crate::navigation::{Navigation, Shown};
use crate::pages::{article_page, failed, index_page, not_found, section_page};
use leptos::prelude::*;

/// The whole app.
///
/// There is no table of routes, since which pages exist is content and not code: the app shows the
/// page that the document was served with, and from then on the one that [`Navigation`] brings.
pub fn app(data: PageData) -> AnyView {
    let PageData { base, start, site, page } = data;
    let frame = Frame::new(site, &base, start);
    provide_enhanced();
    let navigation = Navigation::new(frame.clone(), page);
    navigation.follow_address();
    let announcement = navigation.announcement();
    let header = site_header(&frame, navigation.path());
    let footer = site_footer(&frame, navigation.source());
    let main = el("main")
        .attr("id", "main")
        .class("main")
        .attr("tabindex", "-1")
        .live(move || Some(current(&navigation)));
    let said = el("p").class("visually-hidden").attr("role", "status");
    together(vec![
        skip_link(&frame),
        header,
        main.into_any(),
        footer,
        said.live_text(move || announcement.get()).into_any(),
    ])
}

/// The page that is shown now.
fn current(navigation: &Navigation) -> AnyView {
    let frame = navigation.frame();
    match navigation.shown() {
        Shown::Page(page) => match page.as_ref() {
            Page::Article(page) => article_page(page, frame),
            Page::Section(page) => section_page(page, frame),
            Page::Index(page) => index_page(page, frame),
            Page::NotFound => not_found(frame),
        },
        Shown::Failed(path) => {
            let navigation = navigation.clone();
            failed(frame, &path, move || navigation.retry())
        }
    }
}
