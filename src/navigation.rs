//! Navigation within the site. One state says which page is shown, which one is awaited, and what to
//! restore when it is there; path, title and announcement are derived from it.

mod load;
mod state;

pub use state::Shown;

use crate::browser::{
    EntryState, effect, focus_title, go_to_hash_or_top, on_link_click, on_page_link_approach,
    on_window, open_hash_target, page_path, pathname, push_address, reader_has_acted,
    set_scroll_restoration,
};
use crate::content::Page;
use crate::site_context::SiteContext;
use crate::source::Visited;
use leptos::prelude::*;
use leptos::task::spawn_local;
use state::State;
use std::sync::Arc;
use std::time::Duration;
use web_sys::{HtmlAnchorElement, ScrollRestoration};

/// The scroll position is stored when scrolling has stopped for this long: some browsers limit how
/// often the history may change.
const SCROLL_END: Duration = Duration::from_millis(150);

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
        let state = RwSignal::new(State::new(shown));
        let shown = Memo::new(move |_| state.with(|state| state.shown.clone()));
        Self { site, build: build.into(), state, shown, visited: Visited::default() }
    }

    /// The site.
    pub fn site(&self) -> &SiteContext {
        &self.site
    }

    /// What is shown now.
    pub fn shown(&self) -> Memo<Shown> {
        self.shown
    }

    /// Whether the reader has waited for a page long enough to be notified.
    pub fn is_waiting(&self) -> bool {
        self.state.with(State::is_slow)
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
            if !navigation.is(State::is_awaiting) {
                navigation.save();
                set_scroll_restoration(ScrollRestoration::Auto);
            }
        });
        on_window("pageshow", |_| set_scroll_restoration(ScrollRestoration::Manual));
    }

    /// Stores the page as the reader sees it, unless the address is that of an awaited page or of one
    /// that could not be fetched.
    fn save(&self) {
        if self.is(State::is_settled) {
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
        if self.is(|state| state.shows_page(&path)) {
            self.cancel();
            focus_title();
            go_to_hash_or_top();
        } else if !self.is(|state| state.awaits(&path)) {
            self.go(path, None);
        }
        true
    }

    /// The reader has gone back or forward.
    fn traverse(&self) {
        let path = self.site.path_of(&pathname());
        let entry = EntryState::current();
        if self.is(|state| state.shown.path() == path) {
            // While another page was awaited, this one has stayed as it was.
            if !self.cancel()
                && let Some(entry) = entry
            {
                spawn_local(async move { entry.restore().await });
            }
        } else if !self.is(|state| state.awaits(&path)) {
            self.go(path, entry);
        }
    }

    /// Tries again to load the page that could not be fetched.
    pub fn retry(&self) {
        let path = self.state.with_untracked(|state| state.shown.path().to_owned());
        self.go(path, EntryState::current());
    }

    fn is(&self, test: impl FnOnce(&State) -> bool) -> bool {
        self.state.with_untracked(test)
    }

    /// Stays on the page that is shown. Returns whether another one was awaited.
    fn cancel(&self) -> bool {
        self.is(State::is_awaiting) && self.state.try_update(State::cancel).unwrap_or(false)
    }
}
