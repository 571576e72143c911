//! Whether the app has taken over the served HTML.

use leptos::prelude::*;

#[derive(Clone, Copy)]
struct Enhanced(ReadSignal<bool>);

/// Provides the signal that [`use_enhanced`] reads, and turns it on once the first render stands.
///
/// # Prerender
/// Stays off, and is off in the first render in the browser too: the two renders are equal, and
/// what the app adds comes after.
pub fn provide_enhanced() {
    let (enhanced, set_enhanced) = signal(false);
    provide_context(Enhanced(enhanced));
    Effect::new(move || set_enhanced.set(true));
}

/// Whether the app has taken over. Off for good where nobody provided it: the page stays as served.
pub fn use_enhanced() -> Signal<bool> {
    match use_context::<Enhanced>() {
        Some(Enhanced(enhanced)) => enhanced.into(),
        None => Signal::stored(false),
    }
}
