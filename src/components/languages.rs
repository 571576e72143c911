//! The same words in other languages.

use super::{Frame, el};
use crate::content::Translation;
use leptos::prelude::*;

/// Links that each speak their own language. With a target, the router leaves them to the browser:
/// the whole page changes its language, and its direction perhaps.
pub fn languages(frame: &Frame, translations: &[Translation]) -> Option<AnyView> {
    if translations.is_empty() {
        return None;
    }
    let links = translations.iter().map(|to| {
        let link = el("a")
            .class("languages__link")
            .attr("href", &frame.href(&to.link.path))
            .attr("hreflang", &to.lang)
            .attr("lang", &to.lang)
            .attr("dir", &to.dir)
            .attr("target", "_self")
            .text(&to.link.label);
        el("li").child(link).into_any()
    });
    let list = el("ul").class("languages__list").attr("role", "list").views(links);
    let name = &frame.words.articles.languages;
    Some(el("nav").class("languages").attr("aria-label", name).child(list).into_any())
}
