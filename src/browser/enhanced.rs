//! Whether the app has taken over the served HTML.

use super::effect;
use leptos::prelude::*;
use leptos::task::tick;
use std::time::Duration;

#[derive(Clone, Copy)]
struct Enhanced(RwSignal<bool>);

/// Provides the signal that [`use_enhanced`] reads, and turns it on once the first render stands.
///
/// # Prerender
/// Stays off, and is off in the first render in the browser too: the two renders are equal, and
/// what the app adds comes after.
pub fn provide_enhanced() {
    let enhanced = RwSignal::new(false);
    provide_context(Enhanced(enhanced));
    // In a task of its own, as hydration was: on a slow phone each is short enough for a touch
    // that waits.
    effect(move || set_timeout(move || take_over(enhanced), Duration::ZERO));
}

/// Turns it on, and says so at the root once all that follows from it stands.
fn take_over(enhanced: RwSignal<bool>) {
    enhanced.set(true);
    leptos::task::spawn_local(async {
        tick().await;
        if let Some(root) = document().get_element_by_id("app") {
            let _ = root.set_attribute("data-hydrated", "");
        }
    });
}

/// Whether the app has taken over. Off for good where nobody provided it: the page stays as served.
pub fn use_enhanced() -> RwSignal<bool> {
    use_context::<Enhanced>().map_or_else(|| RwSignal::new(false), |Enhanced(enhanced)| enhanced)
}
