//! A section of the article.

use super::{Frame, blocks, el};
use crate::content::{Block, Section};
use leptos::prelude::*;

/// A heading with its blocks; without a heading, the lead of the article.
pub fn section(section: &Section, frame: &Frame) -> AnyView {
    let shown = blocks(&section.blocks, 3, frame);
    let (Some(id), Some(heading)) = (&section.id, &section.heading) else {
        // Reader views drop what stands beside the article's body, unless its class says "article".
        return el("div").class("lead article__lead").views(shown).into_any();
    };
    let callout = section.blocks.iter().any(|block| matches!(block, Block::Callout(_)));
    el("section")
        .class(if callout { "section section--callout" } else { "section" })
        .attr("aria-labelledby", id)
        .child(el("h2").class("section__title").attr("id", id).attr("tabindex", "-1").text(heading))
        .views(shown)
        .into_any()
}
