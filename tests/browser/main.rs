//! What needs a browser: the app mounted on a page of its own, in headless Chromium.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod compact;
mod faq;
mod mounted;
mod navigation;
mod page;
mod timeline;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
