//! The controls of the walk: the button above the list, and the bar below it.

use super::walk::Walk;
use crate::browser::use_enhanced;
use crate::components::el::{El, Fragment, el, fragment};
use crate::components::media::progress_line;
use crate::site_context::SiteContext;
use leptos::prelude::*;

/// The row of the button that starts and ends the walk. It is served empty, and the sheet reserves
/// its height, so that hydration shifts nothing.
pub(super) fn toggle(walk: Walk, site: &SiteContext) -> El {
    let enhanced = use_enhanced();
    let words = &site.words.timeline;
    let (start, end) = (words.walk.clone(), words.show_all.clone());
    let longer = if end.len() > start.len() { &end } else { &start };
    let row = el("div").class("timeline__controls").attr("data-reserve", longer);
    row.child(move || {
        let (start, end) = (start.clone(), end.clone());
        let label = move || if walk.walking() { end.clone() } else { start.clone() };
        let button = || el("button").class("button timeline__walk").attr("type", "button");
        enhanced.get().then(|| button().on("click", move || walk.toggle()).child(label))
    })
}

/// The bar with the status, which is there once the app is hydrated, and during the walk with the
/// buttons. The status is announced because its element is there before its text.
pub(super) fn bar(walk: Walk, site: &SiteContext) -> El {
    let words = &site.words.timeline;
    let (previous, next) = (words.previous.clone(), words.next.clone());
    let before = move || {
        walk.walking().then(|| {
            let class = "button timeline__previous";
            let line = progress_line("timeline__progress", move || walk.progress());
            fragment().child(line).child(button(walk, false, class, &previous))
        })
    };
    let after = move || {
        let class = "button button--primary timeline__next";
        walk.walking().then(|| button(walk, true, class, &next))
    };
    let status = el("p").class("timeline__status").attr("role", "status");
    el("div")
        .class("timeline__bar")
        .child(before)
        .child(status.child(move || walk.status().map(status_text)))
        .child(after)
}

/// The title is an inline block, so that the line breaks before it and not within it.
fn status_text((before, title, after): (String, String, String)) -> Fragment {
    let title = el("span").class("timeline__title").child(title);
    fragment().child(before).child(title).child(after)
}

/// At either end of the walk the button keeps its place and the focus: it is `aria-disabled`.
fn button(walk: Walk, forward: bool, class: &str, label: &str) -> El {
    el("button")
        .class(class)
        .attr("type", "button")
        .attr("aria-disabled", move || (!walk.can_move(forward)).then_some("true"))
        .on("click", move || walk.step(forward))
        .child(el("span").child(label))
}
