//! The address of the page.

use crate::site_context::SiteContext;
use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider};

/// How far below the edge of the window a target may be scrolled to, in pixels.
const NEAR: f64 = 100.0;

/// The address of a link with the origin of the current one, as a reader would share it.
pub fn absolute_address(href: &str) -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{href}")
}

/// The address of the page at `path` for other people. Where the site does not know its origin, it
/// is the current one.
///
/// # Prerender
/// Empty where the site does not know its origin.
pub fn public_address(site: &SiteContext, path: &str, enhanced: RwSignal<bool>) -> String {
    let unknown = || enhanced.get().then(|| absolute_address(&site.href(path)));
    site.canonical(path).or_else(unknown).unwrap_or_default()
}

/// The path of the current address.
pub fn pathname() -> String {
    BrowserUrl::current().map(|url| url.path().to_owned()).unwrap_or_default()
}

/// The id in the hash, if it can be decoded: `#%` names nothing.
pub fn hash_id() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let id = js_sys::decode_uri_component(hash.strip_prefix('#')?).ok()?;
    Some(String::from(id)).filter(|id| !id.is_empty())
}

/// Whether the target of the hash is at the upper edge of the window.
pub(super) fn is_at_hash_target() -> bool {
    let target = hash_id().and_then(|id| document().get_element_by_id(&id));
    target.is_some_and(|target| target.get_bounding_client_rect().top().abs() < NEAR)
}

/// Writes `id` into the hash without a new entry in the history, so that Back leaves the page.
pub fn write_hash(id: &str) {
    replace_address(&format!("#{id}"));
}

/// Removes the hash if it is `id`.
pub fn forget_hash(id: &str) {
    if hash_id().as_deref() == Some(id) {
        let search = window().location().search().unwrap_or_default();
        replace_address(&format!("{}{search}", pathname()));
    }
}

/// Changes the address of the current entry, which keeps its state.
fn replace_address(address: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        // A sandboxed document may not change its address.
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}
