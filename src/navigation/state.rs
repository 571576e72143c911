//! The state of navigation, and what changes it.

use crate::browser::EntryState;
use crate::content::Page;
use std::sync::Arc;

/// What the reader sees.
#[derive(Clone, Debug)]
pub enum Shown {
    /// A page of the site, or that there is none.
    Page(Arc<Page>),
    /// The page at this path could not be fetched.
    Failed(String),
}

impl Shown {
    /// The path of the page, empty for an address that does not exist.
    pub fn path(&self) -> &str {
        match self {
            Self::Page(page) => page.path().unwrap_or_default(),
            Self::Failed(path) => path,
        }
    }

    /// Where the words of the page come from, empty if it does not say.
    pub fn source(&self) -> &str {
        match self {
            Self::Page(page) => page.source().unwrap_or_default(),
            Self::Failed(_) => "",
        }
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Page(page), Self::Page(other)) => Arc::ptr_eq(page, other),
            (Self::Failed(path), Self::Failed(other)) => path == other,
            _ => false,
        }
    }
}

/// What is shown, what is awaited, and what to restore when it is there.
#[derive(Debug)]
pub(super) struct State {
    pub(super) shown: Shown,
    awaited: Option<Awaited>,
    /// How many pages were asked for.
    attempts: u32,
    /// Whether this page has replaced another one, which is announced.
    pub(super) replaced: bool,
}

/// A page that the reader has asked for and does not see yet.
#[derive(Debug)]
struct Awaited {
    path: String,
    /// What to restore, if the reader returns to a page.
    entry: Option<EntryState>,
    attempt: u32,
    slow: bool,
}

impl State {
    /// The first page, and nothing awaited.
    pub(super) fn new(shown: Shown) -> Self {
        Self { shown, awaited: None, attempts: 0, replaced: false }
    }

    /// Whether a page of the site is shown at its own address.
    pub(super) fn is_settled(&self) -> bool {
        self.awaited.is_none() && matches!(self.shown, Shown::Page(_))
    }

    pub(super) fn is_awaiting(&self) -> bool {
        self.awaited.is_some()
    }

    /// Whether the wait is long enough to be shown.
    pub(super) fn is_slow(&self) -> bool {
        self.awaited.as_ref().is_some_and(|awaited| awaited.slow)
    }

    pub(super) fn shows_page(&self, path: &str) -> bool {
        matches!(&self.shown, Shown::Page(page) if page.path() == Some(path))
    }

    pub(super) fn awaits(&self, path: &str) -> bool {
        self.awaited.as_ref().is_some_and(|awaited| awaited.path == path)
    }

    /// Whether this attempt is still the last one.
    pub(super) fn is_current(&self, attempt: u32) -> bool {
        self.awaited.as_ref().is_some_and(|awaited| awaited.attempt == attempt)
    }

    /// The number of the last attempt.
    pub(super) fn attempt(&self) -> u32 {
        self.attempts
    }

    /// Awaits the page at `path`, in place of any other.
    pub(super) fn request(&mut self, path: String, entry: Option<EntryState>) {
        self.attempts += 1;
        self.awaited = Some(Awaited { path, entry, attempt: self.attempts, slow: false });
    }

    pub(super) fn mark_slow(&mut self) {
        if let Some(awaited) = &mut self.awaited {
            awaited.slow = true;
        }
    }

    /// Stays on the page that is shown. Returns whether another one was awaited.
    pub(super) fn cancel(&mut self) -> bool {
        self.awaited.take().is_some()
    }

    /// Shows what was awaited. Returns what to restore.
    pub(super) fn arrive(&mut self, shown: Shown) -> Option<EntryState> {
        self.shown = shown;
        self.replaced = true;
        self.awaited.take()?.entry
    }
}

#[cfg(test)]
mod tests {
    use super::{Shown, State};

    fn failed(path: &str) -> Shown {
        Shown::Failed(path.to_owned())
    }

    #[test]
    fn the_last_page_asked_for_is_the_one_awaited() {
        let mut state = State::new(failed("/"));
        state.request("/a/".to_owned(), None);
        let first = state.attempt();
        assert!(state.cancel() && !state.cancel());
        state.request("/b/".to_owned(), None);
        assert!(!state.is_current(first) && state.is_current(state.attempt()));
        assert!(!state.awaits("/a/") && state.awaits("/b/"));
        assert_eq!(state.shown, failed("/"));
        state.arrive(failed("/b/"));
        assert!(!state.is_awaiting() && state.replaced);
        assert_eq!(state.shown, failed("/b/"));
    }
}
