//! Sharing a page: a mail link, and a button for the device's own dialog or for copying the address.

use super::el::{El, el};
use crate::browser::{page_address, public_address, use_enhanced};
use crate::content::fill;
use crate::site_context::SiteContext;
use leptos::prelude::*;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A mail link that works without scripts, and a button: it opens the device's share dialog, or
/// copies the address and says so where there is none. `path` and `title` are the page's.
pub fn share(site: &SiteContext, path: &str, title: &str) -> El {
    let enhanced = use_enhanced();
    let status = RwSignal::new(String::new());
    let words = &site.words.share;
    let canonical = site.canonical(path).unwrap_or_default();
    let subject = encode(title);
    let mail = move || {
        let address = encode(&public_address(&canonical, enhanced));
        format!("mailto:?subject={subject}&body={address}")
    };
    // The sheet reserves space for the longer of the button's two labels.
    let longer = if words.share.len() > words.copy.len() { &words.share } else { &words.copy };
    let more = {
        let (site, title) = (site.clone(), title.to_owned());
        move || enhanced.get().then(|| button(&site, &title, status))
    };
    let ways = el("div")
        .class("share__ways")
        .child(el("a").class("button share__mail").attr("href", mail).child(&words.mail))
        .child(el("div").class("share__more").attr("data-reserve", longer).child(more));
    let status_line = el("p").class("share__status").attr("role", "status");
    el("div")
        .class("share")
        .child(el("h2").class("share__title").child(&words.title))
        .child(ways)
        .child(status_line.child(move || status.get()))
}

fn button(site: &SiteContext, title: &str, status: RwSignal<String>) -> El {
    let native = can_share();
    let words = &site.words.share;
    let label = if native { &words.share } else { &words.copy };
    let (site, title) = (site.clone(), title.to_owned());
    el("button")
        .class("button share__button")
        .attr("type", "button")
        .on("click", move || if native { open_dialog(&title) } else { copy(site.clone(), status) })
        .child(label)
}

fn encode(words: &str) -> String {
    utf8_percent_encode(words, ENCODED).to_string()
}

/// Everything except the unreserved characters of RFC 3986.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// `navigator.share` is missing on most desktops.
fn can_share() -> bool {
    let navigator = JsValue::from(window().navigator());
    js_sys::Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false)
}

fn open_dialog(title: &str) {
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(&page_address());
    let sharing = JsFuture::from(window().navigator().share_with_data(&data));
    leptos::task::spawn_local(async move {
        // An error means that the reader closed the dialog, so there is nothing to report.
        let _ = sharing.await;
    });
}

/// `navigator.clipboard` is missing on pages that are not served over https.
fn copy(site: SiteContext, status: RwSignal<String>) {
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
        let words = &site.words.share;
        status.set(if copied {
            words.copied.clone()
        } else {
            fill(&words.not_copied, &[("url", &address)])
        });
    });
}
