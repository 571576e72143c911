//! A picture with its line.

use super::el::attr;
use super::{Frame, el, text};
use crate::content::Image;
use leptos::html::img;
use leptos::prelude::*;

/// A picture. Its size is known before it arrives, so that nothing moves.
pub fn picture(image: &Image, frame: &Frame) -> AnyView {
    let attributes = vec![
        attr("src", &frame.href(&format!("/{}", image.src))),
        attr("alt", &image.alt),
        attr("width", &image.width.to_string()),
        attr("height", &image.height.to_string()),
        attr("loading", "lazy"),
        attr("decoding", "async"),
    ];
    let caption = image.caption.as_ref();
    el("figure")
        .class("picture")
        .view(img().add_any_attr(attributes).into_any())
        .view_if(caption.map(|words| el("figcaption").views(text(words)).into_any()))
        .into_any()
}
