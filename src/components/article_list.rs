//! A list of articles.

use super::{Frame, el, page_link};
use crate::content::IndexEntry;
use leptos::prelude::*;

/// Each article with its title, what it is about, and when it was published.
pub fn article_list(frame: &Frame, entries: &[IndexEntry]) -> AnyView {
    let items = entries.iter().map(|entry| {
        let link = page_link(frame, "article-list__link", &entry.link.path).text(&entry.link.label);
        let date = entry.published.as_ref().map(|date| {
            let shown = el("time").attr("datetime", &date.machine).text(&date.shown);
            el("p").class("article-list__date").child(shown).into_any()
        });
        el("li")
            .class("article-list__item")
            .child(el("h2").class("article-list__title").child(link))
            .child(el("p").text(&entry.description))
            .view_if(date)
            .into_any()
    });
    el("ul").class("article-list").attr("role", "list").views(items).into_any()
}
