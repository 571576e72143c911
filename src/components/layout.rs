//! What surrounds every page: the skip link, the header, the footer and the link to the top.

use super::el::{El, el};
use super::links::page_link;
use super::media::icon;
use super::section::section;
use crate::content::{Booking, NavigationLink, Section};
use crate::site_context::SiteContext;

/// The first link of the page, which skips the header. The browser moves the focus to `<main>`.
pub fn skip_link(site: &SiteContext) -> El {
    el("a").class("skip-link").attr("href", "#main").child(&site.words.skip_link)
}

/// The clinic's name, the navigation and the booking link. `path` is that of the current page.
pub fn site_header(site: &SiteContext, path: impl Fn() -> String + Clone + Send + 'static) -> El {
    let name = page_link(site, "site-header__name", site.start())
        .child(icon("site-header__mark", "art-mark"))
        .child(el("span").child(&site.name));
    let booking = site.booking.as_ref();
    let book = booking.map(|to| booking_link(to, "button button--primary site-header__book"));
    let links = site.navigation.iter().map(|to| navigation_link(to, site, path.clone()));
    let list = el("ul").class("site-header__links").attr("role", "list");
    let nav = el("nav")
        .class("site-header__nav")
        .attr("aria-label", &site.words.navigation)
        .child(list.child(links.collect::<Vec<_>>()));
    el("header").class("site-header").attr("id", "top").child(name).child(nav).child(book)
}

fn navigation_link(
    to: &NavigationLink,
    site: &SiteContext,
    path: impl Fn() -> String + Send + 'static,
) -> El {
    let target = to.path.clone();
    let current = move || (path() == target).then_some("page");
    let link = page_link(site, "site-header__link", &to.path).attr("aria-current", current);
    el("li").child(link.child(&to.label))
}

/// A link to the page where appointments are made.
pub fn booking_link(booking: &Booking, class: &str) -> El {
    el("a").class(class).attr("href", &booking.url).child(&booking.label)
}

/// What somebody who needs help at once is told, above the page, if the site says something.
pub fn urgent_help(site: &SiteContext) -> Option<El> {
    site.urgent_section.as_ref().map(|words| extra("site-urgent", words, site))
}

fn extra(class: &str, words: &Section, site: &SiteContext) -> El {
    el("div").class(class).child(section(words, site))
}

/// How to reach the clinic, the navigation, the source of the words and the line on privacy.
/// `source` is empty on a page without one.
pub fn site_footer(site: &SiteContext, source: impl Fn() -> String + Send + 'static) -> El {
    let class = "site-footer__link";
    let pages = site.navigation.iter();
    let pages = pages.map(|to| page_link(site, class, &to.path).child(&to.label));
    let book = site.booking.iter().map(|to| booking_link(to, class));
    let links: Vec<El> = pages.chain(book).map(|link| el("li").child(link)).collect();
    let nav = el("nav")
        .class("site-footer__nav")
        .attr("aria-label", &site.words.footer)
        .child(el("ul").class("site-footer__links").attr("role", "list").child(links));
    let source = move || {
        let source = source();
        (!source.is_empty()).then(|| el("p").class("site-footer__source").child(source))
    };
    let inner = el("div")
        .class("site-footer__inner")
        .child(site.contact_section.as_ref().map(|words| extra("site-contact", words, site)))
        .child(nav)
        .child(source)
        .child(el("p").class("site-footer__privacy").child(&site.words.privacy));
    el("footer").class("site-footer").child(inner)
}

/// A link to the top of the page.
pub fn to_top(site: &SiteContext) -> El {
    el("a").class("to-top").attr("href", "#top").child(&site.words.back_to_top)
}
