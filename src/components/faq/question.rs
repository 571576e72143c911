//! One question of the FAQ.

use crate::browser::{forget_hash, reveal_when, use_enhanced, write_hash};
use crate::components::{El, el, heading, paragraph};
use crate::content::Question;
use leptos::prelude::*;

/// A question and its answer. The heading's only child becomes a button.
pub(super) fn question(question: &Question, open: RwSignal<bool>, level: u8) -> AnyView {
    let enhanced = use_enhanced();
    let (id, words) = (question.id.clone(), question.question.clone());
    let answer_id = format!("{id}-answer");
    let name = move || {
        Some(if enhanced.get() {
            button(&id, &words, open).into_any()
        } else {
            words.clone().into_any()
        })
    };
    reveal_when(format!("#{answer_id}"), move || open.get());
    // The panel keeps its elements for good: new ones would lose the highlight of the search.
    let panel = el("div")
        .class("faq__panel faq__text")
        .attr("id", &answer_id)
        .live_attr("hidden", move || (!open.get()).then_some("until-found"))
        .on("beforematch", move || open.set(true))
        .child(
            el("div").class("faq__answer faq__text").views(question.answer.iter().map(paragraph)),
        );
    // Reader views drop a short block with a long link, unless its class says "text".
    el("div")
        .class("faq__item faq__text")
        .child(heading(level, "faq__question").attr("id", &question.id).live(name))
        .child(panel)
        .into_any()
}

fn button(id: &str, words: &str, open: RwSignal<bool>) -> El {
    let controls = format!("{id}-answer");
    let id = id.to_owned();
    let press = move || {
        let opens = !open.get_untracked();
        open.set(opens);
        if opens { write_hash(&id) } else { forget_hash(&id) }
    };
    el("button")
        .class("heading-button faq__button")
        .attr("type", "button")
        .live_attr("aria-expanded", move || Some(if open.get() { "true" } else { "false" }))
        .attr("aria-controls", &controls)
        .on_click(press)
        .text(words)
        .child(el("span").class("faq__icon").attr("aria-hidden", "true"))
}
