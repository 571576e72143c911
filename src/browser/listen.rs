//! Event listeners of one compiled form.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget};

/// Calls `listener` at an event of the window, until the current owner is cleaned up.
pub fn on_window(name: &'static str, listener: impl FnMut(Event) + 'static) {
    listen(window().into(), name, false, Box::new(listener));
}

/// Calls `listener` before an event reaches any element, so that events that do not bubble are
/// observed too, until the current owner is cleaned up.
pub fn on_capture(name: &'static str, listener: impl FnMut(Event) + 'static) {
    listen(document().into(), name, true, Box::new(listener));
}

fn listen(target: EventTarget, name: &'static str, capture: bool, listener: Box<dyn FnMut(Event)>) {
    let listener = Closure::wrap(listener).into_js_value();
    let _ =
        target.add_event_listener_with_callback_and_bool(name, listener.unchecked_ref(), capture);
    let added = StoredValue::new_local((target, listener));
    on_cleanup(move || {
        added.with_value(|(target, listener)| {
            let listener = listener.unchecked_ref();
            let _ = target.remove_event_listener_with_callback_and_bool(name, listener, capture);
        });
    });
}
