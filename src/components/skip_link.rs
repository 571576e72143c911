//! The first link of the page.

use super::{Frame, el};
use leptos::prelude::*;

/// Leads past the header. The browser moves the focus, since `<main>` can take it.
pub fn skip_link(frame: &Frame) -> AnyView {
    el("a")
        .class("skip-link")
        .attr("href", "#main")
        .attr("target", "_self")
        .text(&frame.words.skip_link)
        .into_any()
}
