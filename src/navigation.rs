//! Navigation within the site. One state says which page is shown, which one is awaited, and what to
//! restore when it is there; path, title and announcement are derived from it.

use crate::browser::{
    EntryState, absolute_address, effect, focus_title, go_to_hash_or_top, on_link_click,
    on_page_link_approach, on_window, open_hash_target, page_path, pathname, push_address,
    reader_has_acted, set_scroll_restoration, with_transition,
};
use crate::content::Page;
use crate::site_context::SiteContext;
use crate::source::{FetchError, Visited, fetch_page, is_saved};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use std::sync::Arc;
use std::time::Duration;
use web_sys::{HtmlAnchorElement, ScrollRestoration};

/// When a wait becomes visible, and when it has failed.
const SLOW: Duration = Duration::from_millis(300);
const FAILED: Duration = Duration::from_secs(8);
/// The scroll position is stored when scrolling has stopped for this long: some browsers limit how
/// often the history may change.
const SCROLL_END: Duration = Duration::from_millis(150);

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

#[derive(Debug)]
struct State {
    shown: Shown,
    awaited: Option<Awaited>,
    /// How many pages were asked for.
    attempts: u32,
    /// Whether this page has replaced another one, which is announced.
    replaced: bool,
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

/// The state, and the pages of this visit. Cheap to clone.
#[derive(Clone)]
pub struct Navigation {
    site: SiteContext,
    /// The build id of the document.
    build: Arc<str>,
    state: RwSignal<State>,
    shown: Memo<Shown>,
    visited: Visited,
}

impl Navigation {
    /// Starts with the page that the document was served with.
    pub fn new(site: SiteContext, build: String, first: Page) -> Self {
        let shown = Shown::Page(Arc::new(first));
        let state = RwSignal::new(State { shown, awaited: None, attempts: 0, replaced: false });
        let shown = Memo::new(move |_| state.with(|state| state.shown.clone()));
        Self { site, build: build.into(), state, shown, visited: Visited::new() }
    }

    /// The site.
    pub fn site(&self) -> &SiteContext {
        &self.site
    }

    /// What is shown now.
    pub fn shown(&self) -> Memo<Shown> {
        self.shown
    }

    /// Whether the reader has waited for a page long enough to be told.
    pub fn is_waiting(&self) -> bool {
        self.state.with(|state| state.awaited.as_ref().is_some_and(|awaited| awaited.slow))
    }

    /// The title of what is shown.
    pub fn title(&self) -> String {
        self.shown.with(|shown| match shown {
            Shown::Page(page) => page.title(&self.site),
            Shown::Failed(_) => self.site.words.failure.title.clone(),
        })
    }

    /// The status message for screen readers.
    pub fn announcement(&self) -> String {
        if self.is_waiting() {
            self.site.words.loading.clone()
        } else if self.state.with(|state| state.replaced) {
            self.title()
        } else {
            String::new()
        }
    }

    /// Follows links and the buttons of the browser from now on, in the current owner.
    pub fn start(self) {
        if let Shown::Page(first) = self.shown.get_untracked() {
            self.visited.add(first);
        }
        self.restore_document();
        self.observe_history();
        let navigation = self.clone();
        on_window("click", move |_| navigation.save());
        let navigation = self.clone();
        on_link_click(move |link| navigation.click(link));
        let navigation = self.clone();
        on_page_link_approach(move |path| {
            let path = navigation.site.path_of(path);
            if navigation.visited.page(&path, true).is_none() {
                navigation.fetch(&path);
            }
        });
        effect(move || {
            // The first title is the document's, which may have been translated.
            if self.state.with(|state| state.replaced) {
                document().set_title(&self.title());
            }
        });
    }

    /// Shows the document as it was left if it was reloaded or returned to, unless the reader has
    /// scrolled meanwhile. Otherwise opens what the hash names.
    fn restore_document(&self) {
        let entry = EntryState::current();
        let undisturbed = entry.as_ref().is_none_or(EntryState::is_undisturbed);
        open_hash_target(undisturbed && !reader_has_acted());
        if let Some(entry) = entry.filter(|_| undisturbed) {
            spawn_local(async move {
                entry.restore().await;
                // The hash's widget takes the focus and scrolls in the next frame.
                request_animation_frame(move || request_animation_frame(move || entry.scroll()));
            });
        }
    }

