//! Links to the pages of the site. Every other link is left to the browser.

use super::listen::{on_capture, on_window};
use leptos::prelude::*;
use leptos_router::location::{BrowserUrl, LocationProvider};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent};

/// The attribute of links to pages of the site. Which addresses are pages is known when the site is
/// made, so the links are marked then.
pub const PAGE_LINK: &str = "data-page";

/// Calls `follow` when a link is clicked without a modifier key. It returns whether the click has
/// been handled.
pub fn on_link_click(follow: impl Fn(&HtmlAnchorElement) -> bool + 'static) {
    on_window("click", move |event| {
        if !event.default_prevented()
            && is_plain_click(&event)
            && let Some(link) = link_at(&event)
            && follow(&link)
        {
            event.prevent_default();
        }
    });
}

/// Calls `approach` with the path of a link to a page when a pointer, a finger or the focus reaches
/// it. Not where the browser saves data.
pub fn on_page_link_approach(approach: impl Fn(&str) + Clone + 'static) {
    if saves_data() {
        return;
    }
    for name in ["pointerenter", "touchstart", "focus"] {
        let approach = approach.clone();
        on_capture(name, move |event| {
            if let Some(path) = link_at(&event).and_then(|link| page_path(&link)) {
                approach(&path);
            }
        });
    }
}

/// The path that a link to a page leads to; none for other links.
pub fn page_path(link: &HtmlAnchorElement) -> Option<String> {
    let url = link.has_attribute(PAGE_LINK).then(|| BrowserUrl::parse(&link.href()))?;
    url.ok().map(|url| url.path().to_owned())
}

fn link_at(event: &Event) -> Option<HtmlAnchorElement> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest("a[href]").ok()??.dyn_into().ok()
}

fn is_plain_click(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|click| {
        let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
        click.button() == 0 && !modified
    })
}

fn saves_data() -> bool {
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &JsValue::from_str(key));
    let connection = get(&window().navigator(), "connection");
    connection.and_then(|connection| get(&connection, "saveData")).is_ok_and(|on| on.is_truthy())
}
