//! The first line of the printed page.

use super::Frame;
use crate::browser::{page_address, use_enhanced};
use crate::content::ShownDate;
use leptos::prelude::*;

/// The clinic's name, the page's address and the dates, seen on paper only.
#[component]
pub fn Handout(
    /// The site.
    frame: Frame,
    /// The path of this page.
    path: String,
    /// The article's first publication.
    published: Option<ShownDate>,
    /// The article's last change.
    updated: Option<ShownDate>,
) -> impl IntoView {
    let enhanced = use_enhanced();
    let canonical = frame.canonical(&path).unwrap_or_default();
    // A site that does not know its origin learns it from the address bar.
    let address = move || match (canonical.is_empty(), enhanced.get()) {
        (true, true) => page_address(),
        _ => canonical.clone(),
    };
    let updated = updated.map(|date| format!("{} {}", frame.words.updated, date.shown));
    let dates: Vec<String> = published.map(|date| date.shown).into_iter().chain(updated).collect();
    view! {
        <p class="handout">
            <strong class="handout__name">{frame.name.clone()}</strong>
            " "
            <span class="handout__url">{address}</span>
            " "
            <span class="handout__dates">{dates.join(" · ")}</span>
        </p>
    }
}
