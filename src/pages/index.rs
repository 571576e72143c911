//! The list of all articles, newest first.

use crate::components::{Frame, article_list, el, handout, hero, pagination, to_top};
use crate::content::IndexPage;
use leptos::prelude::*;

/// One page of the list, with the ways to the others.
pub fn index_page(page: &IndexPage, frame: &Frame) -> AnyView {
    let words = &frame.words.articles;
    let about = el("p").class("hero__about").text(&words.description).into_any();
    let body = el("div")
        .class("article__body")
        .view(article_list(frame, &page.entries))
        .view_if(pagination(frame, &words.pages, &page.ways));
    el("article")
        .class("article article--index")
        .view(handout(frame, &page.path, None, None))
        .view(hero(&page.heading, vec![about]))
        .child(body)
        .child(el("footer").class("article__footer").view(to_top(frame)))
        .into_any()
}
