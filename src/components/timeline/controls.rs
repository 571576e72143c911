//! The buttons of the walk.

use super::walk::Walk;
use crate::content::TimelineWords;
use leptos::prelude::*;

/// The control row. Served empty, with its room kept by the sheet, so that nothing moves.
#[component]
pub(super) fn Controls(walk: Walk, words: TimelineWords, enhanced: Signal<bool>) -> impl IntoView {
    let reserve = words.walk.clone();
    let buttons = move || {
        enhanced.get().then(|| {
            let TimelineWords { walk: label, previous, next, .. } = words.clone();
            let moves = move || {
                walk.walking().then(|| {
                    view! {
                        <Move walk forth=false class="button timeline__previous" label=previous.clone()/>
                        <Move walk forth=true class="button button--primary timeline__next" label=next.clone()/>
                    }
                })
            };
            view! {
                <button
                    class="button timeline__walk"
                    type="button"
                    aria-pressed=move || if walk.walking() { "true" } else { "false" }
                    on:click=move |_| walk.toggle()
                >
                    {label}
                </button>
                {moves}
                <p class="timeline__status" role="status">{move || walk.status()}</p>
            }
        })
    };
    view! { <div class="timeline__controls" data-reserve=reserve>{buttons}</div> }
}

/// At an end of the walk the button stays where it is and keeps the focus: it is `aria-disabled`.
#[component]
fn Move(walk: Walk, forth: bool, class: &'static str, label: String) -> impl IntoView {
    view! {
        <button
            class=class
            type="button"
            aria-disabled=move || (!walk.can_move(forth)).then_some("true")
            on:click=move |_| walk.step(forth)
        >
            {label}
        </button>
    }
}
