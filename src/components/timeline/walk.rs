//! Where the reader is on the walk: the one source of truth that all attributes derive from.

use crate::browser::write_hash;
use crate::content::{Timeline, TimelineWords, fill};
use leptos::prelude::*;

/// The state of a walk through a timeline. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Walk {
    walking: RwSignal<bool>,
    current: RwSignal<usize>,
    status: RwSignal<String>,
    /// Per stop: its id, and what is said when the reader gets there.
    stops: StoredValue<Vec<(String, String)>>,
}

impl Walk {
    /// A walk that has not begun.
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
            stops: StoredValue::new(steps.chain(after).collect()),
        }
    }

    /// Whether the reader walks, so that one stop's text is shown at a time.
    pub(super) fn walking(self) -> bool {
        self.walking.get()
    }

    /// What a screen reader is told after the reader did something.
    pub(super) fn status(self) -> String {
        self.status.get()
    }

    /// Whether the text of a stop rests.
    pub(super) fn rests(self, at: usize) -> bool {
        self.walking.get() && self.current.get() != at
    }

    /// The `aria-current` of a stop.
    pub(super) fn mark(self, at: usize) -> Option<&'static str> {
        (self.walking.get() && self.current.get() == at).then_some("step")
    }

    /// Whether there is a stop before, or behind, the current one.
    pub(super) fn can_move(self, forth: bool) -> bool {
        self.neighbour(self.current.get(), forth).is_some()
    }

    /// Begins the walk at the stop that was current last, or ends it.
    pub(super) fn toggle(self) {
        if self.walking.get_untracked() {
            self.walking.set(false);
            self.status.set(String::new());
        } else {
            self.walking.set(true);
            self.go(self.current.get_untracked());
        }
    }

    /// Moves to the stop before or behind, if there is one.
    pub(super) fn step(self, forth: bool) {
        if let Some(at) = self.neighbour(self.current.get_untracked(), forth) {
            self.go(at);
        }
    }

    /// Makes a stop the current one because the reader chose it, and says so.
    pub(super) fn go(self, at: usize) {
        self.current.set(at);
        if let Some(id) = self.stops.with_value(|stops| stops.get(at).map(|(id, _)| id.clone())) {
            write_hash(&id);
        }
        self.say(at);
    }

    fn say(self, at: usize) {
        let said = self.stops.with_value(|stops| stops.get(at).map(|(_, said)| said.clone()));
        self.status.set(said.unwrap_or_default());
    }

    /// Makes a stop the current one because the browser's search found words in it. The reader is
    /// busy with the search, so nothing is said, and what was said of another stop is taken back.
    pub(super) fn find(self, at: usize) {
        self.current.set(at);
        self.status.set(String::new());
    }

    /// Makes the stop that the address names the current one. Whether there is such a stop.
    pub(super) fn reach(self, id: &str) -> bool {
        let at = self.stops.with_value(|stops| stops.iter().position(|(stop, _)| stop == id));
        if let Some(at) = at {
            self.current.set(at);
            if self.walking.get_untracked() {
                self.say(at);
            }
        }
        at.is_some()
    }

    fn neighbour(self, at: usize, forth: bool) -> Option<usize> {
        let last = self.stops.with_value(Vec::len).checked_sub(1)?;
        if forth { (at < last).then_some(at + 1) } else { at.checked_sub(1) }
    }
}
