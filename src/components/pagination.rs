//! The way to the pages before and after this one.

use super::{Frame, el, page_link};
use crate::content::Way;
use leptos::prelude::*;

/// The links of a list or of an article to its neighbours. `name` is for screen readers.
pub fn pagination(frame: &Frame, name: &str, ways: &[Way]) -> Option<AnyView> {
    if ways.is_empty() {
        return None;
    }
    let links = ways.iter().map(|way| {
        let link = page_link(frame, "pagination__link", &way.path)
            .child(el("span").class("pagination__label").text(&way.label));
        let link = match &way.title {
            None => link,
            Some(title) => link.text(" ").child(el("span").class("pagination__title").text(title)),
        };
        el("li").class("pagination__item").child(link).into_any()
    });
    let list = el("ul").class("pagination__list").attr("role", "list").views(links);
    Some(el("nav").class("pagination").attr("aria-label", name).child(list).into_any())
}
