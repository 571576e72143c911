//! A paragraph.

use super::{el, text};
use crate::content::Text;
use leptos::prelude::*;

/// Running text in a paragraph of its own.
pub fn paragraph(words: &Text) -> AnyView {
    el("p").views(text(words)).into_any()
}
