//! Hydrates the served HTML.

use any_spawner::Executor;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use patient_guide::app::app;
use patient_guide::content::PageData;
use patient_guide::source::served_page;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Starts the app.
pub(super) fn start() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();

    yield_to_browser(read_data);
}

/// Continues in a task of its own: on a slow phone a touch may be waiting by now.
fn yield_to_browser(then: impl FnOnce() + 'static) {
    set_timeout(then, Duration::ZERO);
}

fn read_data() {
    // Without both the page stays as it was served, which is complete.
    let root = document().get_element_by_id("app");
    if let (Some(data), Some(root)) = (served_page(), root) {
        yield_to_browser(move || build(root, data));
    }
}

/// Like `leptos::mount::hydrate_from`, but without a shared context for the resources and errors of
/// a server: a prerendered page has none, and the wasm is smaller.
fn build(root: Element, data: PageData) {
    // It fails only where an executor has been set up before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new_root(None);
    let view = owner.with(|| app(data));
    yield_to_browser(move || hydrate(root, owner, view));
}

fn hydrate(root: Element, owner: Owner, view: AnyView) {
    if root.unchecked_ref::<Root>().is_as_served() {
        let start = (Cursor::new(root), PositionState::default());
        let state = owner.with(|| view.hydrate::<true>(&start.0, &start.1));
        // For as long as the document lives.
        std::mem::forget((owner, state));
    }
}

#[wasm_bindgen]
extern "C" {
    /// The element of the app.
    type Root;

    /// Whether the page is as it was served, or could be repaired. The start-up script has asked
    /// already, but the page may have been translated while the app was loading.
    #[wasm_bindgen(method, js_name = isAsServed)]
    fn is_as_served(this: &Root) -> bool;
}
