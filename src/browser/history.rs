//! What an entry of the session history stores, so that Back restores the page as it was left.
//!
//! It is in `history.state`, which survives a reload and is not storage.

use super::address::is_at_hash_target;
use super::scroll::{scroll_to, scroll_y};
use super::widgets::{open_ids, restore_open};
use js_sys::Array;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{History, ScrollRestoration};

/// The state of an entry: `[y, id…]`.
#[derive(Clone, Debug)]
pub struct EntryState {
    y: f64,
    /// The ids of the open answers, and of the current step of a walk.
    open: Vec<String>,
}

impl EntryState {
    /// The state of the current entry. An entry that has not been left yet has none.
    pub fn current() -> Option<Self> {
        let state = history()?.state().ok()?.dyn_into::<Array>().ok()?;
        let open = state.iter().filter_map(|id| id.as_string()).collect();
        Some(Self { y: state.get(0).as_f64()?, open })
    }

    /// Stores the page as the reader sees it in the current entry.
    pub fn save() {
        let state = Array::of1(&scroll_y().into());
        for id in open_ids() {
            state.push(&id.into());
        }
        if let Some(history) = history() {
            // A sandboxed document may not, and some browsers limit how often.
            let _ = history.replace_state(&state, "");
        }
    }

    /// Restores what was open, then the scroll position.
    pub async fn restore(&self) {
        restore_open(&self.open);
        tick().await;
        self.scroll();
    }

    /// Restores the scroll position.
    pub fn scroll(&self) {
        scroll_to(self.y);
    }

    /// Whether the window is where the browser puts it by itself: at the stored position, at the
    /// top, or at the target of the hash, where Firefox and WebKit begin a reload.
    pub fn is_undisturbed(&self) -> bool {
        let y = scroll_y();
        y == 0.0 || (y - self.y).abs() < 2.0 || is_at_hash_target()
    }
}

/// Adds an entry for `address`, unless it is the current one. Returns whether the address is current.
pub fn push_address(address: &str) -> bool {
    let is_current = window().location().href().is_ok_and(|current| current == address);
    let push =
        |history: History| history.push_state_with_url(&JsValue::NULL, "", Some(address)).is_ok();
    is_current || history().is_some_and(push)
}

/// The browser would restore the scroll position while the old page is still shown, so the app
/// does it. A document that is loaded again has its position restored by the browser.
pub fn set_scroll_restoration(mode: ScrollRestoration) {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(mode);
    }
}

fn history() -> Option<History> {
    window().history().ok()
}
