//! The host's side: reads and checks the content, and renders every page to a finished HTML file.
//!
//! Compiled with the feature `ssr` only; nothing of it reaches the browser.

mod app_files;
mod check;
mod compact;
mod compress;
mod content_folder;
mod document;
mod file_error;
mod head;
mod json_file;
mod last_build;
mod markup;
mod output;
mod place;
mod prerender;
mod problem;
mod render;
mod routes;
mod sprite;
mod template;

pub use content_folder::{Content, read_content};
pub use document::{Document, DocumentError};
pub use file_error::FileError;
pub use prerender::{Prerender, PrerenderError, Prerendered, prerender};
pub use problem::{Problem, Problems};
pub use render::render_app;
