//! Hiding the text of closed panels, where find in page still reaches it.

use super::effect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement, ShadowRootInit, ShadowRootMode};

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

/// Hides the content of the panel that `selector` finds while `is_collapsed`, and calls `on_found`
/// when find in page matches it.
///
/// What hides it is in a shadow root, around the slot for the panel's children: the document itself
/// has no `hidden`, so reader views and saved pages keep the text. The children are never replaced:
/// new ones would lose the highlight of find in page.
///
/// # Prerender
/// Does nothing.
pub fn collapse_when(
    selector: String,
    is_collapsed: impl Fn() -> bool + 'static,
    on_found: impl Fn() + Clone + 'static,
) {
    let mut wrapper = None;
    effect(move || {
        let collapsed = is_collapsed();
        if collapsed && wrapper.is_none() {
            wrapper = wrap_content(&selector, Box::new(on_found.clone()));
        }
        match &wrapper {
            Some(wrapper) if collapsed => {
                let _ = wrapper.set_attribute("hidden", "until-found");
            }
            Some(wrapper) => reveal(wrapper),
            None => {}
        }
    });
}

/// Puts a wrapper around the content of a panel. The print sheet opens it as `::part(panel)`.
fn wrap_content(selector: &str, on_found: Box<dyn Fn()>) -> Option<HtmlElement> {
    let panel = document().query_selector(selector).ok()??;
    let root = panel.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open)).ok()?;
    let wrapper = document().create_element("div").ok()?.dyn_into::<HtmlElement>().ok()?;
    let _ = wrapper.set_attribute("part", "panel");
    let on_found = Closure::wrap(on_found).into_js_value();
    let _ = wrapper.add_event_listener_with_callback("beforematch", on_found.unchecked_ref());
    let slot = document().create_element("slot").ok()?;
    let _ = wrapper.append_child(&slot);
    let _ = root.append_child(&wrapper);
    Some(wrapper)
}

/// Makes assistive technology notice content that was `hidden="until-found"`.
///
/// In WebKit, content revealed from `until-found` can stay unreachable for VoiceOver. Taking the
/// box away and laying it out anew within one task makes WebKit build its accessibility objects
/// again; nothing is painted in between. See <https://github.com/WebKit/WebKit/pull/68001>.
fn reveal(wrapper: &HtmlElement) {
    if wrapper.has_attribute("hidden") {
        let _ = wrapper.remove_attribute("hidden");
        let style = wrapper.style();
        let _ = style.set_property("display", "none");
        let _ = wrapper.offset_height();
        let _ = style.remove_property("display");
    }
}
