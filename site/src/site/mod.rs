//! What only the whole folder knows: languages, the order of the articles, which pages there are
//! and how they link to each other.

mod contact;
pub(crate) mod explained;
pub(crate) mod list_pages;
mod local_links;
pub(crate) mod moved;
pub(crate) mod review;
pub(crate) mod routes;
mod site_index;
pub(crate) mod sites;
mod topics;
mod unpublished;

pub(crate) use site_index::{PageGroup, changed_day, published_day};
pub use site_index::{SiteIndex, SitePage};
