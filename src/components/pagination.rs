//! The way to the pages before and after this one.

use super::{Frame, el, page_link};
use leptos::prelude::*;

/// One way on: where it leads, what the link says, and the title of what is there.
pub struct Way<'a> {
    /// The path of the page.
    pub path: &'a str,
    /// What the link says.
    pub label: &'a str,
    /// The title of the page, where it says more than the label.
    pub title: &'a str,
}

/// The links of a list or of an article to its neighbours. `name` is for screen readers.
pub fn pagination(frame: &Frame, name: &str, ways: &[Way<'_>]) -> Option<AnyView> {
    let links = ways.iter().map(|way| {
        let link = page_link(frame, "pagination__link", way.path)
            .child(el("span").class("pagination__label").text(way.label));
        let link = match way.title {
            "" => link,
            title => link.text(" ").child(el("span").class("pagination__title").text(title)),
        };
        el("li").class("pagination__item").child(link).into_any()
    });
    let list = || el("ul").class("pagination__list").attr("role", "list").views(links);
    (!ways.is_empty())
        .then(|| el("nav").class("pagination").attr("aria-label", name).child(list()).into_any())
}
