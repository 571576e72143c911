//! Where the words come from, and one plain line on privacy.

use super::{Frame, el, page_link};
use leptos::prelude::*;

/// The footer of every page. `source` is the line on where the words of the page come from; empty
/// where there is none.
pub fn site_footer(frame: &Frame, source: RwSignal<String>) -> AnyView {
    let pages = frame.navigation.iter();
    let pages = pages.map(|to| page_link(frame, LINK, &to.path).text(&to.label));
    let book = frame.booking.iter();
    let book = book.map(|to| el("a").class(LINK).attr("href", &to.url).text(&to.label));
    let links = pages.chain(book).map(|link| el("li").child(link).into_any());
    let from = move || {
        let source = source.get();
        (!source.is_empty()).then(|| el("p").class("site-footer__source").text(&source).into_any())
    };
    let inner = el("div")
        .class("site-footer__inner")
        .child(
            el("nav")
                .class("site-footer__nav")
                .attr("aria-label", &frame.words.footer)
                .child(el("ul").class("site-footer__links").attr("role", "list").views(links)),
        )
        .live(from)
        .child(el("p").class("site-footer__privacy").text(&frame.words.privacy));
    el("footer").class("site-footer").child(inner).into_any()
}

const LINK: &str = "site-footer__link";
