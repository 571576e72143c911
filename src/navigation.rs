//! From one page to another without loading a document, as a page load would be: the old page
//! stays until the new one is there, then title, focus and scroll position follow.

use crate::browser::{ScrollMemory, arrive, pathname, with_transition};
use crate::components::Frame;
use crate::content::Page;
use crate::source::fetch_page;
use leptos::prelude::*;
use leptos::task::tick;
use leptos_router::hooks::use_location;
use std::collections::HashMap;
use std::sync::Arc;

/// What the reader sees.
#[derive(Clone, Debug)]
pub enum Shown {
    /// A page of the site, or that there is none.
    Page(Arc<Page>),
    /// The page at this path could not be fetched.
    Failed(String),
}

/// The page that is shown, and the way to the next one. Cheap to clone.
#[derive(Clone)]
pub struct Navigation {
    frame: Frame,
    shown: RwSignal<Shown>,
    announcement: RwSignal<String>,
    memory: ScrollMemory,
    /// The pages of this visit by path, so that Back needs no network.
    visited: StoredValue<HashMap<String, Arc<Page>>>,
}

impl Navigation {
    /// Begins with the page that the document was served with.
    pub fn new(frame: Frame, first: Page) -> Self {
        let first = Arc::new(first);
        let visited = first.path().map(|path| (path.to_owned(), Arc::clone(&first)));
        Self {
            frame,
            shown: RwSignal::new(Shown::Page(first)),
            announcement: RwSignal::new(String::new()),
            memory: ScrollMemory::default(),
            visited: StoredValue::new(visited.into_iter().collect()),
        }
    }

    /// The site.
    pub fn frame(&self) -> Frame {
        self.frame.clone()
    }

    /// What is shown now.
    pub fn shown(&self) -> Shown {
        self.shown.get()
    }

    /// The path of the page that is shown, as the header marks it.
    pub fn path(&self) -> Signal<String> {
        let shown = self.shown;
        Signal::derive(move || {
            shown.with(|shown| match shown {
                Shown::Page(page) => page.path().unwrap_or_default().to_owned(),
                Shown::Failed(path) => path.clone(),
            })
        })
    }

    /// Where the words of the page come from.
    pub fn source(&self) -> Signal<Option<String>> {
        let shown = self.shown;
        Signal::derive(move || {
            shown.with(|shown| match shown {
                Shown::Page(page) => page.source().map(str::to_owned),
                Shown::Failed(_) => None,
            })
        })
    }

    /// What a screen reader is told on arrival.
    pub fn announcement(&self) -> ReadSignal<String> {
        self.announcement.read_only()
    }

    /// Brings the page of the address whenever the router changes it.
    ///
    /// # Prerender
    /// Does nothing: effects run in the browser only.
    pub fn follow_address(&self) {
        let navigation = self.clone();
        let address = use_location().pathname;
        let memory = self.memory;
        // An effect of its own: what an effect listens to ends when it runs again.
        Effect::new(move || memory.listen());
        Effect::new(move |before: Option<String>| {
            let path = navigation.frame.path_of(&address.get());
            if before.is_some_and(|before| before != path) {
                memory.leave();
                navigation.bring(path.clone());
            }
            path
        });
    }

    /// Shows the page at `path`: at once if this visit has seen it, else when it has arrived.
    fn bring(&self, path: String) {
        let seen = self.visited.with_value(|visited| visited.get(&path).cloned());
        if let Some(page) = seen {
            return self.show(Shown::Page(page));
        }
        let navigation = self.clone();
        leptos::task::spawn_local(async move {
            let fetched = fetch_page(&navigation.frame, &path).await;
            // The reader may have gone on meanwhile; then somebody else shows a page.
            let here = navigation.frame.path_of(&pathname());
            if here != path {
                return;
            }
            let shown = match fetched {
                Ok(page) => {
                    let page = Arc::new(page);
                    navigation.visited.update_value(|visited| {
                        visited.insert(path, Arc::clone(&page));
                    });
                    Shown::Page(page)
                }
                Err(_) => Shown::Failed(path),
            };
            navigation.show(shown);
        });
    }

    /// Tries once more to bring the page that did not arrive.
    pub fn retry(&self) {
        if let Shown::Failed(path) = self.shown.get_untracked() {
            self.bring(path);
        }
    }

    fn show(&self, shown: Shown) {
        let title = match &shown {
            Shown::Page(page) => page.title(&self.frame),
            Shown::Failed(_) => self.frame.words.failure.title.clone(),
        };
        let navigation = self.clone();
        with_transition(move || async move {
            navigation.shown.set(shown);
            tick().await;
            arrive(&title);
            navigation.memory.arrive();
            navigation.announcement.set(title);
        });
    }
}
