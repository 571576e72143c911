//! Drawings and pictures: the elements that the builder cannot make.

use super::el::{El, Value, attr, el};
use super::prose::text;
use crate::content::Image;
use crate::site_context::SiteContext;
use leptos::html::img;
use leptos::prelude::*;
use leptos::svg::{svg, r#use};

/// A decorative drawing: the class that sizes it, and its id in the sprite at the end of the page,
/// such as `icon-recovery`. Its lines take the colour of the text around it.
pub fn icon(class: &str, drawing: &str) -> AnyView {
    let drawing = r#use().add_any_attr(vec![attr("href", format!("#{drawing}"))]);
    svg()
        .add_any_attr(vec![
            attr("class", class.to_owned()),
            attr("aria-hidden", "true".to_owned()),
            attr("focusable", "false".to_owned()),
        ])
        .child(drawing)
        .into_any()
}

/// A decorative line of progress. Its `width` is a share such as `60%`: an attribute of SVG, since
/// the content security policy refuses inline styles.
pub fn progress_line(class: &str, width: impl Value) -> AnyView {
    let mut attributes =
        vec![attr("class", class.to_owned()), attr("aria-hidden", "true".to_owned())];
    width.append_attr("width", &mut attributes);
    svg().add_any_attr(attributes).into_any()
}

/// A picture with its caption. The width and height reserve its space while it loads.
pub fn picture(image: &Image, site: &SiteContext) -> El {
    let attributes = vec![
        attr("src", site.href(&format!("/{}", image.src))),
        attr("alt", image.alt.clone()),
        attr("width", image.width.to_string()),
        attr("height", image.height.to_string()),
        attr("loading", "lazy".to_owned()),
        attr("decoding", "async".to_owned()),
    ];
    el("figure")
        .class("picture")
        .child(img().add_any_attr(attributes).into_any())
        .child(image.caption.as_ref().map(|caption| el("figcaption").child(text(caption))))
}
