//! A page whose content could not be fetched.

use crate::components::{Frame, Notice};
use leptos::prelude::*;

/// Says what happened, and offers to try again and the plain link, which needs no app.
#[component]
pub fn Failed(
    /// The site.
    frame: Frame,
    /// The path of the page that did not arrive.
    path: String,
    /// Called to try once more.
    retry: Callback<()>,
) -> impl IntoView {
    let words = frame.words.failure.clone();
    view! {
        <Notice title=words.title body=words.body>
            <button class="button button--primary" type="button" on:click=move |_| retry.run(())>
                {words.retry}
            </button>
            // With a target, the router leaves the link to the browser.
            <a class="button" href=frame.href(&path) target="_self">{words.open}</a>
        </Notice>
    }
}
