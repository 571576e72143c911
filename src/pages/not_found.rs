//! There is nothing at this address.

use crate::components::{Frame, notice, page_link};
use leptos::prelude::*;

/// Says so, and leads to the start.
pub fn not_found(frame: &Frame) -> AnyView {
    let words = &frame.words.not_found;
    let home = page_link(frame, "button button--primary", frame.start()).text(&words.home);
    notice(&words.title, &words.body, vec![home])
}
