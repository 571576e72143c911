//! A list of articles.

use super::{Frame, date, el, page_link};
use crate::content::IndexEntry;
use leptos::prelude::*;

/// Each article with its title, what it is about, and when it was published.
pub fn article_list(frame: &Frame, entries: &[IndexEntry]) -> AnyView {
    let items = entries.iter().map(|entry| {
        let link = page_link(frame, "article-list__link", &entry.link.path).text(&entry.link.label);
        let day = entry.published.as_ref();
        let day = day.map(|day| el("p").class("article-list__date").child(date(day)).into_any());
        el("li")
            .class("article-list__item")
            .child(el("h2").class("article-list__title").child(link))
            .child(el("p").text(&entry.description))
            .view_if(day)
            .into_any()
    });
    el("ul").class("article-list").attr("role", "list").views(items).into_any()
}
