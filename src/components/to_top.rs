//! The way back to the start of the page.

use leptos::prelude::*;

/// A link to the top.
#[component]
pub fn ToTop(
    /// What the link says.
    label: String,
) -> impl IntoView {
    view! { <a class="to-top" href="#top" target="_self">{label}</a> }
}
