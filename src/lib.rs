//! A patient-education site: an article, a step timeline and an FAQ from JSON.
//!
//! The served HTML contains every word; the wasm only enhances it. The modules:
//!
//! - [`content`]: what a page says. Knows neither leptos nor the browser.
//! - [`site_context`]: the site around a page: its words, its links and the path it is served under.
//! - [`components`]: the parts of a page, as functions that build elements with [`components::el`].
//! - [`pages`]: one function for each kind of page.
//! - [`app`]: the layout of every page around its content.
//! - [`navigation`]: from one page to the next.
//! - [`source`]: where a page's content comes from; the only module that fetches.
//! - [`wire`]: the format in which a page's content travels.
//! - [`browser`]: the few things that a component needs from the browser.
//! - the crate `site`, on the host only, checks the content and prerenders every page with this app.
//!
//! `content` <- `components` <- `pages` <- `app` <- `main` | `site`. No module uses one to its right.
//!
//! What must never happen: HTML set from a string, a sentence for readers in Rust, a first render in
//! the browser that differs from the served HTML, a request to another host, a cookie or storage.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod app;
pub mod browser;
pub mod components;
pub mod content;
pub mod navigation;
pub mod pages;
pub mod site_context;
pub mod source;
pub mod wire;
