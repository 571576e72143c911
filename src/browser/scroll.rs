//! The scroll position and the focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollToOptions};

pub(super) fn scroll_y() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls without animation.
pub fn scroll_to(y: f64) {
    let options = ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Moves the focus to the heading of the page, as a page load would.
pub fn focus_title() {
    if let Ok(Some(title)) = document().query_selector("h1") {
        focus_in_place(title);
    }
}

/// Scrolls to `id` and moves the focus to the first element in it that matches `selector`, or to
/// the element itself if none does.
pub fn show_and_focus(id: &str, selector: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Auto);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    let inside = element.query_selector(selector).ok().flatten();
    focus_in_place(inside.unwrap_or(element));
}

/// Moves the focus without scrolling.
fn focus_in_place(element: web_sys::Element) {
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}
