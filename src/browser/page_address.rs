//! The address of the page.

use leptos::prelude::*;

/// The address as a reader would pass it on: without what stands after `?` and `#`.
pub fn page_address() -> String {
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{}", pathname())
}

/// The address for other people: `canonical`, or what the address bar says where the site does not
/// know its origin.
///
/// # Prerender
/// Empty where the origin is not known.
pub fn public_address(canonical: &str, enhanced: RwSignal<bool>) -> String {
    if canonical.is_empty() && enhanced.get() { page_address() } else { canonical.to_owned() }
}

/// The path in the address bar.
pub fn pathname() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The id after `#`, if it can be decoded: `#%` names nothing.
pub fn hash_id() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let id = js_sys::decode_uri_component(hash.strip_prefix('#')?).ok()?;
    Some(String::from(id)).filter(|id| !id.is_empty())
}
