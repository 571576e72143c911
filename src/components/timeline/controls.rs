//! The buttons of the walk.

use super::walk::Walk;
use crate::browser::use_enhanced;
use crate::components::{El, Frame, el, live, together};
use leptos::prelude::*;

/// The control row. Served empty, with its room kept by the sheet, so that nothing moves.
pub(super) fn controls(walk: Walk, frame: &Frame) -> AnyView {
    let enhanced = use_enhanced();
    let frame = frame.clone();
    el("div")
        .class("timeline__controls")
        .attr("data-reserve", &frame.words.timeline.walk)
        .live(move || enhanced.get().then(|| buttons(walk, &frame)))
        .into_any()
}

fn buttons(walk: Walk, frame: &Frame) -> AnyView {
    let toggle = el("button")
        .class("button timeline__walk")
        .attr("type", "button")
        .live_attr("aria-pressed", move || Some(if walk.walking() { "true" } else { "false" }))
        .on_click(move || walk.toggle())
        .text(&frame.words.timeline.walk);
    let status = el("p").class("timeline__status").attr("role", "status");
    let frame = frame.clone();
    let moves = live(move || walk.walking().then(|| moves(walk, &frame)));
    together(vec![toggle.into_any(), moves, status.live_text(move || walk.status()).into_any()])
}

fn moves(walk: Walk, frame: &Frame) -> AnyView {
    let words = &frame.words.timeline;
    let back = button(walk, false, "button timeline__previous", &words.previous);
    let forth = button(walk, true, "button button--primary timeline__next", &words.next);
    together(vec![back.into_any(), forth.into_any()])
}

/// At an end of the walk the button stays where it is and keeps the focus: it is `aria-disabled`.
fn button(walk: Walk, forth: bool, class: &str, label: &str) -> El {
    el("button")
        .class(class)
        .attr("type", "button")
        .live_attr("aria-disabled", move || (!walk.can_move(forth)).then_some("true"))
        .on_click(move || walk.step(forth))
        .text(label)
}
