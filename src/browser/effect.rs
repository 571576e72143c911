//! Effects of one form.

use leptos::prelude::Effect;

/// Runs `run` after the first render, and again whenever a signal changes that it read.
///
/// `Effect::new` is compiled anew for each closure it is given; here all closures share one, which
/// takes several kilobytes out of the wasm.
///
/// # Prerender
/// Does nothing.
pub fn effect(run: impl FnMut() + 'static) {
    boxed(Box::new(run));
}

fn boxed(run: Box<dyn FnMut()>) {
    Effect::new(run);
}
