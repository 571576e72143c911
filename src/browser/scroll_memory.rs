//! Where the reader was on each page of this visit, so that Back leads there again.
//!
//! The browser restores the position itself, but at once, when the old page still stands; so the
//! app takes that over. The positions live in memory: nothing is stored.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// The scroll positions of the history's entries. Cheap to copy.
#[derive(Clone, Copy, Debug, Default)]
pub struct ScrollMemory(StoredValue<Positions>);

#[derive(Debug, Default)]
struct Positions {
    /// By the number that each entry of the history carries. A visit has few.
    left_at: Vec<(f64, f64)>,
    entry: f64,
    last: f64,
    path: String,
    /// Set while the reader comes back to an entry: where they were, if it is known.
    back_to: Option<Option<f64>>,
}

impl Positions {
    /// Notes where the reader was on the entry that they leave.
    fn note(&mut self) {
        let (entry, y) = (self.entry, self.last);
        self.left_at.retain(|left| left.0 != entry);
        self.left_at.push((entry, y));
    }
}

impl ScrollMemory {
    /// Begins to watch. Called once, when the app has taken over.
    pub fn listen(self) {
        take_over(true);
        self.0.update_value(|positions| {
            positions.entry = entry_number();
            positions.path = super::pathname();
        });
        let scroll = window_event_listener(ev::scroll, move |_| {
            let y = scroll_y();
            self.0.update_value(|positions| positions.last = y);
        });
        let pop = window_event_listener(ev::popstate, move |_| self.came_back());
        // The browser restores the position of a document that is loaded anew.
        let hide = window_event_listener(ev::pagehide, |_| take_over(false));
        let show = window_event_listener(ev::pageshow, |_| take_over(true));
        on_cleanup(move || {
            for listener in [scroll, pop, hide, show] {
                listener.remove();
            }
        });
    }

    fn came_back(self) {
        let path = super::pathname();
        let known = history_state().is_some();
        let entry = entry_number();
        let same_page = self.0.try_update_value(|positions| {
            // A link to the place the address already names is told like a return to this entry.
            if positions.entry == entry {
                return None;
            }
            positions.note();
            positions.entry = entry;
            let y = positions.left_at.iter().find(|left| left.0 == entry).map(|left| left.1);
            let same_page = positions.path == path;
            positions.back_to = (!same_page).then_some(y);
            (same_page && known).then_some(y).flatten()
        });
        if let Some(Some(y)) = same_page {
            request_animation_frame(move || scroll_to(y));
        }
    }

    /// Notes where the reader leaves the page that is shown, before the next one stands.
    pub fn leave(self) {
        self.0.update_value(|positions| {
            if positions.back_to.is_none() {
                positions.note();
            }
        });
    }

    /// Scrolls as a page load would: back to where the reader was, else to the place that the
    /// address names, else to the top.
    pub fn arrive(self) {
        let path = super::pathname();
        let entry = entry_number();
        let back_to = self.0.try_update_value(|positions| {
            positions.entry = entry;
            positions.path = path;
            positions.back_to.take().flatten()
        });
        let place = super::hash_id().and_then(|id| document().get_element_by_id(&id));
        match (back_to.flatten(), place) {
            (Some(y), _) => {
                scroll_to(y);
                // A widget that the address names goes to its place in the next frame. The last
                // word is the reader's, who was elsewhere.
                request_animation_frame(move || request_animation_frame(move || scroll_to(y)));
            }
            (None, Some(place)) => place.scroll_into_view(),
            (None, None) => scroll_to(0.0),
        }
    }
}

fn scroll_y() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// At once, even where the style sheet makes jumps within the page smooth.
fn scroll_to(y: f64) {
    let options = web_sys::ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

fn take_over(by_app: bool) {
    let mode = if by_app { ScrollRestoration::Manual } else { ScrollRestoration::Auto };
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(mode);
    }
}

fn history_state() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// The number of the history's current entry; a new entry gets one. The time makes it unique.
fn entry_number() -> f64 {
    history_state().unwrap_or_else(|| {
        let number = js_sys::Date::now();
        if let Ok(history) = window().history() {
            let _ = history.replace_state(&JsValue::from_f64(number), "");
        }
        number
    })
}
