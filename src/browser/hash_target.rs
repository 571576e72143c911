//! Deep links: the place that the part of the address after `#` names.

use super::hash_id;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// Calls `reach` with the id in the address: now, whenever it changes, and at a click on a link to
/// the same id, which changes nothing and so tells nobody.
///
/// A hash that cannot be decoded, or is empty, is no target: `#%` does nothing and logs nothing.
pub fn on_hash_target(reach: impl Fn(&str) + Clone + 'static) {
    let follow = {
        let reach = reach.clone();
        move || {
            if let Some(id) = hash_id() {
                reach(&id);
            }
        }
    };
    follow();
    let changed = window_event_listener(ev::hashchange, move |_| follow());
    let clicked = window_event_listener(ev::click, move |event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("a[href^='#']").ok().flatten());
        let same = link
            .and_then(|link| link.get_attribute("href"))
            .zip(window().location().hash().ok())
            .is_some_and(|(href, hash)| href == hash);
        if same && let Some(id) = hash_id() {
            reach(&id);
        }
    });
    on_cleanup(move || {
        changed.remove();
        clicked.remove();
    });
}

/// Puts `id` into the address without a step in the history, so that Back leaves the page.
pub fn write_hash(id: &str) {
    replace_address(&format!("#{id}"));
}

/// Takes the hash out of the address if it is `id`.
pub fn forget_hash(id: &str) {
    if hash_id().as_deref() == Some(id) {
        let location = window().location();
        let path = location.pathname().unwrap_or_default();
        let query = location.search().unwrap_or_default();
        replace_address(&format!("{path}{query}"));
    }
}

fn replace_address(address: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        // A document that may not rewrite its address (one in a sandbox) keeps the old one.
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}
