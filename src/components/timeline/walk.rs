//! The state of the walk, from which all attributes of the timeline are derived.

use crate::browser::write_hash;
use crate::content::{Timeline, TimelineWords, fill};
use leptos::prelude::*;

/// The state of a walk through a timeline. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    walking: RwSignal<bool>,
    current: RwSignal<usize>,
    status: RwSignal<String>,
    /// For each item its id, and the status message for moving to it.
    items: StoredValue<Vec<(String, String)>>,
}

impl Walk {
    /// A walk that has not started.
    pub(super) fn new(timeline: &Timeline, words: &TimelineWords) -> Self {
        let total = timeline.steps.len().to_string();
        let steps = timeline.steps.iter().enumerate().map(|(at, step)| {
            let number = (at + 1).to_string();
            let values = [("number", number.as_str()), ("total", &total), ("title", &step.title)];
            (step.id.clone(), fill(&words.status, &values))
        });
        let after = timeline.after.iter().map(|step| {
            let values = [("total", total.as_str()), ("title", &step.title)];
            (step.id.clone(), fill(&words.status_after, &values))
        });
        Self {
            walking: RwSignal::new(false),
            current: RwSignal::new(0),
            status: RwSignal::new(String::new()),
            items: StoredValue::new(steps.chain(after).collect()),
        }
    }

    /// Whether the walk is on, which shows the text of one item at a time.
    pub(super) fn walking(self) -> bool {
        self.walking.get()
    }

    /// The status message after the reader's last action.
    pub(super) fn status(self) -> String {
        self.status.get()
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
            self.status.set(String::new());
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

    /// Makes the item that the reader chose the current one, and announces it.
    pub(super) fn go(self, at: usize) {
        self.current.set(at);
        if let Some(id) = self.items.with_value(|items| items.get(at).map(|(id, _)| id.clone())) {
            write_hash(&id);
        }
        self.announce(at);
    }

    fn announce(self, at: usize) {
        let status = self.items.with_value(|items| items.get(at).map(|(_, status)| status.clone()));
        self.status.set(status.unwrap_or_default());
    }

    /// Makes an item the current one because find in page matched its text. Nothing is announced,
    /// because the reader is using the search; the message about another item is cleared.
    pub(super) fn on_found_in_page(self, at: usize) {
        self.current.set(at);
        self.status.set(String::new());
    }

    /// Makes the item with this id the current one. Returns whether there is one.
    pub(super) fn go_to_id(self, id: &str) -> bool {
        let at = self.items.with_value(|items| items.iter().position(|(item, _)| item == id));
        if let Some(at) = at {
            self.current.set(at);
            if self.walking.get_untracked() {
                self.announce(at);
            }
        }
        at.is_some()
    }

    /// The id of the current item during the walk.
    pub(super) fn current_id(self) -> Option<String> {
        let at = self.walking.get_untracked().then(|| self.current.get_untracked())?;
        self.items.with_value(|items| items.get(at).map(|(id, _)| id.clone()))
    }

    /// Continues the walk at the first item among `ids`, or ends it if there is none.
    pub(super) fn restore(self, ids: &[String]) {
        let at = self.items.with_value(|items| items.iter().position(|(id, _)| ids.contains(id)));
        self.walking.set(at.is_some());
        match at {
            Some(at) => {
                self.current.set(at);
                // The visible message takes up space, which the scroll position depends on.
                self.announce(at);
            }
            None => self.status.set(String::new()),
        }
    }

    fn neighbour(self, at: usize, forward: bool) -> Option<usize> {
        let last = self.items.with_value(Vec::len).checked_sub(1)?;
        if forward { (at < last).then_some(at + 1) } else { at.checked_sub(1) }
    }
}
