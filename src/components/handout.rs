//! The first line of the printed page.

use super::{Frame, el};
use crate::browser::{public_address, use_enhanced};
use crate::content::ShownDate;
use leptos::prelude::*;

/// The clinic's name, the page's address and the dates, seen on paper only.
pub fn handout(
    frame: &Frame,
    path: &str,
    published: Option<&ShownDate>,
    updated: Option<&ShownDate>,
) -> AnyView {
    let enhanced = use_enhanced();
    let canonical = frame.canonical(path).unwrap_or_default();
    let mut dates = published.map(|date| date.shown.clone()).unwrap_or_default();
    if let Some(date) = updated {
        let gap = if dates.is_empty() { "" } else { " · " };
        dates = format!("{dates}{gap}{} {}", frame.words.updated, date.shown);
    }
    let address = move || public_address(&canonical, enhanced);
    el("p")
        .class("handout")
        .child(el("strong").class("handout__name").text(&frame.name))
        .text(" ")
        .child(el("span").class("handout__url").live_text(address))
        .text(" ")
        .child(el("span").class("handout__dates").text(&dates))
        .into_any()
}
