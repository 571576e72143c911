//! What needs a browser and no page: the app's data, read as the app reads it, in headless Chromium.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

mod wire;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
