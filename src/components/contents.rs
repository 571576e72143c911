//! The list of contents.

use crate::content::Section;
use leptos::prelude::*;

/// Links to the headings of an article. Nothing where there are fewer than two.
#[component]
pub fn Contents(
    /// What the list is called.
    title: String,
    /// The article's sections.
    sections: Vec<Section>,
) -> impl IntoView {
    let links: Vec<(String, String)> =
        sections.into_iter().filter_map(|section| section.id.zip(section.heading)).collect();
    (links.len() > 1).then(|| {
        let items = links
            .into_iter()
            .map(|(id, heading)| {
                view! {
                    <li class="contents__item">
                        <a class="contents__link" href=format!("#{id}") target="_self">{heading}</a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <nav class="contents" aria-labelledby="contents">
                <h2 class="contents__title" id="contents">{title}</h2>
                <ol class="contents__list" role="list">{items}</ol>
            </nav>
        }
    })
}
