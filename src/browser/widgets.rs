//! The widgets of the page as navigation sees them: which ids they open, and what is open.

use super::address::hash_id;
use super::scroll::{scroll_to, show_and_focus};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;

/// Calls `open` with the id that the address names: on load, whenever it changes, and when a link
/// to the same id is followed, until the current owner is cleaned up.
///
/// The second argument says whether to scroll and to move the focus. On load, a reader who has
/// already touched the page stays where they are.
///
/// It returns whether the id is its own.
pub fn on_hash_target(open: impl Fn(&str, bool) -> bool + 'static) {
    register(Widget::HashTarget(Box::new(open)));
}

/// Lets the history store which ids are open and restore them, until the current owner is cleaned
/// up.
pub fn keep_open(open: impl Fn() -> Vec<String> + 'static, restore: impl Fn(&[String]) + 'static) {
    register(Widget::Kept { open: Box::new(open), restore: Box::new(restore) });
}

/// Opens the target of a hash that is its own; the flag says whether to scroll to it.
type OpenTarget = dyn Fn(&str, bool) -> bool;
type OpenIds = dyn Fn() -> Vec<String>;
type Restore = dyn Fn(&[String]);

enum Widget {
    HashTarget(Box<OpenTarget>),
    Kept { open: Box<OpenIds>, restore: Box<Restore> },
}

thread_local! {
    static WIDGETS: RefCell<Vec<(u32, Widget)>> = const { RefCell::new(Vec::new()) };
    static LAST: Cell<u32> = const { Cell::new(0) };
}

fn register(widget: Widget) {
    let number = LAST.get() + 1;
    LAST.set(number);
    WIDGETS.with_borrow_mut(|widgets| widgets.push((number, widget)));
    on_cleanup(move || {
        WIDGETS.with_borrow_mut(|widgets| widgets.retain(|(other, _)| *other != number));
    });
}

pub(super) fn open_ids() -> Vec<String> {
    WIDGETS.with_borrow(|widgets| {
        let kept = widgets.iter().map(|(_, widget)| match widget {
            Widget::Kept { open, .. } => open(),
            Widget::HashTarget(_) => Vec::new(),
        });
        kept.flatten().collect()
    })
}

pub(super) fn restore_open(ids: &[String]) {
    WIDGETS.with_borrow(|widgets| {
        for (_, widget) in widgets {
            if let Widget::Kept { restore, .. } = widget {
                restore(ids);
            }
        }
    });
}

/// Opens the widget that the hash names. A hash that is empty or cannot be decoded names none. On
/// load, this leaves the rest to the browser. Returns whether there is such a widget.
pub fn open_hash_target(take: bool) -> bool {
    let Some(id) = hash_id() else { return false };
    WIDGETS.with_borrow(|widgets| {
        widgets.iter().any(|(_, widget)| match widget {
            Widget::HashTarget(open) => open(&id, take),
            Widget::Kept { .. } => false,
        })
    })
}

/// Goes where a page load would: to the place that the hash names, otherwise to the top.
pub fn go_to_hash_or_top() {
    match hash_id().filter(|id| document().get_element_by_id(id).is_some()) {
        Some(id) => {
            show_and_focus(&id, ":scope");
            open_hash_target(true);
        }
        None => scroll_to(0.0),
    }
}

/// Whether there was a touch, a click or a key since the document was loaded. Without
/// `userActivation` it is not known, and the reader is taken to the place they asked for.
pub fn reader_has_acted() -> bool {
    let get = |object: &JsValue, key: &str| js_sys::Reflect::get(object, &JsValue::from_str(key));
    let navigator = JsValue::from(window().navigator());
    let acted = get(&navigator, "userActivation").and_then(|known| get(&known, "hasBeenActive"));
    acted.is_ok_and(|acted| acted.is_truthy())
}
