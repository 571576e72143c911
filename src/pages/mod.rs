//! One file for each kind of page.

mod article;
mod failed;
mod index;
mod not_found;
mod section;

pub use article::article_page;
pub use failed::failed;
pub use index::index_page;
pub use not_found::not_found;
pub use section::section_page;
