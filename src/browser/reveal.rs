//! Showing what was hidden.

use super::effect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// Whether the browser's search on the page finds `hidden="until-found"` and says so. Where it does
/// not, answers start open: text that is hidden for good would be lost to the search.
pub fn can_find_hidden() -> bool {
    let body = document().body().map(JsValue::from).unwrap_or_default();
    js_sys::Reflect::has(&body, &JsValue::from_str("onbeforematch")).unwrap_or(false)
}

/// Whether all of `element` is below what the reader sees now.
pub fn is_below_viewport(element: &Element) -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    height.is_some_and(|height| element.get_bounding_client_rect().top() >= height)
}

/// Whether the focus is on something in `element`.
pub fn holds_focus(element: &Element) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|focused| element.contains(Some(&focused)))
}

/// Reveals the panel that `selector` finds whenever `shown` turns true.
///
/// # Prerender
/// Does nothing.
pub fn reveal_when(selector: String, shown: impl Fn() -> bool + 'static) {
    let mut before = true;
    effect(move || {
        let now = shown();
        if now && !before {
            reveal(&selector);
        }
        before = now;
    });
}

/// Makes assistive technology notice a panel that was `hidden="until-found"`.
///
/// In WebKit, content revealed from `until-found` can stay unreachable for VoiceOver. Taking the
/// box away and laying it out anew within one task makes WebKit build its accessibility objects
/// again; nothing is painted in between. See <https://github.com/WebKit/WebKit/pull/68001>.
fn reveal(selector: &str) {
    let panel = document().query_selector(selector).ok().flatten();
    let Some(panel) = panel.and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let _ = panel.remove_attribute("hidden");
    let style = panel.style();
    let _ = style.set_property("display", "none");
    let _ = panel.offset_height();
    let _ = style.remove_property("display");
    if panel.get_attribute("style").is_some_and(|style| style.is_empty()) {
        let _ = panel.remove_attribute("style");
    }
}
