//! One section of an article on its own page, so that it can be sent or printed alone.

use crate::components::{El, blocks, el, page_link, print_header, section_hero, share, to_top};
use crate::content::SectionPage;
use crate::site_context::SiteContext;

/// The section under its heading, which is the page's title here.
pub fn section_page(page: &SectionPage, site: &SiteContext) -> El {
    let SectionPage { path, section, .. } = page;
    let heading = page.heading();
    let id = section.id.as_deref();
    let whole = page_link(site, "hero__link", &page.article_path).child(&site.words.whole_article);
    let back = el("p").class("hero__back").child(whole);
    let body = el("section").class("section").attr("aria-labelledby", id).child(blocks(
        &section.blocks,
        2,
        site,
    ));
    let footer =
        el("footer").class("article__footer").child(share(site, path, heading)).child(to_top(site));
    el("article")
        .class("article article--section")
        .child(print_header(site, path, page.published.as_ref(), page.updated.as_ref()))
        .child(section_hero(heading, id, vec![back]))
        .child(el("div").class("article__body").child(body))
        .child(footer)
}
