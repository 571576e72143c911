//! Scripts for [`super::Page::inject`]: browsers and extensions that behave in other ways.

/// Defines `__translate()`.
pub(crate) const TRANSLATE: &str = include_str!("scripts/translate.js");
/// Every use of the browser's storage throws.
pub(crate) const BLOCKED_STORAGE: &str = include_str!("scripts/storage.js");
/// iOS in Lockdown Mode has no WebAssembly.
pub(crate) const NO_WEBASSEMBLY: &str = "delete window.WebAssembly;";
/// A touch before the page is loaded: `__early` is whether the app was there before the load.
pub(crate) const EARLY_TOUCH: &str = include_str!("scripts/early_touch.js");
/// A touch before the page is parsed: `__half` is whether only a part of it was there.
pub(crate) const HALF_TOUCH: &str = include_str!("scripts/half_touch.js");
/// The reader has asked the browser to save data.
pub(crate) const SAVE_DATA: &str = "Object.defineProperty(navigator, 'connection', \
    { value: Object.assign(new EventTarget(), { saveData: true, effectiveType: '3g' }) });";

/// The calls from the wasm into the browser are counted as `__calls`, and throw after so many.
/// `__instantiated` is set once the wasm runs.
pub(crate) fn trap_after(calls: u32) -> String {
    include_str!("scripts/trap.js").replace("CALLS", &calls.to_string())
}
