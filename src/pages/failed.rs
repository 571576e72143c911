//! A page whose content could not be fetched.

use crate::components::{Frame, el, notice};
use leptos::prelude::*;

/// Says what happened, and offers to try again and the plain link, which needs no app. `path` is
/// that of the page that did not arrive.
pub fn failed(frame: &Frame, path: &str, retry: impl FnMut() + 'static) -> AnyView {
    let words = &frame.words.failure;
    let again = el("button")
        .class("button button--primary")
        .attr("type", "button")
        .on_click(retry)
        .text(&words.retry);
    // With a target, the router leaves the link to the browser.
    let open = el("a")
        .class("button")
        .attr("href", &frame.href(path))
        .attr("target", "_self")
        .text(&words.open);
    notice(&words.title, &words.body, vec![again, open])
}
