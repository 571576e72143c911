//! The browser's entry: takes over the HTML that the page was served with.

use any_spawner::Executor;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use patient_guide::app::app;
use patient_guide::content::PageData;
use patient_guide::source::served_page;
use std::time::Duration;
use web_sys::Element;

/// Half the size of Rust's own allocator, and faster.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();

    next(read);
}

/// Goes on in a task of its own: on a slow phone a touch may be waiting by now.
fn next(step: impl FnOnce() + 'static) {
    set_timeout(step, Duration::ZERO);
}

fn read() {
    // Without both the page stays as it was served, which is complete.
    let root = document().get_element_by_id("app");
    if let (Some(data), Some(root)) = (served_page(), root) {
        next(move || hydrate(root, data));
    }
}

/// As `leptos::mount::hydrate_from` does it, but without what brings a server's resources and
/// errors along: a page that was made beforehand has none, and the wasm is the smaller for it.
fn hydrate(root: Element, data: PageData) {
    // It fails only where an executor has been set up before.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new_root(None);
    let view = owner.with(|| app(data));
    next(move || take_over(root, owner, view));
}

fn take_over(root: Element, owner: Owner, view: AnyView) {
    if is_as_served(&root) {
        let start = (Cursor::new(root), PositionState::default());
        let state = owner.with(|| view.hydrate::<true>(&start.0, &start.1));
        // For as long as the document lives.
        std::mem::forget((owner, state));
    }
}

/// Whether the page has the elements that it was served with. A translator or an extension may have
/// rewritten it since the start-up script looked; then it stays as the reader has it.
fn is_as_served(root: &Element) -> bool {
    let served = root.get_attribute("data-elements");
    served.is_some_and(|count| count == root.get_elements_by_tag_name("*").length().to_string())
}
