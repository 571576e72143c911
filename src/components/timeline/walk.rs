//! The state of the walk, from which all attributes of the timeline are derived.

use super::scroll;
use crate::browser::write_hash;
use crate::content::{Timeline, TimelineWords, fill};
use leptos::prelude::*;

/// The state of a walk through a timeline. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    walking: RwSignal<bool>,
    current: RwSignal<usize>,
    /// Whether the bar is too tall for the window to be sticky.
    tall_bar: RwSignal<bool>,
    items: StoredValue<Vec<Item>>,
}

struct Item {
    id: String,
    title: String,
    /// The status message with a placeholder for the title.
    status: String,
}

const TITLE: &str = "{title}";

impl Walk {
    /// A walk that has not started.
    pub(super) fn new(timeline: &Timeline, words: &TimelineWords) -> Self {
        let total = timeline.steps.len().to_string();
        let steps = timeline.steps.iter().enumerate().map(|(at, step)| {
            let number = (at + 1).to_string();
            let status = fill(&words.status, &[("number", &number), ("total", &total)]);
            (step, status)
        });
        let after = timeline.after.iter();
        let after = after.map(|step| (step, fill(&words.status_after, &[("total", &total)])));
        let items = steps.chain(after).map(|(step, status)| Item {
            id: step.id.clone(),
            title: step.title.clone(),
            status,
        });
        Self {
            walking: RwSignal::new(false),
            current: RwSignal::new(0),
            tall_bar: RwSignal::new(false),
            items: StoredValue::new(items.collect()),
        }
    }

    /// Whether the walk is on, which shows the text of one item at a time.
    pub(super) fn walking(self) -> bool {
        self.walking.get()
    }

    /// The class of the timeline.
    pub(super) fn class(self) -> &'static str {
        match (self.walking.get(), self.tall_bar.get()) {
            (false, _) => "timeline",
            (true, false) => "timeline timeline--walking",
            (true, true) => "timeline timeline--walking timeline--tall-bar",
        }
    }

    /// How far the walk is, such as `60%`.
    pub(super) fn progress(self) -> String {
        let total = self.items.with_value(Vec::len).max(1);
        format!("{}%", (self.current.get() + 1) * 100 / total)
    }

    /// The status message during the walk: the part before the title, the title, and the rest.
    pub(super) fn status(self) -> Option<(String, String, String)> {
        if !self.walking.get() {
            return None;
        }
        let at = self.current.get();
        self.items.with_value(|items| {
            let item = items.get(at)?;
            let (before, after) = item.status.split_once(TITLE).unwrap_or((&item.status, ""));
            Some((before.to_owned(), item.title.clone(), after.to_owned()))
        })
    }

    /// Whether the text of an item is hidden.
    pub(super) fn is_collapsed(self, at: usize) -> bool {
        self.walking.get() && self.current.get() != at
    }

    /// The `aria-current` of an item.
    pub(super) fn aria_current(self, at: usize) -> Option<&'static str> {
        (self.walking.get() && self.current.get() == at).then_some("step")
    }

    /// Whether there is a next item, or a previous one.
    pub(super) fn can_move(self, forward: bool) -> bool {
        self.neighbour(self.current.get(), forward).is_some()
    }

    /// Starts the walk at the item that was current last, or ends it.
    pub(super) fn toggle(self) {
        if self.walking.get_untracked() {
            self.walking.set(false);
        } else {
            self.walking.set(true);
            self.go(self.current.get_untracked());
        }
    }

    /// Moves to the next or the previous item, if there is one.
    pub(super) fn step(self, forward: bool) {
        if let Some(at) = self.neighbour(self.current.get_untracked(), forward) {
            self.go(at);
        }
    }

    /// Makes the item that the reader chose the current one, and shows it.
    pub(super) fn go(self, at: usize) {
        self.current.set(at);
        if let Some(id) = self.current_id() {
            write_hash(&id);
        }
        self.keep_in_view();
    }

    /// Makes an item the current one because find in page matched its text.
    pub(super) fn on_found_in_page(self, at: usize) {
        self.current.set(at);
        self.keep_in_view();
    }

    /// Makes the item with this id the current one. Returns whether there is one.
    pub(super) fn go_to_id(self, id: &str) -> bool {
        let at = self.items.with_value(|items| items.iter().position(|item| item.id == id));
        if let Some(at) = at {
            self.current.set(at);
        }
        at.is_some()
    }

    /// The id of the current item during the walk.
    pub(super) fn current_id(self) -> Option<String> {
        let at = self.walking.get_untracked().then(|| self.current.get_untracked())?;
        self.items.with_value(|items| items.get(at).map(|item| item.id.clone()))
    }

    /// Continues the walk at the first item among `ids`, or ends it if there is none.
    pub(super) fn restore(self, ids: &[String]) {
        let at = self.items.with_value(|items| items.iter().position(|it| ids.contains(&it.id)));
        self.walking.set(at.is_some());
        self.current.update(|current| *current = at.unwrap_or(*current));
        request_animation_frame(move || self.measure_bar());
    }

    /// Scrolls to the current item once its panel has opened, which follows this task.
    pub(super) fn keep_in_view(self) {
        request_animation_frame(move || {
            self.measure_bar();
            if let Some(id) = self.current_id() {
                scroll::into_view(&id, self.tall_bar.get_untracked());
            }
        });
    }

    /// Decides whether the bar may be sticky. Larger text makes it taller at any width of the
    /// window, so no media query can decide it.
    pub(super) fn measure_bar(self) {
        let tall = self.current_id().is_some_and(|id| scroll::is_bar_tall(&id));
        if tall != self.tall_bar.get_untracked() {
            self.tall_bar.set(tall);
        }
    }

    fn neighbour(self, at: usize, forward: bool) -> Option<usize> {
        let last = self.items.with_value(Vec::len).checked_sub(1)?;
        if forward { (at < last).then_some(at + 1) } else { at.checked_sub(1) }
    }
}
