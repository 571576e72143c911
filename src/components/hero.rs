//! The top of a page: the artwork and the one `<h1>`.

use super::{el, icon};
use leptos::prelude::*;

/// The head of an article.
pub fn hero(title: &str, below: Vec<AnyView>) -> AnyView {
    head("hero", title, None, below)
}

/// The smaller head of a section's page, whose title links may point to.
pub fn section_hero(title: &str, id: Option<&str>, below: Vec<AnyView>) -> AnyView {
    head("hero hero--section", title, id, below)
}

fn head(class: &str, title: &str, id: Option<&str>, below: Vec<AnyView>) -> AnyView {
    let title = el("h1").class("hero__title").attr_if("id", id).attr("tabindex", "-1").text(title);
    el("header")
        .class(class)
        .view(icon("hero__art", "art-hero"))
        .child(el("div").class("hero__words").child(title).views(below))
        .into_any()
}
