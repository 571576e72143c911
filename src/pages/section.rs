//! One section of an article on a page of its own, to send or to print just that part.

use crate::components::{Frame, blocks, el, handout, page_link, section_hero, share, to_top};
use crate::content::SectionPage;
use leptos::prelude::*;

/// The section under its heading, which is the page's title here.
pub fn section_page(page: &SectionPage, frame: &Frame) -> AnyView {
    let SectionPage { path, section, .. } = page;
    let heading = page.heading();
    let id = section.id.as_deref();
    let whole = page_link(frame, "hero__link", &page.article_path).text(&frame.words.whole_article);
    let back = el("p").class("hero__back").child(whole).into_any();
    let body = el("section").class("section").attr_if("aria-labelledby", id).views(blocks(
        &section.blocks,
        2,
        frame,
    ));
    let footer =
        el("footer").class("article__footer").view(share(frame, path, heading)).view(to_top(frame));
    el("article")
        .class("article article--section")
        .view(handout(frame, path, page.published.as_ref(), page.updated.as_ref()))
        .view(section_hero(heading, id, vec![back]))
        .child(el("div").class("article__body").child(body))
        .child(footer)
        .into_any()
}
