//! Passing the article on.

use super::{Frame, el};
use crate::browser::{page_address, public_address, use_enhanced};
use crate::content::fill;
use leptos::prelude::*;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A mail link that works without scripts, and a button: the device's own way of sharing where it
/// has one, else a copy of the address with a line that says so. `path` and `title` are the page's.
pub fn share(frame: &Frame, path: &str, title: &str) -> AnyView {
    let enhanced = use_enhanced();
    let status = RwSignal::new(String::new());
    let words = &frame.words.share;
    let canonical = frame.canonical(path).unwrap_or_default();
    let subject = encode(title);
    let mail = move || {
        let address = encode(&public_address(&canonical, enhanced));
        Some(format!("mailto:?subject={subject}&body={address}"))
    };
    // The button's room is kept for the longer of its two labels.
    let longer = if words.share.len() > words.copy.len() { &words.share } else { &words.copy };
    let more = {
        let (frame, title) = (frame.clone(), title.to_owned());
        move || enhanced.get().then(|| button(&frame, &title, status))
    };
    let ways = el("div")
        .class("share__ways")
        .child(el("a").class("button share__mail").live_attr("href", mail).text(&words.mail))
        .child(el("div").class("share__more").attr("data-reserve", longer).live(more));
    let said = el("p").class("share__status").attr("role", "status");
    el("div")
        .class("share")
        .child(el("h2").class("share__title").text(&words.title))
        .child(ways)
        .child(said.live_text(move || status.get()))
        .into_any()
}

fn button(frame: &Frame, title: &str, status: RwSignal<String>) -> AnyView {
    let native = can_share();
    let words = &frame.words.share;
    let label = if native { &words.share } else { &words.copy };
    let (frame, title) = (frame.clone(), title.to_owned());
    el("button")
        .class("button share__button")
        .attr("type", "button")
        .on_click(move || if native { hand_over(&title) } else { copy(frame.clone(), status) })
        .text(label)
        .into_any()
}

fn encode(words: &str) -> String {
    utf8_percent_encode(words, ENCODED).to_string()
}

/// All but letters, digits and the marks that an address may hold as they are.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// `navigator.share` is missing on most desktops.
fn can_share() -> bool {
    let navigator = JsValue::from(window().navigator());
    js_sys::Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false)
}

fn hand_over(title: &str) {
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(&page_address());
    let sharing = JsFuture::from(window().navigator().share_with_data(&data));
    leptos::task::spawn_local(async move {
        // An error means that the reader closed the dialog, which needs no word.
        let _ = sharing.await;
    });
}

/// `navigator.clipboard` is missing on pages that are not served over https.
fn copy(frame: Frame, status: RwSignal<String>) {
    let address = page_address();
    let navigator = JsValue::from(window().navigator());
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"))
        .ok()
        .and_then(|clipboard| clipboard.dyn_into::<web_sys::Clipboard>().ok());
    leptos::task::spawn_local(async move {
        let copied = match clipboard {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&address)).await.is_ok(),
            None => false,
        };
        let words = &frame.words.share;
        status.set(if copied {
            words.copied.clone()
        } else {
            fill(&words.not_copied, &[("url", &address)])
        });
    });
}
