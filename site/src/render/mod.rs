//! A page as a document, and the files beside the pages: everything is text in memory.

pub(crate) mod app;
pub(crate) mod document;
pub(crate) mod error_pages;
mod feed;
mod head;
mod manifest;
pub(crate) mod policy;
mod robots;
pub(crate) mod script_escape;
mod site_files;
mod sitemap;
pub(crate) mod sprite;
mod structured_data;
pub(crate) mod template;
mod xml;

pub(crate) use feed::feed_paths;
pub(crate) use site_files::site_files;
