//! The host's side: reads and checks the content, and renders every page to a finished HTML file.
//!
//! A crate of its own: nothing of it reaches the browser.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod app_files;
mod catalogue;
mod characters;
mod check;
pub mod cli;
mod compact;
mod compress;
mod content_file;
mod content_folder;
mod document;
mod error_pages;
mod examine;
mod file_error;
mod head;
mod headers;
mod index;
mod inert;
mod json_file;
mod last_build;
mod machines;
mod markup;
mod new_article;
mod nginx;
mod output;
mod pages;
mod place;
mod policy;
mod prerender;
mod render;
mod report;
mod routes;
mod schema;
mod service_worker;
mod sites;
mod sprite;
mod structure;
mod summary;
mod survey;
mod syntax;
mod template;
mod walk;

pub use content_folder::{Checked, Loaded, check_content, check_folder, load};
pub use document::{Document, DocumentError};
pub use error_pages::write_error_pages;
pub use file_error::FileError;
pub use new_article::{NewArticleError, new_article};
pub use prerender::{Prerender, PrerenderError, Prerendered, prerender};
pub use render::render_app;
pub use report::{Code, Position, Problem, Problems, Severity};
pub use schema::schemas;
