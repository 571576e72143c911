//! Looking into a page.

use scraper::{ElementRef, Html, Selector};

pub(crate) fn select(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

/// Every element that a selector finds, in order.
pub(crate) fn all<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&select(css)).collect()
}
