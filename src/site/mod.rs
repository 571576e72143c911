//! The host's side: reads and checks the content, and renders every page to a finished HTML file.
//!
//! Compiled with the feature `ssr` only; nothing of it reaches the browser.

mod check;
mod compact;
mod content_folder;
mod document;
mod head;
mod json_file;
mod markup;
mod place;
mod prerender;
mod problem;
mod render;
mod routes;
mod sprite;

pub use compact::write as write_compact;
pub use content_folder::{Content, read_content};
pub use document::{Document, DocumentError};
pub use prerender::{PrerenderError, Prerendered, prerender};
pub use problem::{Problem, Problems};
pub use render::render_app;
pub use routes::pages;
