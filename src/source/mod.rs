//! Where a page's content comes from: the first from the document itself, and when the reader
//! follows a link one small JSON file from the same host. This is the one place that fetches.

mod visited;

use crate::content::{Page, PageData, PageFile};
use crate::site_context::SiteContext;
use crate::wire::read;
use gloo_net::http::Request;
use js_sys::Reflect;
use js_sys::futures::JsFuture;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CacheStorage, RequestCache};

pub use visited::Visited;

/// The content that the document was served with.
///
/// # Prerender
/// Never called: the host reads the content folder.
pub fn served_page() -> Option<PageData> {
    let data = document().get_element_by_id("page-data")?;
    read(&data.text_content()?)
}

/// Why a page's content was not received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// There was no answer, or the host failed. It may work later.
    Unavailable,
    /// The answer is not content for this app: the page was moved, or the site was published again
    /// while it was open. Only the document knows.
    NotForThisApp,
}

/// Fetches the content of the page at `path`, such as `/faq/`, for the app with this build id.
///
/// # Errors
/// [`FetchError`], when the host does not answer, fails, or answers with something else.
///
/// # Prerender
/// Never called: the host reads the content folder.
pub async fn fetch_page(site: &SiteContext, build: &str, path: &str) -> Result<Page, FetchError> {
    let address = site.href(&content_path(path));
    // Hosts without `Cache-Control` let browsers reuse an old answer for days: always revalidate.
    let request = Request::get(&address).cache(RequestCache::NoCache);
    let response = request.send().await.map_err(|_| FetchError::Unavailable)?;
    match response.status() {
        408 | 429 | 500.. => Err(FetchError::Unavailable),
        _ => {
            let text = response.text().await.map_err(|_| FetchError::Unavailable)?;
            let file = read(&text).filter(|file: &PageFile| file.build == build);
            file.map(|file| file.page).ok_or(FetchError::NotForThisApp)
        }
    }
}

/// Whether a saved copy of the document at `address` is on the device.
///
/// # Prerender
/// Never called.
pub async fn is_saved(address: &str) -> bool {
    // The property is missing outside secure contexts, and throws where storage is blocked.
    let caches = Reflect::get(&window(), &JsValue::from_str("caches"));
    let Some(caches) = caches.ok().and_then(|caches| caches.dyn_into::<CacheStorage>().ok()) else {
        return false;
    };
    let saved = JsFuture::from(caches.match_with_str(address)).await;
    saved.is_ok_and(|saved| saved.is_truthy())
}

/// The file that holds a page's content: `/faq/` is `/content/faq.json`, `/` is `/content/index.json`.
pub fn content_path(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/content/index.json".to_owned(),
        path => format!("/content/{path}.json"),
    }
}

#[cfg(test)]
mod tests {
    use super::content_path;

    #[test]
    fn every_page_has_one_content_file() {
        assert_eq!(content_path("/"), "/content/index.json");
        assert_eq!(content_path("/faq/"), "/content/faq.json");
        assert_eq!(content_path("/a/b/"), "/content/a/b.json");
    }
}
