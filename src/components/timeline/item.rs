//! One item of the timeline: a step, or what follows the steps.

use super::walk::Walk;
use crate::browser::{collapse_when, use_enhanced};
use crate::components::blocks::blocks;
use crate::components::el::{El, Fragment, el, fragment};
use crate::components::media::icon;
use crate::components::prose::heading;
use crate::content::Step;
use crate::site_context::SiteContext;
use leptos::prelude::*;

/// Adds the marker, the heading and the text to `container`. During the walk, the heading contains
/// a button that makes this item the current one. `number` is empty for what follows the steps.
pub(super) fn item(
    container: El,
    step: &Step,
    at: usize,
    number: &str,
    level: u8,
    walk: Walk,
    site: &SiteContext,
) -> El {
    let enhanced = use_enhanced();
    let marker = el("span").class("timeline__marker");
    let marker = match &step.icon {
        Some(name) => marker.child(icon("icon", &format!("icon-{name}"))),
        // The heading says the number; what follows the steps has none.
        None => marker
            .attr("aria-hidden", "true")
            .child((!number.is_empty()).then(|| (at + 1).to_string())),
    };
    let (number, title) = (number.to_owned(), step.title.clone());
    let label = move || {
        let label = label(&number, &title);
        if enhanced.get() && walk.walking() {
            button(walk, at).child(label).into_any()
        } else {
            label.into_any()
        }
    };
    collapse_when(
        format!("#{} > .timeline__panel", step.id),
        move || walk.is_collapsed(at),
        move || walk.on_found_in_page(at),
    );
    let panel = el("div")
        .class("timeline__panel")
        .child(el("div").class("timeline__body").child(blocks(&step.body, level + 1, site)));
    container
        .attr("id", &step.id)
        .attr("aria-current", move || walk.aria_current(at))
        .child(marker)
        .child(heading(level, "timeline__heading").child(label))
        .child(panel)
}

fn button(walk: Walk, at: usize) -> El {
    el("button")
        .class("heading-button timeline__button")
        .attr("type", "button")
        .on("click", move || walk.go(at))
}

/// The number is text and not a CSS counter, so that it is read aloud, copied and found.
fn label(number: &str, title: &str) -> Fragment {
    if number.is_empty() {
        return fragment().child(title);
    }
    // A separate space between two elements is dropped from the accessible name.
    fragment().child(el("span").class("timeline__number").child(number)).child(format!(" {title}"))
}
