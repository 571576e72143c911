//! A page as a document, and the files beside the pages: everything is text in memory.

mod document;
mod metadata;
mod renderer;
pub(crate) mod script_escape;
pub(crate) mod text_template;

/// A file of the finished site: its path, such as `faq/index.html`, and its text.
pub(crate) type TextFile = (String, String);

pub(crate) use document::{ALWAYS_ALLOWED, Template, read_sprite};
pub use document::{Document, DocumentError, TemplateError, render_app};
pub(crate) use renderer::Renderer;
