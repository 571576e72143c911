//! Deep links: the place that the part of the address after `#` names.

use super::hash_id;
use leptos::ev;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};

/// Calls `reach` with the id in the address: now, whenever it changes, and at a click on a link to
/// the same id, which changes nothing and so tells nobody.
///
/// The second argument says whether the reader may be taken there. When the app takes over, a
/// reader who has already touched the page is somewhere, and stays there.
///
/// It answers whether the place is its own: the browser then need not go there, which in Firefox it
/// would do late, and take the focus away again.
///
/// A hash that cannot be decoded, or is empty, is no target: `#%` does nothing and logs nothing.
pub fn on_hash_target(reach: impl Fn(&str, bool) -> bool + 'static) {
    listen(Rc::new(reach));
}

type Reach = Rc<dyn Fn(&str, bool) -> bool>;

fn listen(reach: Reach) {
    let follow = {
        let reach = Rc::clone(&reach);
        move |take| {
            if let Some(id) = hash_id() {
                reach(&id, take);
            }
        }
    };
    follow(!reader_has_acted());
    let changed = window_event_listener(ev::hashchange, move |_| follow(true));
    let clicked = window_event_listener(ev::click, move |event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("a[href^='#']").ok().flatten());
        let same = link
            .and_then(|link| link.get_attribute("href"))
            .zip(window().location().hash().ok())
            .is_some_and(|(href, hash)| href == hash);
        let plain = !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if same
            && plain
            && let Some(id) = hash_id()
            && reach(&id, true)
        {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        changed.remove();
        clicked.remove();
    });
}

/// Whether there was a touch, a click or a key since the document was loaded.
fn reader_has_acted() -> bool {
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &JsValue::from_str(key));
    let navigator = JsValue::from(window().navigator());
    let acted = get(&navigator, "userActivation").and_then(|known| get(&known, "hasBeenActive"));
    // An engine that does not know cannot tell, and takes the reader to the place they asked for.
    acted.is_ok_and(|acted| acted.is_truthy())
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
