//! A section of the article.

use super::{Blocks, Frame};
use crate::content::{Block, Section as Content};
use leptos::prelude::*;

/// A heading with its blocks; without a heading, the lead of the article.
#[component]
pub fn Section(
    /// What it says.
    section: Content,
    /// The site.
    frame: Frame,
) -> impl IntoView {
    let callout = section.blocks.iter().any(|block| matches!(block, Block::Callout(_)));
    let class = if callout { "section section--callout" } else { "section" };
    let blocks = view! { <Blocks blocks=section.blocks level=3 frame/> };
    match section.id.zip(section.heading) {
        Some((id, heading)) => {
            let label = id.clone();
            view! {
            <section class=class aria-labelledby=label>
                <h2 class="section__title" id=id tabindex="-1">{heading}</h2>
                {blocks}
            </section>
            }
            .into_any()
        }
        // Reader views drop what stands beside the article's body, unless its class says "article".
        None => view! { <div class="lead article__lead">{blocks}</div> }.into_any(),
    }
}
