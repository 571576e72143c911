//! From the content folder to files with their text, their values and the place of each value.

pub(crate) mod blocks;
pub(crate) mod drawings;
pub(crate) mod files;
pub(crate) mod json;
pub(crate) mod markup;
pub(crate) mod model;
pub(crate) mod references;
pub(crate) mod schema;
mod syntax;

pub use model::{ArticleFile, SiteFile};
