//! A drawing from the sprite at the end of the page.

use super::el::attr;
use leptos::prelude::*;
use leptos::svg::{svg, r#use};

/// A decorative drawing: the class that sizes it, and its id in the sprite, such as
/// `icon-recovery`. Its lines take the colour of the text around it.
pub fn icon(class: &str, drawing: &str) -> AnyView {
    let drawing = r#use().add_any_attr(vec![attr("href", &format!("#{drawing}"))]);
    svg()
        .add_any_attr(vec![
            attr("class", class),
            attr("aria-hidden", "true"),
            attr("focusable", "false"),
        ])
        .child(drawing)
        .into_any()
}
