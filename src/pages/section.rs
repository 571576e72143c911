//! One section of an article on its own page, so that it can be sent or printed alone.

use crate::components::section as shown_section;
use crate::components::{
    El, author, blocks, booking_link, el, page_link, print_header, review, section_hero, share,
    to_top,
};
use crate::content::SectionPage;
use crate::site_context::SiteContext;

/// The section under its heading, which is the page's title here.
pub fn section_page(page: &SectionPage, site: &SiteContext) -> El {
    let SectionPage { path, section, .. } = page;
    let heading = page.heading();
    let id = section.id.as_deref();
    let body = el("section").class("section").attr("aria-labelledby", id).child(blocks(
        &section.blocks,
        2,
        site,
    ));
    let sources = page.sources.as_ref().map(|sources| shown_section(sources, site));
    let footer = el("footer")
        .class("article__footer")
        .child(share(site, path, heading, &site.words.share.title_page))
        .child(to_top(site));
    el("article")
        .class("article article--section")
        .child(print_header(site, path, page.published.as_ref(), page.updated.as_ref()))
        .child(section_hero(heading, id))
        .child(
            el("div").class("article__body").child(body).child(sources).child(review(&page.review)),
        )
        .child(aside(page, site))
        .child(footer)
}

/// The article that the section belongs to, its author, and the booking link.
fn aside(page: &SectionPage, site: &SiteContext) -> El {
    let label = el("span").class("section-aside__label").child(&site.words.whole_article);
    let title = el("span").class("section-aside__title").child(&page.article_title);
    let article = page_link(site, "section-aside__link", &page.article_path);
    el("aside")
        .class("section-aside")
        .child(article.child(label).child(" ").child(title))
        .child(author(&page.author, site))
        .child(site.booking.as_ref().map(|to| booking_link(to, "button")))
}
