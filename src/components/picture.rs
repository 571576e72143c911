//! A picture with its line.

use super::{Frame, Text};
use crate::content::Image;
use leptos::prelude::*;

/// A picture. Its size is known before it arrives, so that nothing moves.
#[component]
pub fn Picture(
    /// The picture.
    image: Image,
    /// The site.
    frame: Frame,
) -> impl IntoView {
    let caption = image.caption.map(|text| view! { <figcaption><Text text/></figcaption> });
    view! {
        <figure class="picture">
            <img
                src=frame.href(&format!("/{}", image.src))
                alt=image.alt
                width=image.width
                height=image.height
                loading="lazy"
                decoding="async"
            />
            {caption}
        </figure>
    }
}
