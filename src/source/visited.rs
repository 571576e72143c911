//! The pages of this visit, so that each is fetched once and Back needs no network.

use crate::content::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// How long a link leads to the page as it was fetched, in milliseconds. A tab can stay open for
/// days.
const RECENT: f64 = 300_000.0;

/// The pages that were fetched, and the paths of those being fetched. Cheap to copy.
#[derive(Clone, Copy, Debug, Default)]
pub struct Visited(StoredValue<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// With the time of their arrival. A visit has few.
    pages: Vec<(Arc<Page>, f64)>,
    fetching: Vec<String>,
}

impl Visited {
    /// The page at `path`, if it was fetched. With `recent`, only if that was a short while ago.
    pub fn page(self, path: &str, recent: bool) -> Option<Arc<Page>> {
        let earliest = if recent { js_sys::Date::now() - RECENT } else { f64::MIN };
        self.0.with_value(|inner| {
            let page = inner.pages.iter().find(|(page, _)| page.path() == Some(path));
            page.filter(|(_, at)| *at > earliest).map(|(page, _)| Arc::clone(page))
        })
    }

    /// Adds a page, in place of an older one.
    pub fn add(self, page: Arc<Page>) {
        self.0.update_value(|inner| {
            inner.pages.retain(|(older, _)| older.path() != page.path());
            inner.pages.push((page, js_sys::Date::now()));
        });
    }

    /// Notes that the page at `path` is being fetched. Returns whether that is new.
    pub fn start_fetch(self, path: &str) -> bool {
        let is_new = |inner: &mut Inner| {
            let is_new = inner.fetching.iter().all(|other| other != path);
            if is_new {
                inner.fetching.push(path.to_owned());
            }
            is_new
        };
        self.0.try_update_value(is_new).unwrap_or(false)
    }

    /// Notes that nobody waits for that fetch any more.
    pub fn end_fetch(self, path: &str) {
        self.0.update_value(|inner| inner.fetching.retain(|other| other != path));
    }
}
