//! A patient-education page: an article, a step timeline and an FAQ from JSON.
//!
//! The served HTML says every word; the wasm only makes the page better. The map of the house:
//!
//! - [`content`]: what a page says. Knows neither leptos nor the browser.
//! - [`components`]: one file for each thing on a page, named like its sheet in `style/`. They are
//!   functions that build elements with [`components::el`], which says why.
//! - [`pages`]: one file for each kind of page.
//! - [`app`]: the frame around every page.
//! - [`navigation`]: from one page to the next.
//! - [`source`]: where a page's content comes from; the one place that fetches.
//! - [`browser`]: the few things a component asks of the browser, each in one place.
//! - the crate `site`, on the host only, checks the content and prerenders every page with this app.
//!
//! `content` <- `components` <- `pages` <- `app` <- `main` | `site`. Nothing points back.
//!
//! What must never be: HTML strings set as HTML, a sentence for readers in Rust, a first render in
//! the browser that differs from the served one, a request to another host, a cookie or storage.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod app;
pub mod browser;
pub mod components;
pub mod content;
pub mod navigation;
pub mod pages;
pub mod source;
