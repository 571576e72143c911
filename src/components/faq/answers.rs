//! The state of the accordion: which answers are open.

use crate::browser::{
    can_find_hidden, effect, hash_id, holds_focus, is_below_viewport, keep_open, on_hash_target,
    show_and_focus, use_enhanced,
};
use crate::content::{Faq, Question};
use leptos::prelude::*;
use std::sync::Arc;

/// The answers of one accordion. Cheap to clone.
#[derive(Clone)]
pub(super) struct Answers(Arc<[Answer]>);

struct Answer {
    /// The id of its question.
    id: String,
    starts_open: Option<bool>,
    open: RwSignal<bool>,
}

impl Answer {
    /// Whether the hash names the question or its answer.
    fn matches_hash(&self, id: &str) -> bool {
        id.strip_suffix("-answer").unwrap_or(id) == self.id
    }
}

impl Answers {
    /// All answers open; some may close after hydration.
    pub(super) fn new(faq: &Faq) -> Self {
        let answer = |question: &Question| Answer {
            id: question.id.clone(),
            starts_open: question.starts_open.or(faq.starts_open),
            open: RwSignal::new(true),
        };
        let answers = Self(faq.questions.iter().map(answer).collect());
        let enhanced = use_enhanced();
        effect({
            let answers = answers.clone();
            move || {
                if enhanced.get() {
                    answers.start();
                }
            }
        });
        answers
    }

    /// For each answer, whether it is open.
    pub(super) fn open(&self) -> impl Iterator<Item = RwSignal<bool>> {
        self.0.iter().map(|answer| answer.open)
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    fn open_ids(&self) -> Vec<String> {
        let open = self.0.iter().filter(|answer| answer.open.get_untracked());
        open.map(|answer| answer.id.clone()).collect()
    }

    /// Whether every answer is open. Reads all signals, so that each of them updates the label.
    pub(super) fn all_open(&self) -> bool {
        self.open().filter(|open| open.get()).count() == self.len()
    }

    /// Opens every answer if at least one is closed, otherwise closes all. Returns whether they are
    /// open now.
    pub(super) fn toggle_all(&self) -> bool {
        let open = self.open().any(|open| !open.get_untracked());
        for answer in self.open() {
            answer.set(open);
        }
        open
    }

    /// Closes what may be closed, and follows links to questions from now on.
    fn start(&self) {
        let restored = StoredValue::new(false);
        // The last step of hydration: if an earlier one fails, every answer is still open.
        let answers = self.clone();
        let close = move || {
            if !restored.get_value() {
                answers.close();
            }
        };
        if let Ok(frame) = request_animation_frame_with_handle(close) {
            on_cleanup(move || frame.cancel());
        }
        let (answers, restoring) = (self.clone(), self.clone());
        keep_open(
            move || answers.open_ids(),
            move |ids| {
                restored.set_value(true);
                for answer in restoring.0.iter() {
                    answer.open.set(ids.contains(&answer.id));
                }
            },
        );
        let answers = self.clone();
        on_hash_target(move |id, take| {
            let Some(answer) = answers.0.iter().find(|answer| answer.matches_hash(id)) else {
                return false;
            };
            answer.open.set(true);
            let id = answer.id.clone();
            if take {
                // The panel opens after this task, and only then has its final position.
                request_animation_frame(move || show_and_focus(&id, "button"));
            }
            true
        });
    }

    /// Closes the answers, unless that would shift what the reader sees, remove the focus, or hide
    /// a link's target or text that find in page cannot reach.
    fn close(&self) {
        let first = self.0.first().and_then(|answer| document().get_element_by_id(&answer.id));
        let Some(faq) = first.and_then(|question| question.closest(".faq").ok().flatten()) else {
            return;
        };
        let hash = hash_id();
        let is_target = |answer: &Answer| hash.as_deref().is_some_and(|id| answer.matches_hash(id));
        let in_use = self.0.iter().any(is_target) || holds_focus(&faq);
        let may_close = is_below_viewport(&faq) && !in_use && can_find_hidden();
        for answer in self.0.iter() {
            answer.open.set(is_target(answer) || answer.starts_open.unwrap_or(!may_close));
        }
    }
}
