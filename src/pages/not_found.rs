//! There is nothing at this address.

use crate::components::{Frame, Notice};
use leptos::prelude::*;

/// Says so, and leads to the start.
#[component]
pub fn NotFound(
    /// The site.
    frame: Frame,
) -> impl IntoView {
    let words = frame.words.not_found.clone();
    view! {
        <Notice title=words.title body=words.body>
            <a class="button button--primary" href=frame.href("/") data-noscroll="">{words.home}</a>
        </Notice>
    }
}
