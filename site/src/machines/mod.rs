//! What search engines, feed readers and devices read: the same words as the visible ones, and
//! nothing that is not known.

mod feed;
mod files;
mod manifest;
mod robots;
mod site_map;
mod structured_data;
mod xml;

pub(super) use feed::feed_paths;
pub(super) use files::files;
pub(super) use structured_data::structured_data;
