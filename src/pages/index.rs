//! The list of all articles, newest first.

use crate::components::{Frame, Way, article_list, el, handout, hero, pagination, to_top};
use crate::content::IndexPage;
use leptos::prelude::*;

/// One page of the list, with the ways to the others.
pub fn index_page(page: &IndexPage, frame: &Frame) -> AnyView {
    let words = &frame.words.articles;
    let ways = [(&words.newer_page, &page.newer), (&words.older_page, &page.older)];
    let ways: Vec<Way<'_>> = ways
        .iter()
        .filter_map(|(label, path)| Some(Way { path: path.as_deref()?, label, title: "" }))
        .collect();
    let about = el("p").class("hero__about").text(&words.description).into_any();
    let body = el("div").class("article__body").view(article_list(frame, &page.entries));
    el("article")
        .class("article article--index")
        .view(handout(frame, &page.path, None, None))
        .view(hero(&page.heading(words), vec![about]))
        .child(body)
        .view_if(pagination(frame, &words.pages, &ways))
        .child(el("footer").class("article__footer").view(to_top(frame)))
        .into_any()
}
