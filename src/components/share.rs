//! Sharing a page: a mail link, and a button for the device's own dialog or for copying the address.

use super::el::{El, el};
use crate::browser::{absolute_address, public_address, use_enhanced};
use crate::content::fill;
use crate::site_context::SiteContext;
use js_sys::Reflect;
use js_sys::futures::JsFuture;
use leptos::prelude::*;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use wasm_bindgen::{JsCast, JsValue};

/// A mail link that works without scripts, and a button: it opens the device's share dialog, or
/// copies the address and says so where there is none. `path` and `title` are the page's.
pub fn share(site: &SiteContext, path: &str, title: &str, heading: &str) -> El {
    let enhanced = use_enhanced();
    let status = RwSignal::new(String::new());
    let words = &site.words.share;
    let subject = encode(title);
    let mail = {
        let (site, path) = (site.clone(), path.to_owned());
        move || {
            let address = encode(&public_address(&site, &path, enhanced));
            format!("mailto:?subject={subject}&body={address}")
        }
    };
    // The sheet reserves space for the longer of the button's two labels.
    let longer = if words.share.len() > words.copy.len() { &words.share } else { &words.copy };
    let more = {
        let (site, path, title) = (site.clone(), path.to_owned(), title.to_owned());
        move || enhanced.get().then(|| button(&site, &path, &title, status))
    };
    let channels = el("div")
        .class("share__ways")
        .child(el("a").class("button share__mail").attr("href", mail).child(&words.mail))
        .child(el("div").class("share__more").attr("data-reserve", longer).child(more));
    let status_line = el("p").class("share__status").attr("role", "status");
    el("div")
        .class("share")
        .child(el("h2").class("share__title").child(heading))
        .child(channels)
        .child(status_line.child(move || status.get()))
}

fn button(site: &SiteContext, path: &str, title: &str, status: RwSignal<String>) -> El {
    let native = can_share();
    let words = &site.words.share;
    let label = if native { &words.share } else { &words.copy };
    let (site, href, title) = (site.clone(), site.href(path), title.to_owned());
    let press = move || {
        let (site, address) = (site.clone(), absolute_address(&href));
        if native {
            open_dialog(site, &title, address, status);
        } else {
            leptos::task::spawn_local(copy(site, address, status));
        }
    };
    el("button")
        .class("button share__button")
        .attr("type", "button")
        .on("click", press)
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
    Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false)
}

/// The code of the `DOMException` for a dialog that the reader closed.
const ABORT_ERR: f64 = 20.0;

/// Shares the address, or copies it where the device refuses. Closing the dialog is no refusal.
fn open_dialog(site: SiteContext, title: &str, address: String, status: RwSignal<String>) {
    let data = web_sys::ShareData::new();
    data.set_title(title);
    data.set_url(&address);
    let sharing = JsFuture::from(window().navigator().share_with_data(&data));
    leptos::task::spawn_local(async move {
        if let Err(error) = sharing.await
            && get(&error, "code").as_f64() != Some(ABORT_ERR)
        {
            copy(site, address, status).await;
        }
    });
}

/// Copies the address and says so, or shows it. `navigator.clipboard` is missing on pages that are
/// not served over https.
async fn copy(site: SiteContext, address: String, status: RwSignal<String>) {
    let clipboard = get(&window().navigator(), "clipboard").dyn_into::<web_sys::Clipboard>();
    let copied = match clipboard {
        Ok(clipboard) => JsFuture::from(clipboard.write_text(&address)).await.is_ok(),
        Err(_) => false,
    };
    let words = &site.words.share;
    status.set(if copied {
        words.copied.clone()
    } else {
        fill(&words.not_copied, &[("url", &address)])
    });
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(key)).unwrap_or_default()
}
