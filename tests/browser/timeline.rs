//! Walking through the timeline.

use crate::mounted::{Mounted, is_collapsed, wrapper};
use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;

const WALK: &str = "Walk me through it, one step at a time";

impl Mounted {
    /// Per stop: whether its text is shown.
    fn shown_stops(&self) -> Vec<bool> {
        self.all(".timeline__panel").iter().map(|panel| !is_collapsed(panel)).collect()
    }

    fn current_stops(&self) -> Vec<String> {
        self.all(".timeline [aria-current=step]").iter().map(|stop| stop.id()).collect()
    }
}

#[wasm_bindgen_test]
async fn before_the_walk_every_step_is_open_and_none_is_current() {
    let mounted = Mounted::real().await;
    assert_eq!(mounted.shown_stops(), [true; 5]);
    assert!(mounted.current_stops().is_empty());
    assert_eq!(mounted.all(".timeline__bar button").len(), 0);
}

#[wasm_bindgen_test]
async fn a_walk_shows_one_step_at_a_time_and_says_where_the_reader_is() {
    let mounted = Mounted::real().await;
    mounted.press(WALK).await;
    assert_eq!(mounted.shown_stops(), [true, false, false, false, false]);
    assert_eq!(mounted.current_stops(), ["step-consultation"]);
    assert_eq!(mounted.text(".timeline__status"), "Step 1 of 4: Consultation");
    mounted.press("Next step").await;
    assert_eq!(mounted.shown_stops(), [false, true, false, false, false]);
    assert_eq!(mounted.text(".timeline__status"), "Step 2 of 4: Preparation");
    assert_eq!(window().location().hash().unwrap(), "#step-preparation");
}

#[wasm_bindgen_test]
async fn the_walk_ends_behind_the_last_step_and_keeps_its_buttons() {
    let mounted = Mounted::real().await;
    mounted.press(WALK).await;
    let disabled = |name: &str| mounted.button(name).get_attribute("aria-disabled");
    assert_eq!(disabled("Previous step").as_deref(), Some("true"));
    for _ in 0..6 {
        mounted.press("Next step").await;
    }
    assert_eq!(mounted.current_stops(), ["ongoing-care"]);
    assert_eq!(mounted.text(".timeline__status"), "After step 4: Ongoing care");
    assert_eq!(disabled("Next step").as_deref(), Some("true"));
    assert_eq!(disabled("Previous step"), None);
    assert!(!mounted.button("Next step").has_attribute("disabled"));
}

#[wasm_bindgen_test]
async fn a_heading_makes_its_step_the_current_one() {
    let mounted = Mounted::real().await;
    mounted.press(WALK).await;
    mounted.press("Step 3: Infusion session").await;
    assert_eq!(mounted.current_stops(), ["step-infusion"]);
    assert_eq!(mounted.all(".timeline__heading button").len(), 5);
}

#[wasm_bindgen_test]
async fn the_search_on_the_page_makes_the_step_it_found_the_current_one() {
    let mounted = Mounted::real().await;
    mounted.press(WALK).await;
    let found = web_sys::Event::new("beforematch").unwrap();
    let panel = mounted.one("#step-recovery .timeline__panel");
    wrapper(&panel).unwrap().dispatch_event(&found).unwrap();
    mounted.settle().await;
    assert_eq!(mounted.current_stops(), ["step-recovery"]);
    assert_eq!(mounted.text(".timeline__status"), "Step 4 of 4: Recovery");
}

#[wasm_bindgen_test]
async fn the_walk_can_be_left_and_everything_is_open_again() {
    let mounted = Mounted::real().await;
    mounted.press(WALK).await;
    mounted.press("Show all steps").await;
    assert_eq!(mounted.shown_stops(), [true; 5]);
    assert!(mounted.all(".timeline__heading button").is_empty());
}

#[wasm_bindgen_test]
async fn a_link_to_a_step_moves_the_walk_there_and_says_so() {
    let mounted = Mounted::real().await;
    mounted.press(WALK).await;
    window().location().set_hash("#step-infusion").unwrap();
    for _ in 0..3 {
        mounted.settle().await;
    }
    assert_eq!(mounted.current_stops(), ["step-infusion"]);
    assert_eq!(mounted.text(".timeline__status"), "Step 3 of 4: Infusion session");
}
