//! A list of items that may have a bold label.

use super::{el, text};
use crate::content::{Item, List};
use leptos::prelude::*;

/// A bulleted or numbered list.
pub fn list(list: &List) -> AnyView {
    let (tag, class) = if list.ordered { ("ol", "list list--ordered") } else { ("ul", "list") };
    el(tag)
        .class(class)
        // Safari drops the list from the accessibility tree when its bullets are drawn by CSS,
        // unless the role is said.
        .attr("role", "list")
        .views(list.items.iter().map(item))
        .into_any()
}

fn item(item: &Item) -> AnyView {
    let mut shown = el("li").class("list__item");
    if let Some(label) = &item.label {
        let label = format!("{label}:");
        shown = shown.child(el("strong").class("list__label").text(&label)).text(" ");
    }
    shown.views(text(&item.text)).into_any()
}
