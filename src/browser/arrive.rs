//! What a page load does, for a page that came without one.

use super::reveal::focus_in_place;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Names the document, and puts the focus on the heading of the page that stands now.
pub fn arrive(title: &str) {
    document().set_title(title);
    let heading = document().query_selector("h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        focus_in_place(&heading);
    }
}
