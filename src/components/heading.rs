//! A heading whose level depends on where it stands.

use leptos::prelude::*;

/// An `<h2>` or `<h3>`: a section is one level higher on a page of its own.
#[component]
pub fn Heading(
    /// 2 or 3.
    level: u8,
    /// The class that styles it, whatever its level.
    class: &'static str,
    /// The id that links point to, where the heading carries it.
    #[prop(optional)]
    id: Option<String>,
    /// What stands in it.
    children: Children,
) -> impl IntoView {
    match level {
        2 => view! { <h2 class=class id=id tabindex="-1">{children()}</h2> }.into_any(),
        _ => view! { <h3 class=class id=id tabindex="-1">{children()}</h3> }.into_any(),
    }
}
