//! The sections of an article, their blocks, and the table of contents.

use super::el::{El, el};
use super::faq::faq;
use super::media::picture;
use super::prose::{callout, list, paragraph};
use super::timeline::timeline;
use crate::content::{Block, Section};
use crate::site_context::SiteContext;
use leptos::prelude::*;

/// A heading with its blocks, or the lead of the article where there is no heading.
pub fn section(section: &Section, site: &SiteContext) -> El {
    let shown = blocks(&section.blocks, 3, site);
    let (Some(id), Some(heading)) = (&section.id, &section.heading) else {
        // Reader views drop an element outside the article's body unless its class contains
        // "article".
        return el("div").class("lead article__lead").child(shown);
    };
    let callout = section.blocks.iter().any(|block| matches!(block, Block::Callout(_)));
    el("section")
        .class(if callout { "section section--callout" } else { "section" })
        .attr("aria-labelledby", id)
        .child(
            el("h2").class("section__title").attr("id", id).attr("tabindex", "-1").child(heading),
        )
        .child(shown)
}

/// The blocks of a section in order. `level` is the heading level inside a block: 3, or 2 on a
/// section's own page.
pub fn blocks(blocks: &[Block], level: u8, site: &SiteContext) -> Vec<AnyView> {
    let block = |block: &Block| match block {
        Block::Paragraph(text) => paragraph(text).into_any(),
        Block::List(items) => list(items).into_any(),
        Block::Callout(words) => callout(words).into_any(),
        Block::Image(image) => picture(image, site).into_any(),
        Block::Timeline(steps) => timeline(steps, level, site).into_any(),
        Block::Faq(questions) => faq(questions, level, site).into_any(),
    };
    blocks.iter().map(block).collect()
}

/// Links to the headings of an article, if it has at least two.
pub fn contents(sections: &[Section], site: &SiteContext) -> Option<El> {
    let items: Vec<El> = sections.iter().filter_map(contents_item).collect();
    let title = &site.words.contents;
    (items.len() > 1).then(|| {
        el("nav")
            .class("contents")
            .attr("aria-labelledby", "contents")
            .child(el("h2").class("contents__title").attr("id", "contents").child(title))
            .child(el("ol").class("contents__list").attr("role", "list").child(items))
    })
}

fn contents_item(section: &Section) -> Option<El> {
    let (id, heading) = (section.id.as_ref()?, section.heading.as_ref()?);
    let link = el("a").class("contents__link").attr("href", format!("#{id}")).child(heading);
    Some(el("li").class("contents__item").child(link))
}

/// The lines on an article's review, if there are any.
pub fn review(lines: &[String]) -> Option<El> {
    let lines: Vec<El> = lines.iter().map(|line| el("p").child(line)).collect();
    (!lines.is_empty()).then(|| el("div").class("review").child(lines))
}
