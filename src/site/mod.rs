//! The host's side: reads and checks the content, and renders every page to a finished HTML file.
//!
//! Compiled with the feature `ssr` only; nothing of it reaches the browser.

mod characters;
mod check;
mod content_file;
mod content_folder;
mod document;
mod error_pages;
mod examine;
mod head;
mod json_file;
mod markup;
mod new_article;
mod place;
mod prerender;
mod render;
mod report;
mod routes;
mod schema;
mod sprite;
mod structure;
mod syntax;

pub use content_folder::{Checked, Content, check_content, check_folder, read_content};
pub use document::{Document, DocumentError};
pub use error_pages::write_error_pages;
pub use new_article::{NewArticleError, new_article};
pub use prerender::{PrerenderError, Prerendered, prerender};
pub use render::render_app;
pub use report::{Code, Position, Problem, Problems, Severity};
pub use routes::pages;
pub use schema::schemas;
