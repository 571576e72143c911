//! The first link of the page.

use leptos::prelude::*;

/// Leads past the header. The browser moves the focus, since `<main>` can take it.
#[component]
pub fn SkipLink(
    /// What the link says.
    label: String,
) -> impl IntoView {
    view! { <a class="skip-link" href="#main" target="_self">{label}</a> }
}
