//! The step timeline.
//!
//! Served as a numbered list with every step's text. Once the app has taken over, a reader can walk
//! through it one step at a time; the other texts then rest in `hidden="until-found"`.

mod controls;
mod stop;
mod walk;

use super::{Frame, el};
use crate::browser::{effect, on_hash_target, show_and_focus, use_enhanced};
use crate::content::{Timeline, fill};
use controls::controls;
use leptos::prelude::*;
use stop::stop;
use walk::Walk;

/// Steps in time, and what follows them. `level` is that of a step's heading.
pub fn timeline(timeline: &Timeline, level: u8, frame: &Frame) -> AnyView {
    let words = &frame.words.timeline;
    let walk = Walk::new(timeline, words);
    follow_links(walk);

    let steps = timeline.steps.iter().enumerate().map(|(at, step)| {
        let number = fill(&words.step, &[("number", &(at + 1).to_string())]);
        let shown = el("li").class("timeline__step");
        stop(shown, step, at, &number, level, walk)
    });
    let after = timeline.after.iter().enumerate().map(|(at, step)| {
        let shown = el("div").class("timeline__after");
        stop(shown, step, timeline.steps.len() + at, "", level, walk)
    });
    el("div")
        .live_attr("class", move || {
            Some(if walk.walking() { "timeline timeline--walking" } else { "timeline" })
        })
        .view(controls(walk, frame))
        .child(el("ol").class("timeline__steps").attr("role", "list").views(steps))
        .views(after)
        .into_any()
}

/// A link to a step makes it the current one, and leads to it.
fn follow_links(walk: Walk) {
    let enhanced = use_enhanced();
    effect(move || {
        if enhanced.get() {
            on_hash_target(move |id, take| {
                let found = walk.reach(id);
                if found && take {
                    let id = id.to_owned();
                    // The step opens after this task; only then does its place stand.
                    request_animation_frame(move || show_and_focus(&id, ".timeline__heading"));
                }
                found
            });
        }
    });
}
