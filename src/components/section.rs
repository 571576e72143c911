//! The sections of an article, their blocks, and the table of contents.

use super::blocks::{block, blocks as inner_blocks};
use super::el::{El, el};
use super::faq::faq;
use super::timeline::timeline;
use crate::content::{Block, Section};
use crate::site_context::SiteContext;

/// A heading with its blocks, or the lead of the article where there is no heading. The box of a
/// callout that is alone in its section is around the heading too.
pub fn section(section: &Section, site: &SiteContext) -> El {
    let (Some(id), Some(heading)) = (&section.id, &section.heading) else {
        // Reader views drop an element outside the article's body unless its class contains
        // "article".
        return el("div").class("lead article__lead").child(blocks(&section.blocks, 2, site));
    };
    let (class, shown) = match section.blocks.as_slice() {
        [Block::Callout(words)] => {
            let words = el("div").class("callout").child(inner_blocks(&words.body, 3, site));
            ("section section--callout", vec![words])
        }
        several => ("section", blocks(several, 3, site)),
    };
    el("section")
        .class(class)
        .attr("aria-labelledby", id)
        .child(
            el("h2").class("section__title").attr("id", id).attr("tabindex", "-1").child(heading),
        )
        .child(shown)
}

/// The blocks of a section in order. `level` is the heading level inside a block: 3, or 2 on a
/// section's own page.
pub fn blocks(blocks: &[Block], level: u8, site: &SiteContext) -> Vec<El> {
    let shown = |shown: &Block| match shown {
        Block::Timeline(steps) => Some(timeline(steps, level, site)),
        Block::Faq(questions) => Some(faq(questions, level, site)),
        other => block(other, level, site),
    };
    blocks.iter().filter_map(shown).collect()
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
