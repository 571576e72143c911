//! Whether the app is hydrated and its controls are on.

use super::effect;
use leptos::prelude::*;
use leptos::task::tick;
use std::time::Duration;

#[derive(Clone, Copy)]
struct Enhanced(RwSignal<bool>);

/// Provides the signal that [`use_enhanced`] reads, and turns it on after hydration; then calls
/// `started`, in the current owner.
///
/// # Prerender
/// Stays off. It is off in the first render in the browser too, so that the two renders are equal.
pub fn provide_enhanced(started: impl FnOnce() + 'static) {
    let enhanced = RwSignal::new(false);
    provide_context(Enhanced(enhanced));
    let mut started: Option<Box<dyn FnOnce()>> = Some(Box::new(started));
    // In a task of its own, as hydration was: on a slow phone each is short enough for a touch
    // that waits.
    effect(move || {
        let (owner, started) = (Owner::current(), started.take());
        set_timeout(move || turn_on(enhanced, owner, started), Duration::ZERO);
    });
}

/// Turns the controls on, and marks the root once they are rendered.
fn turn_on(enhanced: RwSignal<bool>, owner: Option<Owner>, started: Option<Box<dyn FnOnce()>>) {
    // A page that is not as it was served is not hydrated, and the app is gone.
    if enhanced.is_disposed() {
        return;
    }
    enhanced.set(true);
    leptos::task::spawn_local(async move {
        tick().await;
        if let (Some(owner), Some(started)) = (owner, started) {
            owner.with(started);
        }
        if let Some(root) = document().get_element_by_id("app") {
            let _ = root.set_attribute("data-hydrated", "");
        }
    });
}

/// Whether the app is hydrated. Always off where nobody provides it: the page stays as served.
pub fn use_enhanced() -> RwSignal<bool> {
    use_context::<Enhanced>().map_or_else(|| RwSignal::new(false), |Enhanced(enhanced)| enhanced)
}
