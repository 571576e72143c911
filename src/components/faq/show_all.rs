//! One button for all answers.

use super::Items;
use crate::browser::use_enhanced;
use crate::components::{Frame, el, together};
use crate::content::fill;
use leptos::prelude::*;
use std::sync::Arc;

/// The row of the button. Served empty, with its room kept by the sheet, so that nothing moves.
pub(super) fn show_all(items: Items, frame: &Frame) -> AnyView {
    let enhanced = use_enhanced();
    let frame = frame.clone();
    let words = &frame.words.faq;
    // The room is that of the longer of the two labels.
    let longer =
        if words.hide_all.len() > words.show_all.len() { &words.hide_all } else { &words.show_all };
    el("div")
        .class("faq__controls")
        .attr("data-reserve", longer)
        .live(move || enhanced.get().then(|| button(&items, &frame)))
        .into_any()
}

/// Opens every answer while one is closed, and closes all while none is.
fn button(items: &Items, frame: &Frame) -> AnyView {
    let status = RwSignal::new(String::new());
    let label = {
        let (frame, items) = (frame.clone(), Arc::clone(items));
        move || {
            let words = &frame.words.faq;
            // Every answer is looked at, so that each can change the label.
            let open = items.iter().filter(|item| item.open.get()).count();
            if open == items.len() { words.hide_all.clone() } else { words.show_all.clone() }
        }
    };
    let (frame, items) = (frame.clone(), Arc::clone(items));
    let press = move || {
        let words = &frame.words.faq;
        let open = items.iter().any(|item| !item.open.get_untracked());
        for item in items.iter() {
            item.open.set(open);
        }
        let said = if open { &words.all_shown } else { &words.all_hidden };
        status.set(fill(said, &[("total", &items.len().to_string())]));
    };
    let button = el("button").class("button faq__all").attr("type", "button");
    let said = el("p").class("visually-hidden").attr("role", "status");
    together(vec![
        button.on_click(press).live_text(label).into_any(),
        said.live_text(move || status.get()).into_any(),
    ])
}
