//! There is nothing at this address.

use crate::components::{Frame, el, notice};
use leptos::prelude::*;

/// Says so, and leads to the start.
pub fn not_found(frame: &Frame) -> AnyView {
    let words = &frame.words.not_found;
    let home = el("a")
        .class("button button--primary")
        .attr("href", &frame.href("/"))
        .attr("data-noscroll", "")
        .text(&words.home);
    notice(&words.title, &words.body, vec![home])
}
