//! From one page to another without loading a document, as a page load would be: the old page
//! stays until the new one is there, then title, focus and scroll position follow.

use crate::browser::{ScrollMemory, arrive, effect, pathname, with_transition};
use crate::content::Page;
use crate::site_context::SiteContext;
use crate::source::fetch_page;
use leptos::prelude::*;
use leptos::task::tick;
use leptos_router::location::{BrowserUrl, LocationProvider};
use std::borrow::Cow;
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
    fn path(&self) -> String {
        match self {
            Self::Page(page) => page.path().unwrap_or_default().to_owned(),
            Self::Failed(path) => path.clone(),
        }
    }

    fn source(&self) -> String {
        match self {
            Self::Page(page) => page.source().unwrap_or_default().to_owned(),
            Self::Failed(_) => String::new(),
        }
    }
}

/// The page that is shown, and the way to the next one. Cheap to clone.
#[derive(Clone)]
pub struct Navigation {
    site: SiteContext,
    shown: RwSignal<Shown>,
    path: RwSignal<String>,
    source: RwSignal<String>,
    announcement: RwSignal<String>,
    memory: ScrollMemory,
    /// The pages of this visit by path, so that Back needs no network. A visit has few.
    visited: StoredValue<Vec<(String, Arc<Page>)>>,
}

impl Navigation {
    /// Begins with the page that the document was served with.
    pub fn new(site: SiteContext, first: Page) -> Self {
        let first = Arc::new(first);
        let visited = first.path().map(|path| (path.to_owned(), Arc::clone(&first)));
        let shown = Shown::Page(first);
        Self {
            site,
            path: RwSignal::new(shown.path()),
            source: RwSignal::new(shown.source()),
            shown: RwSignal::new(shown),
            announcement: RwSignal::new(String::new()),
            memory: ScrollMemory::default(),
            visited: StoredValue::new(visited.into_iter().collect()),
        }
    }

    /// The site.
    pub fn site(&self) -> &SiteContext {
        &self.site
    }

    /// What is shown now.
    pub fn shown(&self) -> Shown {
        self.shown.get()
    }

    /// The path of the page that is shown, as the header marks it.
    pub fn path(&self) -> RwSignal<String> {
        self.path
    }

    /// Where the words of the page come from; empty where nothing says so.
    pub fn source(&self) -> RwSignal<String> {
        self.source
    }

    /// What a screen reader is told on arrival.
    pub fn announcement(&self) -> RwSignal<String> {
        self.announcement
    }

    /// Brings the page of the address whenever the router changes it.
    ///
    /// # Prerender
    /// Does nothing: effects run in the browser only.
    pub fn follow_address(&self) {
        let navigation = self.clone();
        effect(move || {
            let Ok(router) = BrowserUrl::new() else {
                return;
            };
            router.init(Some(Cow::Owned(navigation.site.base().to_owned())));
            navigation.memory.listen();
            navigation.clone().follow(router);
        });
    }

    /// In an effect of its own: what an effect listens to ends when it runs again.
    fn follow(self, router: BrowserUrl) {
        let mut before: Option<String> = None;
        effect(move || {
            let path = self.site.path_of(router.as_url().read().path());
            if before.as_ref().is_some_and(|before| *before != path) {
                self.memory.leave();
                // From now on the address bar names the page that is on its way.
                router.ready_to_complete();
                self.bring(path.clone());
            }
            before = Some(path);
        });
    }

    /// Shows the page at `path`: at once if this visit has seen it, else when it has arrived.
    fn bring(&self, path: String) {
        let seen = self.visited.with_value(|visited| {
            visited.iter().find(|(seen, _)| *seen == path).map(|(_, page)| Arc::clone(page))
        });
        if let Some(page) = seen {
            return self.show(Shown::Page(page));
        }
        let navigation = self.clone();
        leptos::task::spawn_local(async move {
            let fetched = fetch_page(&navigation.site, &path).await;
            // The reader may have gone on meanwhile; then somebody else shows a page.
            let here = navigation.site.path_of(&pathname());
            if here != path {
                return;
            }
            let shown = match fetched {
                Ok(page) => {
                    let page = Arc::new(page);
                    navigation.visited.update_value(|visited| {
                        visited.push((path, Arc::clone(&page)));
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
            Shown::Page(page) => page.title(&self.site),
            Shown::Failed(_) => self.site.words.failure.title.clone(),
        };
        let navigation = self.clone();
        with_transition(move || async move {
            navigation.path.set(shown.path());
            navigation.source.set(shown.source());
            navigation.shown.set(shown);
            tick().await;
            arrive(&title);
            navigation.memory.arrive();
            navigation.announcement.set(title);
        });
    }
}
