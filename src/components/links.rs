//! Links to other pages of the site.

use super::el::{El, el};
use crate::browser::PAGE_LINK;
use crate::content::{PageLink, PagerLink};
use crate::site_context::SiteContext;

/// A link to a page of the site, without its text. The mark lets the app load the page; every other
/// link is followed by the browser.
pub fn page_link(site: &SiteContext, class: &str, path: &str) -> El {
    el("a").class(class).attr("href", site.href(path)).attr(PAGE_LINK, "")
}

/// Links to the articles that the author recommends, if there are any.
pub fn related(site: &SiteContext, links: &[PageLink]) -> Option<El> {
    if links.is_empty() {
        return None;
    }
    let items = links
        .iter()
        .map(|to| el("li").child(page_link(site, "related__link", &to.path).child(&to.label)));
    let title = el("h2").class("related__title").attr("id", "related");
    let list = el("ul").class("related__list").attr("role", "list");
    let nav = el("nav")
        .class("related")
        .attr("aria-labelledby", "related")
        .child(title.child(&site.words.articles.related))
        .child(list.child(items.collect::<Vec<_>>()));
    Some(nav)
}

/// Links to the previous and the next page of a list, or to the neighbours of an article. `label`
/// is the accessible name.
pub fn pagination(site: &SiteContext, label: &str, pager: &[PagerLink]) -> Option<El> {
    if pager.is_empty() {
        return None;
    }
    let links = pager.iter().map(|link_data| {
        let mut link = page_link(site, "pagination__link", &link_data.path)
            .child(el("span").class("pagination__label").child(&link_data.label));
        if let Some(title) = &link_data.title {
            link = link.child(" ").child(el("span").class("pagination__title").child(title));
        }
        el("li").class("pagination__item").child(link)
    });
    let list = el("ul").class("pagination__list").attr("role", "list");
    let nav = el("nav").class("pagination").attr("aria-label", label);
    Some(nav.child(list.child(links.collect::<Vec<_>>())))
}