    fn observe_history(&self) {
        set_scroll_restoration(ScrollRestoration::Manual);
        let navigation = self.clone();
        on_window("popstate", move |_| navigation.traverse());
        // An entry without a state is new: it was made by a link within the page.
        on_window("hashchange", |_| {
            if EntryState::current().is_none() {
                open_hash_target(true);
            }
        });
        let navigation = self.clone();
        on_window("scroll", debounce(SCROLL_END, move |_| navigation.save()));
        let navigation = self.clone();
        on_window("pagehide", move |_| {
            // An awaited page has no position yet: its document begins at the top.
            if !navigation.is_awaiting() {
                navigation.save();
                set_scroll_restoration(ScrollRestoration::Auto);
            }
        });
        on_window("pageshow", |_| set_scroll_restoration(ScrollRestoration::Manual));
    }

    /// Stores the page as the reader sees it, unless the address is that of an awaited page or of one
    /// that could not be fetched.
    fn save(&self) {
        let is_at_address =
            |state: &State| state.awaited.is_none() && matches!(state.shown, Shown::Page(_));
        if self.state.with_untracked(is_at_address) {
            EntryState::save();
        }
    }

    /// Follows a link, if it leads to a page of the site or to the current hash, which fires no
    /// `hashchange`.
    fn click(&self, link: &HtmlAnchorElement) -> bool {
        let Some(path) = page_path(link) else {
            let hash = window().location().hash().ok();
            return link.get_attribute("href") == hash && open_hash_target(true);
        };
        let path = self.site.path_of(&path);
        if !push_address(&link.href()) {
            return false;
        }
        if self.is_shown(&path) {
            self.cancel();
            focus_title();
            go_to_hash_or_top();
        } else if !self.awaits(&path) {
            self.go(path, None);
        }
        true
    }

    /// The reader has gone back or forward.
    fn traverse(&self) {
        let path = self.site.path_of(&pathname());
        let entry = EntryState::current();
        if self.state.with_untracked(|state| state.shown.path() == path) {
            // While another page was awaited, this one has stayed as it was.
            if !self.cancel()
                && let Some(entry) = entry
            {
                spawn_local(async move { entry.restore().await });
            }
        } else if !self.awaits(&path) {
            self.go(path, entry);
        }
    }

    /// Tries again to load the page that could not be fetched.
    pub fn retry(&self) {
        let path = self.state.with_untracked(|state| state.shown.path().to_owned());
        self.go(path, EntryState::current());
    }

    fn is_shown(&self, path: &str) -> bool {
        self.state.with_untracked(
            |state| matches!(&state.shown, Shown::Page(page) if page.path() == Some(path)),
        )
    }

    fn is_awaiting(&self) -> bool {
        self.state.with_untracked(|state| state.awaited.is_some())
    }

    fn awaits(&self, path: &str) -> bool {
        self.with_awaited(|awaited| awaited.path == path)
    }

    /// Whether this attempt is still the last one.
    fn is_current(&self, attempt: u32) -> bool {
        self.with_awaited(|awaited| awaited.attempt == attempt)
    }

    fn with_awaited(&self, test: impl Fn(&Awaited) -> bool) -> bool {
        self.state.with_untracked(|state| state.awaited.as_ref().is_some_and(test))
    }

    /// Stays on the page that is shown. Returns whether another one was awaited.
    fn cancel(&self) -> bool {
        let awaiting = self.is_awaiting();
        if awaiting {
            self.state.update(|state| state.awaited = None);
        }
        awaiting
    }

    /// Shows the page at `path` as soon as it is there; the current one stays until then.
    fn go(&self, path: String, entry: Option<EntryState>) {
        let attempt = self.state.with_untracked(|state| state.attempts + 1);
        let known = self.visited.page(&path, entry.is_none());
        self.state.update(|state| {
            state.attempts = attempt;
            let path = path.clone();
            state.awaited = Some(Awaited { path, entry, attempt, slow: false });
        });
        if let Some(page) = known {
            return self.show(Shown::Page(page));
        }
        self.fetch(&path);
        self.after(SLOW, attempt, |navigation| {
            let slow = |state: &mut State| {
                if let Some(awaited) = &mut state.awaited {
                    awaited.slow = true;
                }
            };
            navigation.state.update(slow);
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
                if navigation.is_current(attempt) {
                    then(&navigation);
                }
            },
            time,
        );
    }

    /// Fetches the page at `path`, unless that has begun.
    fn fetch(&self, path: &str) {
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
        if !self.awaits(path) {
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
                    match navigation.awaits(&path) {
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
        let navigation = self.clone();
        let attempt = self.state.with_untracked(|state| state.attempts);
        with_transition(move || async move {
            // The transition starts a frame later; the reader may have gone elsewhere.
            if !navigation.is_current(attempt) {
                return;
            }
            let mut entry = None;
            navigation.state.update(|state| {
                entry = state.awaited.take().and_then(|awaited| awaited.entry);
                state.shown = shown;
                state.replaced = true;
            });
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
