//! Where a page's content comes from: the first from the document itself, and when the reader
//! follows a link one small JSON file from the same host. This is the one place that fetches.

mod compact;

use crate::content::{Page, PageData};
use crate::site_context::SiteContext;
use gloo_net::http::Request;
use leptos::prelude::document;

pub use compact::read;

/// The content that the document was served with.
///
/// # Prerender
/// Never called: the host reads the content folder.
pub fn served_page() -> Option<PageData> {
    let data = document().get_element_by_id("page-data")?;
    read(&data.text_content()?)
}

/// Why a page's content did not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// The host says that there is no such page.
    Missing,
    /// No answer, or one that is not the page's content.
    Unavailable,
}

/// Fetches the content of the page at `path`, such as `/faq/`.
///
/// # Errors
/// [`FetchError`], when the host has no such file, does not answer, or answers with something else.
///
/// # Prerender
/// Never called: the host reads the content folder.
pub async fn fetch_page(site: &SiteContext, path: &str) -> Result<Page, FetchError> {
    let address = site.href(&content_path(path));
    let response = Request::get(&address).send().await.map_err(|_| FetchError::Unavailable)?;
    match response.status() {
        200 => {
            let text = response.text().await.map_err(|_| FetchError::Unavailable)?;
            read(&text).ok_or(FetchError::Unavailable)
        }
        404 | 410 => Err(FetchError::Missing),
        _ => Err(FetchError::Unavailable),
    }
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
