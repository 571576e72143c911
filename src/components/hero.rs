//! The top of a page: the artwork and the one `<h1>`.

use super::Icon;
use leptos::prelude::*;

/// The head of an article or of a section's page.
#[component]
pub fn Hero(
    /// The title of the page.
    title: String,
    /// The id of the title, where links point to it.
    #[prop(optional_no_strip)]
    id: Option<String>,
    /// Whether this is the smaller head of a section's page.
    #[prop(optional)]
    section: bool,
    /// What stands under the title.
    children: Children,
) -> impl IntoView {
    let class = if section { "hero hero--section" } else { "hero" };
    view! {
        <header class=class>
            <Icon class="hero__art" drawing="art-hero".to_owned()/>
            <div class="hero__words">
                <h1 class="hero__title" id=id tabindex="-1">{title}</h1>
                {children()}
            </div>
        </header>
    }
}
