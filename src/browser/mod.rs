//! The few things a component asks of the browser.
//!
//! # Prerender
//! None of this runs on the host: it is called from effects and event handlers only.

mod arrive;
mod effect;
mod enhanced;
mod hash_target;
mod page_address;
mod reveal;
mod scroll_memory;
mod transition;

pub use arrive::arrive;
pub use effect::effect;
pub use enhanced::{provide_enhanced, use_enhanced};
pub use hash_target::{forget_hash, on_hash_target, write_hash};
pub use page_address::{hash_id, page_address, pathname, public_address};
pub use reveal::{can_find_hidden, holds_focus, is_below_viewport, reveal_when, show_and_focus};
pub use scroll_memory::ScrollMemory;
pub use transition::with_transition;
