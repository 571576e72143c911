//! One question of the FAQ.

use crate::browser::{forget_hash, reveal, write_hash};
use crate::components::{Heading, Text};
use crate::content::Question as Content;
use leptos::html::Div;
use leptos::prelude::*;

/// A question and its answer. The heading's only child becomes a button.
#[component]
pub(super) fn Question(
    question: Content,
    open: RwSignal<bool>,
    level: u8,
    enhanced: Signal<bool>,
) -> impl IntoView {
    let panel = NodeRef::<Div>::new();
    let Content { id, question, answer, .. } = question;
    let answer_id = format!("{id}-answer");

    // The panel keeps its elements for good: new ones would lose the highlight of the search.
    Effect::new(move |before: Option<bool>| {
        let open = open.get();
        if open
            && before == Some(false)
            && let Some(panel) = panel.get_untracked()
        {
            reveal(&panel);
        }
        open
    });
    let hidden = move || (!open.get()).then_some("until-found");
    let found = move |_: web_sys::Event| open.set(true);

    let heading = {
        let (id, answer_id) = (id.clone(), answer_id.clone());
        move || {
            if !enhanced.get() {
                return question.clone().into_any();
            }
            let id = id.clone();
            let press = move |_| {
                let opens = !open.get_untracked();
                open.set(opens);
                if opens { write_hash(&id) } else { forget_hash(&id) }
            };
            view! {
                <button
                    class="faq__button"
                    type="button"
                    aria-expanded=move || if open.get() { "true" } else { "false" }
                    aria-controls=answer_id.clone()
                    on:click=press
                >
                    {question.clone()}
                    <span class="faq__icon" aria-hidden="true"></span>
                </button>
            }
            .into_any()
        }
    };
    let body = answer.into_iter().map(|text| view! { <p><Text text/></p> }).collect_view();
    // Reader views drop a short block with a long link, unless its class says "text".
    view! {
        <div class="faq__item faq__text">
            <Heading level class="faq__question" id=id>{heading}</Heading>
            <div class="faq__panel faq__text" id=answer_id hidden=hidden on:beforematch=found node_ref=panel>
                <div class="faq__answer faq__text">{body}</div>
            </div>
        </div>
    }
}
