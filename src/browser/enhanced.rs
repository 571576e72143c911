//! Whether the app has taken over the served HTML.

use super::effect;
use leptos::prelude::*;

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
    effect(move || enhanced.set(true));
}

/// Whether the app has taken over. Off for good where nobody provided it: the page stays as served.
pub fn use_enhanced() -> RwSignal<bool> {
    use_context::<Enhanced>().map_or_else(|| RwSignal::new(false), |Enhanced(enhanced)| enhanced)
}
