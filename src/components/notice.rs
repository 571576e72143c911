//! A page that says what went wrong and what can be done.

use super::Icon;
use leptos::prelude::*;

/// A calm message with ways out.
#[component]
pub fn Notice(
    /// The heading.
    title: String,
    /// What happened.
    body: String,
    /// The links and buttons that lead on.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="notice">
            <Icon class="notice__art" drawing="art-hero".to_owned()/>
            <div class="notice__words">
                <h1 class="notice__title" tabindex="-1">{title}</h1>
                <p>{body}</p>
                <p class="notice__ways">{children()}</p>
            </div>
        </section>
    }
}
