//! Running text and the blocks made of it: headings, paragraphs, lists, callouts and dates.

use super::el::{El, el};
use super::links::page_link;
use crate::content::{Callout, Item, List, ShownDate, Span, Text};
use crate::site_context::SiteContext;
use leptos::prelude::*;

/// An `<h2>` or `<h3>`: a section is one level higher on its own page. It can take the focus, so
/// that links can lead to it.
pub fn heading(level: u8, class: &str) -> El {
    el(if level == 2 { "h2" } else { "h3" }).class(class).attr("tabindex", "-1")
}

/// A paragraph.
pub fn paragraph(words: &Text) -> El {
    el("p").child(text(words))
}

/// Several paragraphs.
pub fn paragraphs(texts: &[Text]) -> Vec<El> {
    texts.iter().map(paragraph).collect()
}

/// A run of text without an element around it.
pub fn text(text: &Text) -> Vec<AnyView> {
    text.0.iter().map(span).collect()
}

fn span(span: &Span) -> AnyView {
    match span {
        Span::Words(words) => words.clone().into_any(),
        Span::Strong(words) => el("strong").child(text(words)).into_any(),
        Span::Link { to, text: words } => link(to, words).into_any(),
    }
}

fn link(to: &str, words: &Text) -> El {
    // Only pages of the site are written as paths. The start-up script removes links without a
    // class: browsers make them of telephone numbers.
    let site = use_context::<SiteContext>().filter(|_| to.starts_with('/'));
    if let Some(site) = site {
        return page_link(&site, "link", to).child(text(words));
    }
    // The print sheet does not repeat an address that is the link's own text.
    let class = if words.words() == to { "link link--address" } else { "link" };
    el("a").class(class).attr("href", to).child(text(words))
}

/// A bulleted or numbered list.
pub fn list(list: &List) -> El {
    let (tag, class) = if list.ordered { ("ol", "list list--ordered") } else { ("ul", "list") };
    el(tag)
        .class(class)
        // Without the role, Safari drops a list whose bullets are drawn by CSS from the
        // accessibility tree.
        .attr("role", "list")
        .child(list.items.iter().map(item).collect::<Vec<_>>())
}

fn item(item: &Item) -> El {
    let mut shown = el("li").class("list__item");
    if let Some(label) = &item.label {
        let label = el("strong").class("list__label").child(format!("{label}:"));
        shown = shown.child(label).child(" ");
    }
    shown.child(text(&item.text))
}

/// Paragraphs in a box, such as key takeaways.
pub fn callout(callout: &Callout) -> El {
    el("div").class("callout").child(paragraphs(&callout.body))
}

/// A date: the words of the source, and its machine-readable form as an attribute.
pub fn date(date: &ShownDate) -> El {
    el("time").attr("datetime", &date.machine).child(&date.shown)
}
