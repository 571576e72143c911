//! Running text and what is made of it alone: headings, paragraphs, lists and dates.

use super::el::{El, el};
use super::links::page_link;
use crate::content::{Item, ShownDate, Span, Text, fill};
use crate::site_context::SiteContext;
use leptos::prelude::*;

/// A heading of this level: a section is one level higher on its own page. It can take the focus, so
/// that links can lead to it.
pub fn heading(level: u8, class: &str) -> El {
    let tag = match level {
        2 => "h2",
        3 => "h3",
        4 => "h4",
        _ => "h5",
    };
    el(tag).class(class).attr("tabindex", "-1")
}

/// A paragraph.
pub fn paragraph(words: &Text) -> El {
    el("p").child(text(words))
}

/// A run of text without an element around it.
pub fn text(text: &Text) -> Vec<AnyView> {
    text.0.iter().map(span).collect()
}

fn span(span: &Span) -> AnyView {
    match span {
        Span::Words(words) => words.clone().into_any(),
        Span::Strong(words) => el("strong").child(text(words)).into_any(),
        Span::Ltr(words) => el("bdi").attr("dir", "ltr").child(text(words)).into_any(),
        Span::Link { to, text: words } => link(to, words).into_any(),
        Span::Reference { id, to, label, text } => el("a")
            .class("link reference")
            .attr("id", id.as_ref())
            .attr("href", to)
            .attr("aria-label", label)
            .child(text)
            .into_any(),
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

/// A list, `ol` or `ul`.
pub fn list(tag: &'static str, class: &str, items: &[Item], site: &SiteContext) -> El {
    el(tag)
        .class(class)
        // Without the role, Safari drops a list whose bullets are drawn by CSS from the
        // accessibility tree.
        .attr("role", "list")
        .child(items.iter().map(|words| item(words, site)).collect::<Vec<_>>())
}

fn item(item: &Item, site: &SiteContext) -> El {
    let mut shown = el("li").class("list__item");
    if let Some(words) = &item.label {
        shown = shown.child(el("strong").class("list__label").child(label(words, site))).child(" ");
    }
    shown.child(text(&item.text))
}

/// Words before other words, such as `Note:`.
pub fn label(words: &str, site: &SiteContext) -> String {
    fill(&site.words.blocks.label, &[("label", words)])
}

/// A date: the words of the source, and its machine-readable form as an attribute.
pub fn date(date: &ShownDate) -> El {
    el("time").attr("datetime", &date.machine).child(&date.shown)
}
