//! A drawing from the sprite at the end of the page.

use leptos::prelude::*;

/// A decorative drawing. Its lines take the colour of the text around it.
#[component]
pub fn Icon(
    /// The class that sizes it.
    class: &'static str,
    /// The id of the drawing in the sprite, such as `icon-recovery`.
    drawing: String,
) -> impl IntoView {
    view! {
        <svg class=class aria-hidden="true" focusable="false">
            <use_ href=format!("#{drawing}")></use_>
        </svg>
    }
}
