//! One stop of the timeline: a step, or what follows the steps.

use super::walk::Walk;
use crate::browser::reveal;
use crate::components::{Heading, Icon, Text};
use crate::content::Step;
use leptos::html::Div;
use leptos::prelude::*;

/// The marker on the rail, the heading and the text. While the reader walks, the heading holds a
/// button that makes this stop the current one.
#[component]
pub(super) fn Stop(
    step: Step,
    at: usize,
    number: Option<String>,
    level: u8,
    walk: Walk,
    enhanced: Signal<bool>,
) -> impl IntoView {
    let panel = NodeRef::<Div>::new();
    Effect::new(move |before: Option<bool>| {
        let rests = walk.rests(at);
        if !rests
            && before == Some(true)
            && let Some(panel) = panel.get_untracked()
        {
            reveal(&panel);
        }
        rests
    });
    let hidden = move || walk.rests(at).then_some("until-found");
    let found = move |_: web_sys::Event| walk.find(at);

    let title = step.title;
    let heading = move || {
        let words = view! { <Title number=number.clone() title=title.clone()/> };
        if enhanced.get() && walk.walking() {
            view! {
                <button class="timeline__button" type="button" on:click=move |_| walk.go(at)>
                    {words}
                </button>
            }
            .into_any()
        } else {
            words.into_any()
        }
    };
    let body = step.body.into_iter().map(|text| view! { <p><Text text/></p> }).collect_view();
    view! {
        <span class="timeline__marker">
            <Icon class="icon" drawing=format!("icon-{}", step.icon)/>
        </span>
        <Heading level class="timeline__heading">{heading}</Heading>
        <div class="timeline__panel" hidden=hidden on:beforematch=found node_ref=panel>
            <div class="timeline__body">{body}</div>
        </div>
    }
}

/// The number is text and not a counter of CSS, so that it is read aloud, copied and found.
#[component]
fn Title(number: Option<String>, title: String) -> impl IntoView {
    // A space of its own between two elements is lost in the name that screen readers are given.
    let title = if number.is_some() { format!(" {title}") } else { title };
    let number = number.map(|number| view! { <span class="timeline__number">{number}</span> });
    view! { {number}{title} }
}
