//! From a page that is asked for to the page that is shown.

use super::Navigation;
use super::state::{Shown, State};
use crate::browser::{EntryState, absolute_address, focus_title, go_to_hash_or_top};
use crate::content::Page;
use crate::source::{FetchError, fetch_page, is_saved};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use std::sync::Arc;
use std::time::Duration;

/// When a wait becomes visible, and when it has failed.
const SLOW: Duration = Duration::from_millis(300);
const FAILED: Duration = Duration::from_secs(8);

impl Navigation {
    /// Shows the page at `path` as soon as it is there; the current one stays until then.
    pub(super) fn go(&self, path: String, entry: Option<EntryState>) {
        let known = self.visited.page(&path, entry.is_none());
        self.state.update(|state| state.request(path.clone(), entry));
        let attempt = self.state.with_untracked(State::attempt);
        if let Some(page) = known {
            return self.show(Shown::Page(page));
        }
        self.fetch(&path);
        self.after(SLOW, attempt, |navigation| {
            navigation.state.update(State::mark_slow);
        });
        self.after(FAILED, attempt, move |navigation| {
            navigation.visited.end_fetch(&path);
            navigation.receive(&path, Err(FetchError::Unavailable));
        });
    }

    fn after(&self, time: Duration, attempt: u32, then: impl FnOnce(&Self) + 'static) {
        let navigation = self.clone();
        let then: Box<dyn FnOnce(&Self)> = Box::new(then);
        set_timeout(
            move || {
                if navigation.is(|state| state.is_current(attempt)) {
                    then(&navigation);
                }
            },
            time,
        );
    }

    /// Fetches the page at `path`, unless that has begun.
    pub(super) fn fetch(&self, path: &str) {
        if self.visited.start_fetch(path) {
            let (navigation, path) = (self.clone(), path.to_owned());
            spawn_local(async move {
                let answer =
                    fetch_page(&navigation.site, &navigation.build, &path).await.map(Arc::new);
                navigation.visited.end_fetch(&path);
                if let Ok(page) = &answer {
                    navigation.visited.add(Arc::clone(page));
                }
                navigation.receive(&path, answer);
            });
        }
    }

    /// Shows the answer, if the reader still waits for it.
    fn receive(&self, path: &str, answer: Result<Arc<Page>, FetchError>) {
        if !self.is(|state| state.awaits(path)) {
            return;
        }
        let answer = match answer {
            Err(FetchError::Unavailable) => {
                self.visited.page(path, false).ok_or(FetchError::Unavailable)
            }
            answer => answer,
        };
        match answer {
            Ok(page) => self.show(Shown::Page(page)),
            Err(FetchError::NotForThisApp) => load_document(),
            Err(FetchError::Unavailable) => {
                let (navigation, path) = (self.clone(), path.to_owned());
                spawn_local(async move {
                    let saved = is_saved(&absolute_address(&navigation.site.href(&path))).await;
                    match navigation.is(|state| state.awaits(&path)) {
                        true if saved => load_document(),
                        true => navigation.show(Shown::Failed(path)),
                        false => {}
                    }
                });
            }
        }
    }

    /// Shows what the reader waits for, as a page load would.
    fn show(&self, shown: Shown) {
        let entry = self.state.try_update(|state| state.arrive(shown)).flatten();
        spawn_local(async move {
            tick().await;
            focus_title();
            match entry {
                Some(entry) => entry.restore().await,
                None => go_to_hash_or_top(),
            }
        });
    }
}

/// Loads the document at the current address.
fn load_document() {
    let _ = window().location().reload();
}
