//! Who wrote the article, when, and how long reading takes.

use crate::content::{Article, ShownDate, Words, fill};
use leptos::prelude::*;

/// The byline of an article: everything exactly as the source gives it.
#[component]
pub fn Byline(
    /// The article.
    article: Article,
    /// The words of the interface.
    words: Words,
) -> impl IntoView {
    // The name stands out, so the sentence is cut at its gap.
    let (before, after) = words
        .written_by
        .split_once("{author}")
        .map_or_else(Default::default, |(a, b)| (a.to_owned(), b.to_owned()));
    let minutes = article.reading_minutes.to_string();
    let reading = fill(&words.reading_time, &[("minutes", &minutes)]);
    let published = article.published.map(|date| view! { <li><Date date/></li> });
    let updated = article.updated.map(|date| {
        view! { <li>{format!("{} ", words.updated)}<Date date/></li> }
    });
    view! {
        <div class="byline">
            <p class="byline__author">
                {before}<strong class="byline__name">{article.author.byline()}</strong>{after}
            </p>
            <ul class="byline__facts" role="list">
                {published}
                {updated}
                <li>{reading}</li>
            </ul>
        </div>
    }
}

#[component]
fn Date(date: ShownDate) -> impl IntoView {
    view! { <time datetime=date.machine>{date.shown}</time> }
}
