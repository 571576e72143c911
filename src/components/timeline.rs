//! The step timeline.
//!
//! Served as a numbered list with every step's text. Once the app has taken over, a reader can walk
//! through it one step at a time; the other texts then rest in `hidden="until-found"`.

mod controls;
mod stop;
mod walk;

use crate::browser::{on_hash_target, show_and_focus, use_enhanced};
use crate::content::{Timeline as Content, TimelineWords, fill};
use controls::Controls;
use leptos::prelude::*;
use stop::Stop;
use walk::Walk;

/// Steps in time, and what follows them.
#[component]
pub fn Timeline(
    /// The steps.
    timeline: Content,
    /// The level of a step's heading.
    level: u8,
    /// The words of the interface.
    words: TimelineWords,
) -> impl IntoView {
    let enhanced = use_enhanced();
    let walk = Walk::new(&timeline, &words);

    Effect::new(move || {
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

    let steps = timeline.steps.len();
    let numbered = timeline
        .steps
        .into_iter()
        .enumerate()
        .map(|(at, step)| {
            let number = fill(&words.step, &[("number", &(at + 1).to_string())]);
            let id = step.id.clone();
            view! {
                <li class="timeline__step" id=id aria-current=walk.mark(at)>
                    <Stop step at number=Some(number) level walk enhanced/>
                </li>
            }
        })
        .collect_view();
    let after = timeline
        .after
        .into_iter()
        .enumerate()
        .map(|(at, step)| {
            let at = steps + at;
            let id = step.id.clone();
            view! {
                <div class="timeline__after" id=id aria-current=walk.mark(at)>
                    <Stop step at number=None level walk enhanced/>
                </div>
            }
        })
        .collect_view();
    view! {
        <div class="timeline" class:timeline--walking=move || walk.walking()>
            <Controls walk words enhanced/>
            <ol class="timeline__steps" role="list">{numbered}</ol>
            {after}
        </div>
    }
}
