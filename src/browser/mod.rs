//! The few things a component asks of the browser.
//!
//! # Prerender
//! None of this runs on the host: it is called from effects and event handlers only.

mod address;
mod effect;
mod enhanced;
mod history;
mod links;
mod listen;
mod reveal;
mod scroll;
mod widgets;

pub use address::{absolute_address, forget_hash, hash_id, pathname, public_address, write_hash};
pub use effect::effect;
pub use enhanced::{provide_enhanced, use_enhanced};
pub use history::{EntryState, push_address, set_scroll_restoration};
pub use links::{PAGE_LINK, on_link_click, on_page_link_approach, page_path};
pub use listen::on_window;
pub use reveal::{can_find_hidden, collapse_when, holds_focus, is_below_viewport};
pub use scroll::{focus_title, show_and_focus};
pub use widgets::{
    go_to_hash_or_top, keep_open, on_hash_target, open_hash_target, reader_has_acted,
};
