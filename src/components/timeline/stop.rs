//! One stop of the timeline: a step, or what follows the steps.

use super::walk::Walk;
use crate::browser::{reveal_when, use_enhanced};
use crate::components::{El, el, heading, icon, paragraph, together};
use crate::content::Step;
use leptos::prelude::*;

/// Puts the marker on the rail, the heading and the text into `around`. While the reader walks, the
/// heading holds a button that makes this stop the current one. `number` is empty for what follows
/// the steps.
pub(super) fn stop(
    around: El,
    step: &Step,
    at: usize,
    number: &str,
    level: u8,
    walk: Walk,
) -> AnyView {
    let enhanced = use_enhanced();
    let (number, title) = (number.to_owned(), step.title.clone());
    let name = move || {
        let name = name(&number, &title);
        let button = enhanced.get() && walk.walking();
        Some(if button { press(walk, at).views(name).into_any() } else { together(name) })
    };
    reveal_when(format!("#{} > .timeline__panel", step.id), move || !walk.rests(at));
    let panel = el("div")
        .class("timeline__panel")
        .live_attr("hidden", move || walk.rests(at).then_some("until-found"))
        .on("beforematch", move || walk.find(at))
        .child(el("div").class("timeline__body").views(step.body.iter().map(paragraph)));
    let drawing = format!("icon-{}", step.icon);
    around
        .attr("id", &step.id)
        .live_attr("aria-current", move || walk.mark(at))
        .child(el("span").class("timeline__marker").view(icon("icon", &drawing)))
        .child(heading(level, "timeline__heading").live(name))
        .child(panel)
        .into_any()
}

fn press(walk: Walk, at: usize) -> El {
    el("button")
        .class("heading-button timeline__button")
        .attr("type", "button")
        .on_click(move || walk.go(at))
}

/// The number is text and not a counter of CSS, so that it is read aloud, copied and found.
fn name(number: &str, title: &str) -> Vec<AnyView> {
    if number.is_empty() {
        return vec![title.to_owned().into_any()];
    }
    let number = el("span").class("timeline__number").text(number);
    // A space of its own between two elements is lost in the name that screen readers are given.
    vec![number.into_any(), format!(" {title}").into_any()]
}
