//! The list of contents.

use super::{Frame, el};
use crate::content::Section;
use leptos::prelude::*;

/// Links to the headings of an article. Nothing where there are fewer than two.
pub fn contents(sections: &[Section], frame: &Frame) -> Option<AnyView> {
    let items: Vec<AnyView> = sections.iter().filter_map(item).collect();
    let title =
        || el("h2").class("contents__title").attr("id", "contents").text(&frame.words.contents);
    (items.len() > 1).then(|| {
        el("nav")
            .class("contents")
            .attr("aria-labelledby", "contents")
            .child(title())
            .child(el("ol").class("contents__list").attr("role", "list").views(items))
            .into_any()
    })
}

fn item(section: &Section) -> Option<AnyView> {
    let (id, heading) = (section.id.as_ref()?, section.heading.as_ref()?);
    let link = el("a")
        .class("contents__link")
        .attr("href", &format!("#{id}"))
        .attr("target", "_self")
        .text(heading);
    Some(el("li").class("contents__item").child(link).into_any())
}
