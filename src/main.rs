//! The browser's entry: takes over the HTML that the page was served with.

use leptos::prelude::*;
use patient_guide::app::App;
use patient_guide::content::PageData;
use wasm_bindgen::JsCast;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();

    let data = document().get_element_by_id("page-data").and_then(|data| data.text_content());
    let data = data.and_then(|json| serde_json::from_str::<PageData>(&json).ok());
    let root = document().get_element_by_id("app");
    let root = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok());

    // Without both the page stays as it was served, which is complete.
    if let (Some(data), Some(root)) = (data, root) {
        leptos::mount::hydrate_from(root.clone(), move || view! { <App data/> }).forget();
        let _ = root.set_attribute("data-hydrated", "");
    }
}
