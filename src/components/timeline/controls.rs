//! The buttons of the walk.

use super::walk::Walk;
use crate::browser::use_enhanced;
use crate::components::el::{El, Fragment, el, fragment};
use crate::site_context::SiteContext;
use leptos::prelude::*;

/// The row of controls. It is served empty, and the sheet reserves its height, so that hydration
/// shifts nothing.
pub(super) fn controls(walk: Walk, site: &SiteContext) -> El {
    let enhanced = use_enhanced();
    let site = site.clone();
    el("div")
        .class("timeline__controls")
        .attr("data-reserve", &site.words.timeline.walk)
        .child(move || enhanced.get().then(|| buttons(walk, &site)))
}

fn buttons(walk: Walk, site: &SiteContext) -> Fragment {
    let toggle = el("button")
        .class("button timeline__walk")
        .attr("type", "button")
        .attr("aria-pressed", move || if walk.walking() { "true" } else { "false" })
        .on("click", move || walk.toggle())
        .child(&site.words.timeline.walk);
    let site = site.clone();
    let status = el("p").class("timeline__status").attr("role", "status");
    fragment()
        .child(toggle)
        .child(move || walk.walking().then(|| move_buttons(walk, &site)))
        .child(status.child(move || walk.status()))
}

fn move_buttons(walk: Walk, site: &SiteContext) -> Fragment {
    let words = &site.words.timeline;
    fragment()
        .child(move_button(walk, false, "button timeline__previous", &words.previous))
        .child(move_button(walk, true, "button button--primary timeline__next", &words.next))
}

/// At either end of the walk the button keeps its place and the focus: it is `aria-disabled`.
fn move_button(walk: Walk, forward: bool, class: &str, label: &str) -> El {
    el("button")
        .class(class)
        .attr("type", "button")
        .attr("aria-disabled", move || (!walk.can_move(forward)).then_some("true"))
        .on("click", move || walk.step(forward))
        .child(label)
}
