//! A soft change from one page to the next, where the browser can and the reader likes motion.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::future_to_promise;

/// Runs `change`, which alters the page: in a view transition, or just so.
///
/// How long it takes and what it looks like is said in `style/base.css`.
pub fn with_transition<F>(change: impl FnOnce() -> F + 'static)
where
    F: Future<Output = ()> + 'static,
{
    let Some(start) = start_function().filter(|_| motion_is_welcome()) else {
        return leptos::task::spawn_local(change());
    };
    let update = Closure::once_into_js(move || -> Promise {
        let changed = change();
        future_to_promise(async move {
            changed.await;
            Ok(JsValue::UNDEFINED)
        })
    });
    // The browser skips the animation where it must; the change itself always happens.
    let transition = start.call1(&document(), &update);
    if let Ok(transition) = transition {
        silence(&transition, "ready");
    }
}

fn start_function() -> Option<Function> {
    let start = Reflect::get(&document(), &JsValue::from_str("startViewTransition")).ok()?;
    start.dyn_into::<Function>().ok()
}

fn motion_is_welcome() -> bool {
    let query = window().match_media("(prefers-reduced-motion: no-preference)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// A skipped animation (a hidden tab, a second click) rejects a promise that nobody waits for,
/// which would be an error in the console.
fn silence(transition: &JsValue, promise: &str) {
    let promise = Reflect::get(transition, &JsValue::from_str(promise));
    if let Some(promise) = promise.ok().and_then(|promise| promise.dyn_into::<Promise>().ok()) {
        leptos::task::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
        });
    }
}
