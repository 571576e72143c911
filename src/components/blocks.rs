//! The blocks of a section, in order.

use super::{Frame, callout, faq, list, paragraph, picture, timeline};
use crate::content::Block;
use leptos::prelude::*;

/// Each block as its component shows it. `level` is that of a heading inside a block: 3, or 2 on a
/// section's own page.
pub fn blocks(blocks: &[Block], level: u8, frame: &Frame) -> Vec<AnyView> {
    blocks.iter().map(|block| show(block, level, frame)).collect()
}

fn show(block: &Block, level: u8, frame: &Frame) -> AnyView {
    match block {
        Block::Paragraph(text) => paragraph(text),
        Block::List(items) => list(items),
        Block::Callout(words) => callout(words),
        Block::Image(image) => picture(image, frame),
        Block::Timeline(steps) => timeline(steps, level, frame),
        Block::Faq(questions) => faq(questions, level, frame),
    }
}
