//! A whole article.

use crate::components::{Byline, Contents, Frame, Handout, Hero, Section, Share, ToTop};
use crate::content::ArticlePage as Content;
use leptos::prelude::*;

/// The article with all its sections.
#[component]
pub fn ArticlePage(
    /// What the page says.
    page: Content,
    /// The site.
    frame: Frame,
) -> impl IntoView {
    let Content { path, article } = page;
    let words = frame.words.clone();
    let title = article.title.clone();
    let (contents, to_top) = (words.contents.clone(), words.back_to_top.clone());
    let (lead, sections): (Vec<_>, Vec<_>) =
        article.sections.iter().cloned().partition(|section| section.heading.is_none());
    let show = |section| view! { <Section section frame=frame.clone()/> };
    view! {
        <article class="article">
            <Handout
                frame=frame.clone()
                path=path.clone()
                published=article.published.clone()
                updated=article.updated.clone()
            />
            <Hero title=title.clone()>
                <Byline article words/>
            </Hero>
            {lead.into_iter().map(show).collect_view()}
            <Contents title=contents sections=sections.clone()/>
            <div class="article__body">{sections.into_iter().map(show).collect_view()}</div>
            <footer class="article__footer">
                <Share frame=frame.clone() path title/>
                <ToTop label=to_top/>
            </footer>
        </article>
    }
}
