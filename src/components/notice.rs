//! A page that says what went wrong and what can be done.

use super::{El, el, icon};
use leptos::prelude::*;

/// A calm message with ways out.
pub fn notice(title: &str, body: &str, ways: Vec<El>) -> AnyView {
    let words = el("div")
        .class("notice__words")
        .child(el("h1").class("notice__title").attr("tabindex", "-1").text(title))
        .child(el("p").text(body))
        .child(el("p").class("notice__ways").views(ways.into_iter().map(El::into_any)));
    el("section").class("notice").view(icon("notice__art", "art-hero")).child(words).into_any()
}
