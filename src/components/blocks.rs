//! The blocks of a section, in order.

use super::{Callout, Faq, Frame, List, Picture, Text, Timeline};
use crate::content::Block;
use leptos::prelude::*;

/// Shows each block with its component.
#[component]
pub fn Blocks(
    /// What to show.
    blocks: Vec<Block>,
    /// The level of a heading inside a block: 3, or 2 on a section's own page.
    level: u8,
    /// The site.
    frame: Frame,
) -> impl IntoView {
    blocks.into_iter().map(|block| show(block, level, &frame)).collect_view()
}

fn show(block: Block, level: u8, frame: &Frame) -> AnyView {
    match block {
        Block::Paragraph(text) => view! { <p><Text text/></p> }.into_any(),
        Block::List(list) => view! { <List list/> }.into_any(),
        Block::Callout(callout) => view! { <Callout callout/> }.into_any(),
        Block::Image(image) => view! { <Picture image frame=frame.clone()/> }.into_any(),
        Block::Timeline(timeline) => {
            let words = frame.words.timeline.clone();
            view! { <Timeline timeline level words/> }.into_any()
        }
        Block::Faq(faq) => {
            let words = frame.words.faq.clone();
            view! { <Faq faq level words/> }.into_any()
        }
    }
}
