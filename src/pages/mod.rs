//! One file for each kind of page.

mod article;
mod failed;
mod not_found;
mod section;

pub use article::ArticlePage;
pub use failed::Failed;
pub use not_found::NotFound;
pub use section::SectionPage;
