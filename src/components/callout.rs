//! Words set apart, such as key takeaways.

use super::{el, paragraph};
use crate::content::Callout;
use leptos::prelude::*;

/// A box that stands out from the text.
pub fn callout(callout: &Callout) -> AnyView {
    el("div").class("callout").views(callout.body.iter().map(paragraph)).into_any()
}
