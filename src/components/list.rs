//! A list of items that may have a bold label.

use super::Text;
use crate::content::{Item, List as Items};
use leptos::prelude::*;

/// A bulleted or numbered list.
#[component]
pub fn List(
    /// The items.
    list: Items,
) -> impl IntoView {
    let items = list.items.into_iter().map(item).collect_view();
    // Safari drops the list from the accessibility tree when its bullets are drawn by CSS, unless
    // the role is said.
    if list.ordered {
        view! { <ol class="list list--ordered" role="list">{items}</ol> }.into_any()
    } else {
        view! { <ul class="list" role="list">{items}</ul> }.into_any()
    }
}

fn item(item: Item) -> impl IntoView {
    let label = item.label.map(|label| {
        view! { <strong class="list__label">{format!("{label}:")}</strong>" " }
    });
    view! { <li class="list__item">{label}<Text text=item.text/></li> }
}
