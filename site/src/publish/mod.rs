//! Files on disk: each whole or not at all, compressed copies, and what hosts read.

mod app_files;
mod compress;
mod headers;
mod last_build;
mod nginx;
mod output;
mod pages;
pub(crate) mod prerender;
