//! One section of an article on a page of its own, to send or to print just that part.

use crate::components::{Blocks, Frame, Handout, Hero, Share, ToTop};
use crate::content::SectionPage as Content;
use leptos::prelude::*;

/// The section under its heading, which is the page's title here.
#[component]
pub fn SectionPage(
    /// What the page says.
    page: Content,
    /// The site.
    frame: Frame,
) -> impl IntoView {
    let words = frame.words.clone();
    let heading = page.section.heading.unwrap_or(page.article_title);
    let id = page.section.id;
    let whole = frame.href(&page.article_path);
    view! {
        <article class="article article--section">
            <Handout
                frame=frame.clone()
                path=page.path.clone()
                published=page.published
                updated=page.updated
            />
            <Hero title=heading.clone() id=id.clone() section=true>
                <p class="hero__back">
                    <a class="hero__link" href=whole data-noscroll="">
                        {words.whole_article}
                    </a>
                </p>
            </Hero>
            <div class="article__body">
                <section class="section" aria-labelledby=id>
                    <Blocks blocks=page.section.blocks level=2 frame=frame.clone()/>
                </section>
            </div>
            <footer class="article__footer">
                <Share frame=frame.clone() path=page.path title=heading/>
                <ToTop label=words.back_to_top/>
            </footer>
        </article>
    }
}
