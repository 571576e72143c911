//! The way back to the start of the page.

use super::{Frame, el};
use leptos::prelude::*;

/// A link to the top.
pub fn to_top(frame: &Frame) -> AnyView {
    el("a")
        .class("to-top")
        .attr("href", "#top")
        .attr("target", "_self")
        .text(&frame.words.back_to_top)
        .into_any()
}
