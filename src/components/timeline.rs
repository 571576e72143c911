//! The step timeline.
//!
//! It is served as a numbered list with the text of every step. Once the app is hydrated, a reader
//! can walk through it one step at a time; find in page still reaches the other texts.

mod controls;
mod item;
mod scroll;
mod walk;

use super::el::{El, el};
use crate::browser::{effect, keep_open, on_hash_target, on_window, show_and_focus, use_enhanced};
use crate::content::{Timeline, fill};
use crate::site_context::SiteContext;
use item::item;
use leptos::prelude::*;
use walk::Walk;

/// Steps in time, and what follows them. `level` is that of a step's heading.
pub fn timeline(timeline: &Timeline, level: u8, site: &SiteContext) -> El {
    let words = &site.words.timeline;
    let walk = Walk::new(timeline, words);
    listen(walk);

    let steps = timeline.steps.iter().enumerate().map(|(at, step)| {
        let number = fill(&words.step, &[("number", &(at + 1).to_string())]);
        item(el("li").class("timeline__step"), step, at, &number, level, walk, site)
    });
    let after = timeline.after.iter().enumerate().map(|(at, step)| {
        let at = timeline.steps.len() + at;
        item(el("div").class("timeline__after"), step, at, "", level, walk, site)
    });
    let list = el("ol").class("timeline__steps").attr("role", "list");
    let several = timeline.steps.len() + timeline.after.len() > 1;
    let enhanced = use_enhanced();
    let site = site.clone();
    el("div")
        .class(move || walk.class())
        .child(several.then(|| controls::toggle(walk, &site)))
        .child(list.child(steps.collect::<Vec<_>>()))
        .child(after.collect::<Vec<_>>())
        .child(move || enhanced.get().then(|| controls::bar(walk, &site)))
}

/// Follows links to items, and the size of the window. A link to an item makes it the current one,
/// scrolls to it and moves the focus there. Back restores the walk.
fn listen(walk: Walk) {
    let enhanced = use_enhanced();
    effect(move || {
        if enhanced.get() {
            keep_open(
                move || walk.current_id().into_iter().collect(),
                move |ids| walk.restore(ids),
            );
            on_hash_target(move |id, take| {
                let found = walk.go_to_id(id);
                if found && take {
                    let id = id.to_owned();
                    // The panel opens after this task, and only then has its final position.
                    request_animation_frame(move || show_and_focus(&id, ".timeline__heading"));
                    walk.keep_in_view();
                }
                found
            });
            on_window("resize", move |_| walk.measure_bar());
        }
    });
}
