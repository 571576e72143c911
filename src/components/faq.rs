//! The FAQ accordion.
//!
//! Served with every answer open and no button: it is complete without scripts. Once the app has
//! taken over, each question becomes a button, and answers may close into `hidden="until-found"`,
//! where the browser's search on the page still finds them.

mod question;
mod show_all;

use super::{Frame, el};
use crate::browser::{
    can_find_hidden, effect, hash_id, holds_focus, is_below_viewport, on_hash_target,
    show_and_focus, use_enhanced,
};
use crate::content::Faq;
use leptos::prelude::*;
use question::question;
use show_all::show_all;
use std::sync::Arc;

/// Questions with answers that open and close, each for itself. `level` is that of a question's
/// heading.
pub fn faq(faq: &Faq, level: u8, frame: &Frame) -> AnyView {
    let enhanced = use_enhanced();
    let items: Items = faq
        .questions
        .iter()
        .map(|question| Item {
            id: question.id.clone(),
            starts_open: question.starts_open.or(faq.starts_open),
            open: RwSignal::new(true),
        })
        .collect();
    effect({
        let items = Arc::clone(&items);
        move || {
            if enhanced.get() {
                take_over(&items);
            }
        }
    });
    let questions = faq.questions.iter().zip(items.iter());
    let questions = questions.map(|(words, item)| question(words, item.open, level));
    let several = items.len() > 1;
    el("div")
        .class("faq")
        .view_if(several.then(|| show_all(Arc::clone(&items), frame)))
        .views(questions)
        .into_any()
}

/// Closes what may be closed, and follows links to questions from now on.
fn take_over(items: &Items) {
    // The last thing of all: if the app stops half-way, every answer is still open.
    let closing = {
        let items = Arc::clone(items);
        move || close(&items)
    };
    if let Ok(frame) = request_animation_frame_with_handle(closing) {
        on_cleanup(move || frame.cancel());
    }
    let items = Arc::clone(items);
    on_hash_target(move |id, take| {
        let Some(item) = items.iter().find(|item| item.leads_here(id)) else {
            return false;
        };
        item.open.set(true);
        let id = item.id.clone();
        if take {
            // The panel opens after this task; only then does its place stand.
            request_animation_frame(move || show_and_focus(&id, "button"));
        }
        true
    });
}

/// Closes the answers, unless that would move what the reader sees, take the focus away, or hide
/// what the search cannot find or a link leads to.
fn close(items: &[Item]) {
    let first = items.first().and_then(|item| document().get_element_by_id(&item.id));
    let Some(faq) = first.and_then(|question| question.closest(".faq").ok().flatten()) else {
        return;
    };
    let target = hash_id();
    let pointed = |item: &Item| target.as_deref().is_some_and(|id| item.leads_here(id));
    let used = items.iter().any(pointed) || holds_focus(&faq);
    let may_close = is_below_viewport(&faq) && !used && can_find_hidden();
    for item in items {
        item.open.set(pointed(item) || item.starts_open.unwrap_or(!may_close));
    }
}

/// The questions of one accordion.
type Items = Arc<[Item]>;

/// What the accordion knows of one question.
struct Item {
    id: String,
    starts_open: Option<bool>,
    open: RwSignal<bool>,
}

impl Item {
    /// A link may lead to the question or to its answer.
    fn leads_here(&self, id: &str) -> bool {
        id.strip_suffix("-answer").unwrap_or(id) == self.id
    }
}
