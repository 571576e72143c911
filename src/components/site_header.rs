//! The clinic's name, the pages and the one link to make an appointment.

use super::{El, Frame, el, icon, page_link};
use crate::content::{Booking, NavigationLink};
use leptos::prelude::*;

/// The header of every page. `path` is that of the page that is shown.
pub fn site_header(frame: &Frame, path: RwSignal<String>) -> AnyView {
    let name = page_link(frame, "site-header__name", frame.start())
        .view(icon("site-header__mark", "art-mark"))
        .child(el("span").text(&frame.name));
    let links = frame.navigation.iter().map(|to| link(to, frame, path).into_any());
    let links = el("ul").class("site-header__links").attr("role", "list").views(links);
    el("header")
        .class("site-header")
        .attr("id", "top")
        .child(
            el("div")
                .class("site-header__masthead")
                .child(name)
                .view_if(frame.booking.as_ref().map(book)),
        )
        .child(
            el("nav")
                .class("site-header__nav")
                .attr("aria-label", &frame.words.navigation)
                .child(links),
        )
        .into_any()
}

fn link(to: &NavigationLink, frame: &Frame, path: RwSignal<String>) -> El {
    let target = to.path.clone();
    let current = move || path.with(|path| (*path == target).then_some("page"));
    let link = page_link(frame, "site-header__link", &to.path)
        .live_attr("aria-current", current)
        .text(&to.label);
    el("li").child(link)
}

fn book(booking: &Booking) -> AnyView {
    el("a")
        .class("button button--primary site-header__book")
        .attr("href", &booking.url)
        .text(&booking.label)
        .into_any()
}
