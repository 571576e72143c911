//! Running text: words, strong words and links.

use super::el;
use crate::content::{Span, Text};
use leptos::prelude::*;

/// A run of text without an element around it.
pub fn text(text: &Text) -> Vec<AnyView> {
    text.0.iter().map(span).collect()
}

fn span(span: &Span) -> AnyView {
    match span {
        Span::Words(words) => words.clone().into_any(),
        Span::Strong(words) => el("strong").views(text(words)).into_any(),
        Span::Link { to, text: words } => el("a")
            // Paper needs no second copy of an address that is the words themselves.
            .attr_if("class", (words.words() == *to).then_some("link--address"))
            .attr("href", to)
            .attr_if("target", same_page(to))
            .views(text(words))
            .into_any(),
    }
}

/// The router leaves links with a target alone, so that the browser itself goes to a place on the
/// page: it scrolls, moves the reading position and tells `hashchange`.
fn same_page(to: &str) -> Option<&'static str> {
    to.starts_with('#').then_some("_self")
}
