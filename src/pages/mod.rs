//! One function for each kind of page.

mod article;
mod glossary;
mod index;
mod notice;
mod section;

pub use article::article_page;
pub use glossary::glossary_page;
pub use index::index_page;
pub use notice::{failed, not_found};
pub use section::section_page;
