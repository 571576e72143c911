//! The FAQ accordion.
//!
//! It is served with every answer open and without buttons, so it is complete without scripts. Once
//! the app is hydrated, each question becomes a button, and answers can close; find in page still
//! reaches them.

mod answers;

use super::blocks::blocks;
use super::el::{El, Fragment, el, fragment};
use super::prose::heading;
use crate::browser::{collapse_when, forget_hash, use_enhanced, write_hash};
use crate::content::{Faq, Question, fill};
use crate::site_context::SiteContext;
use answers::Answers;
use leptos::prelude::*;

/// Questions whose answers open and close independently. `level` is that of a question's heading.
pub fn faq(faq: &Faq, level: u8, site: &SiteContext) -> El {
    let answers = Answers::new(faq);
    let several = faq.questions.len() > 1;
    let questions = faq.questions.iter().zip(answers.open());
    let questions = questions.map(|(words, open)| question(words, open, level, site));
    el("div")
        .class("faq")
        .child(several.then(|| show_all(&answers, site)))
        .child(questions.collect::<Vec<_>>())
}

/// A question and its answer. After hydration the heading's only child is a button.
fn question(question: &Question, open: RwSignal<bool>, level: u8, site: &SiteContext) -> El {
    let enhanced = use_enhanced();
    let (id, words) = (question.id.clone(), question.question.clone());
    let answer_id = format!("{id}-answer");
    let label = move || {
        if enhanced.get() { button(&id, &words, open).into_any() } else { words.clone().into_any() }
    };
    collapse_when(format!("#{answer_id}"), move || !open.get(), move || open.set(true));
    let answer = blocks(&question.answer, level + 1, site);
    let answer = el("div").class("faq__answer faq__text").child(answer);
    let panel = el("div").class("faq__panel faq__text").attr("id", answer_id).child(answer);
    // Reader views drop a short block with a long link unless its class contains "text".
    el("div")
        .class("faq__item faq__text")
        .child(heading(level, "faq__question").attr("id", &question.id).child(label))
        .child(panel)
}

fn button(id: &str, words: &str, open: RwSignal<bool>) -> El {
    let controls = format!("{id}-answer");
    let id = id.to_owned();
    let toggle = move || {
        let opens = !open.get_untracked();
        open.set(opens);
        if opens { write_hash(&id) } else { forget_hash(&id) }
    };
    el("button")
        .class("heading-button faq__button")
        .attr("type", "button")
        .attr("aria-expanded", move || if open.get() { "true" } else { "false" })
        .attr("aria-controls", controls)
        .on("click", toggle)
        .child(words)
        .child(el("span").class("faq__icon").attr("aria-hidden", "true"))
}

/// The row with the button for all answers. It is served empty, and the sheet reserves its height,
/// so that hydration shifts nothing.
fn show_all(answers: &Answers, site: &SiteContext) -> El {
    let enhanced = use_enhanced();
    let (answers, site) = (answers.clone(), site.clone());
    let words = &site.words.faq;
    let longer =
        if words.hide_all.len() > words.show_all.len() { &words.hide_all } else { &words.show_all };
    el("div")
        .class("faq__controls")
        .attr("data-reserve", longer)
        .child(move || enhanced.get().then(|| show_all_button(&answers, &site)))
}

/// Opens every answer while at least one is closed, otherwise closes all.
fn show_all_button(answers: &Answers, site: &SiteContext) -> Fragment {
    let status = RwSignal::new(String::new());
    let label = {
        let (answers, site) = (answers.clone(), site.clone());
        move || {
            let words = &site.words.faq;
            if answers.all_open() { words.hide_all.clone() } else { words.show_all.clone() }
        }
    };
    let (answers, site) = (answers.clone(), site.clone());
    let toggle = move || {
        let words = &site.words.faq;
        let message = if answers.toggle_all() { &words.all_shown } else { &words.all_hidden };
        status.set(fill(message, &[("total", &answers.len().to_string())]));
    };
    let button = el("button").class("button button--quiet faq__all").attr("type", "button");
    let status_line = el("p").class("visually-hidden").attr("role", "status");
    fragment()
        .child(button.on("click", toggle).child(label))
        .child(status_line.child(move || status.get()))
}
