//! Keeping the current item of the walk in the window, above the bar.

use leptos::prelude::*;
use web_sys::{DomRect, ScrollBehavior, ScrollToOptions};

/// The least distance between the item and the window's edge or the bar.
const GAP: f64 = 8.0;

/// Whether the bar of the timeline around the item with this id takes more than a third of the
/// window's height.
pub(super) fn is_bar_tall(id: &str) -> bool {
    bar(id).is_some_and(|bar| bar.height() * 3.0 > window_height())
}

/// Scrolls by the least that puts the item between the top of the window and the bar. Where it is
/// too tall for that, its heading goes to the top.
pub(super) fn into_view(id: &str, tall_bar: bool) {
    let (Some(item), Some(bar)) = (rect(id), bar(id)) else {
        return;
    };
    let sticky = !tall_bar && matches("(min-height: 20em)");
    let bottom = window_height() - if sticky { bar.height() } else { 0.0 } - GAP;
    let distance = if item.top() < GAP || item.height() > bottom - GAP {
        item.top() - GAP
    } else {
        (item.bottom() - bottom).max(0.0)
    };
    if distance != 0.0 {
        scroll_by(distance);
    }
}

fn scroll_by(distance: f64) {
    let options = ScrollToOptions::new();
    options.set_top(distance);
    let smooth = matches("(prefers-reduced-motion: no-preference)");
    options.set_behavior(if smooth { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
    window().scroll_by_with_scroll_to_options(&options);
}

fn rect(id: &str) -> Option<DomRect> {
    document().get_element_by_id(id).map(|item| item.get_bounding_client_rect())
}

fn bar(id: &str) -> Option<DomRect> {
    let timeline = document().get_element_by_id(id)?.closest(".timeline").ok()??;
    let bar = timeline.query_selector(".timeline__bar").ok()??;
    Some(bar.get_bounding_client_rect())
}

/// The height of the window while a phone shows its own bars, which is the least it can be.
fn window_height() -> f64 {
    let root = document().document_element();
    root.map_or(0.0, |root| f64::from(root.client_height()))
}

fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}
