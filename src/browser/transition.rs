//! A soft change from one page to the next, where the browser can and the reader likes motion.

use js_sys::futures::{JsFuture, future_to_promise};
use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

const SPEED: f64 = 2.0;

/// Runs `change`, which alters the page: in a view transition, or just so.
///
/// The old page fades into the new one, twice as fast as the engine would do it by itself.
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
    if let Ok(transition) = start.call1(&document(), &update) {
        hurry(&transition);
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

/// Engines take a quarter of a second for a transition, and no motion here lasts over a fifth. The
/// speed is set here and not in a sheet, since the checkers of style do not know transitions yet.
///
/// A skipped transition (a hidden tab, a second click) rejects the promise; waiting for it here
/// keeps that out of the console.
fn hurry(transition: &JsValue) {
    let ready = Reflect::get(transition, &JsValue::from_str("ready"));
    let Some(ready) = ready.ok().and_then(|ready| ready.dyn_into::<Promise>().ok()) else {
        return;
    };
    leptos::task::spawn_local(async move {
        if JsFuture::from(ready).await.is_ok() {
            for animation in animations() {
                let speed = JsValue::from_f64(SPEED);
                let _ = Reflect::set(&animation, &JsValue::from_str("playbackRate"), &speed);
            }
        }
    });
}

/// What moves now; on this site that is the transition alone.
fn animations() -> Vec<JsValue> {
    let get = Reflect::get(&document(), &JsValue::from_str("getAnimations"));
    let get = get.and_then(|get| get.dyn_into::<Function>());
    let animations = get.and_then(|get| get.call0(&document()));
    animations.map(|animations| Array::from(&animations).to_vec()).unwrap_or_default()
}
