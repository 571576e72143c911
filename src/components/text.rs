//! Running text: words, strong words and links.

use crate::content::{Span, Text as Spans};
use leptos::prelude::*;

/// Shows a run of text without an element around it.
#[component]
pub fn Text(
    /// What to show.
    text: Spans,
) -> impl IntoView {
    text.0.into_iter().map(span).collect_view()
}

fn span(span: Span) -> AnyView {
    match span {
        Span::Words(words) => words.into_any(),
        Span::Strong(text) => view! { <strong><Text text/></strong> }.into_any(),
        Span::Link { to, text } => {
            let target = same_page(&to);
            // Paper needs no second copy of an address that is the words themselves.
            let class = (text.words() == to).then_some("link--address");
            view! { <a class=class href=to target=target><Text text/></a> }.into_any()
        }
    }
}

/// The router leaves links with a target alone, so that the browser itself goes to a place on the
/// page: it scrolls, moves the reading position and tells `hashchange`.
fn same_page(to: &str) -> Option<&'static str> {
    to.starts_with('#').then_some("_self")
}
