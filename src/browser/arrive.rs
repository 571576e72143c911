//! What follows once a new page is shown.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Names the document, and when the page stands puts the focus on its heading and calls `then`.
pub fn arrive(title: &str, then: impl FnOnce() + 'static) {
    document().set_title(title);
    request_animation_frame(move || {
        let heading = document().query_selector("h1").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = heading.focus_with_options(&options);
        }
        // A widget that the address names goes there in this frame too. The last word on the
        // scroll position is with `then`: Back leads to where the reader was.
        request_animation_frame(then);
    });
}
