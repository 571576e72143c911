//! Words set apart, such as key takeaways.

use super::Text;
use crate::content::Callout as Words;
use leptos::prelude::*;

/// A box that stands out from the text.
#[component]
pub fn Callout(
    /// What it says.
    callout: Words,
) -> impl IntoView {
    let body = callout.body.into_iter().map(|text| view! { <p><Text text/></p> }).collect_view();
    view! { <div class="callout">{body}</div> }
}
