//! Passing the article on.

use super::Frame;
use crate::browser::{page_address, use_enhanced};
use crate::content::{ShareWords, fill};
use leptos::prelude::*;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A mail link that works without scripts, and a button: the device's own way of sharing where it
/// has one, else a copy of the address with a line that says so.
#[component]
pub fn Share(
    /// The site.
    frame: Frame,
    /// The path of this page.
    path: String,
    /// The title of this page.
    title: String,
) -> impl IntoView {
    let enhanced = use_enhanced();
    let status = RwSignal::new(String::new());
    let words = frame.words.share.clone();
    let canonical = frame.canonical(&path).unwrap_or_default();
    let mail = {
        let title = title.clone();
        move || {
            // A site that does not know its origin learns it from the address bar.
            let unknown = canonical.is_empty() && enhanced.get();
            let address = if unknown { page_address() } else { canonical.clone() };
            let [subject, body] =
                [&title, &address].map(|words| utf8_percent_encode(words, ENCODED));
            format!("mailto:?subject={subject}&body={body}")
        }
    };
    // The button's room is kept for the longer of its two labels.
    let longer = [&words.copy, &words.share].into_iter().max_by_key(|label| label.len());
    let reserve = longer.cloned();
    let button = {
        let words = words.clone();
        move || {
            enhanced.get().then(|| {
                let native = can_share();
                let label = if native { words.share.clone() } else { words.copy.clone() };
                let (words, title) = (words.clone(), title.clone());
                let press = move |_| {
                    if native { share(&title) } else { copy(words.clone(), status) }
                };
                view! {
                    <button class="button share__button" type="button" on:click=press>{label}</button>
                }
            })
        }
    };
    view! {
        <div class="share">
            <h2 class="share__title">{words.title}</h2>
            <div class="share__ways">
                <a class="button share__mail" href=mail>{words.mail}</a>
                <div class="share__more" data-reserve=reserve>{button}</div>
            </div>
            <p class="share__status" role="status">{status}</p>
        </div>
    }
}

/// All but letters, digits and the marks that an address may hold as they are.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// `navigator.share` is missing on most desktops.
fn can_share() -> bool {
    let navigator = JsValue::from(window().navigator());
    js_sys::Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false)
}

fn share(title: &str) {
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
fn copy(words: ShareWords, status: RwSignal<String>) {
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
        status.set(if copied {
            words.copied.clone()
        } else {
            fill(&words.not_copied, &[("url", &address)])
        });
    });
}
