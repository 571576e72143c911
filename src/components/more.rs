//! Where an article leads: what its author recommends, its neighbours, and the list of all.

use super::pagination::{Way, pagination};
use super::{Frame, el, page_link};
use crate::content::{More, PageLink};
use leptos::prelude::*;

/// The links at the end of an article. Nothing where there is no other.
pub fn more(frame: &Frame, more: &More) -> Vec<AnyView> {
    let words = &frame.words.articles;
    let neighbour = |label, link: &Option<PageLink>| {
        link.clone().map(|PageLink { path, label: title }| (label, path, title))
    };
    let index = more.index.clone().map(|path| (&words.all, path, String::new()));
    let ways = [neighbour(&words.newer, &more.newer), neighbour(&words.older, &more.older), index];
    let ways: Vec<Way<'_>> = ways
        .iter()
        .flatten()
        .map(|(label, path, title)| Way { path, label, title })
        .collect();
    related(frame, &more.related)
        .into_iter()
        .chain(pagination(frame, &words.more, &ways))
        .collect()
}

fn related(frame: &Frame, links: &[PageLink]) -> Option<AnyView> {
    let items = links.iter().map(|to| {
        let link = page_link(frame, "related__link", &to.path).text(&to.label);
        el("li").child(link).into_any()
    });
    let title = || {
        let title = el("h2").class("related__title").attr("id", "related");
        title.text(&frame.words.articles.related)
    };
    (!links.is_empty()).then(|| {
        el("nav")
            .class("related")
            .attr("aria-labelledby", "related")
            .child(title())
            .child(el("ul").class("related__list").attr("role", "list").views(items))
            .into_any()
    })
}
