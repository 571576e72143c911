//! What the author of an article recommends.

use super::{Frame, el, page_link};
use crate::content::PageLink;
use leptos::prelude::*;

/// Links to other articles. Nothing where none is named, heading included.
pub fn related(frame: &Frame, links: &[PageLink]) -> Option<AnyView> {
    if links.is_empty() {
        return None;
    }
    let items = links.iter().map(|to| {
        let link = page_link(frame, "related__link", &to.path).text(&to.label);
        el("li").child(link).into_any()
    });
    let title = el("h2").class("related__title").attr("id", "related");
    let nav = el("nav")
        .class("related")
        .attr("aria-labelledby", "related")
        .child(title.text(&frame.words.articles.related))
        .child(el("ul").class("related__list").attr("role", "list").views(items));
    Some(nav.into_any())
}
