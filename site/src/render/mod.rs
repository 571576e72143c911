//! A page as a document, and the files beside the pages: everything is text in memory.

mod document;
mod metadata;
mod page_data;
mod renderer;
pub(crate) mod script_escape;
mod service_worker;
pub(crate) mod text_template;

/// A file of the finished site: its path, such as `faq/index.html`, and its text.
pub(crate) type TextFile = (String, String);

pub(crate) use document::{ALWAYS_ALLOWED, Template, page_policy, sprite};
pub use document::{Document, DocumentError, TemplateError, render_app};
pub(crate) use renderer::{Renderer, file_names};

/// A page that shows an error to the editor.
pub(crate) fn error_page(title: &str, text: &str) -> Result<String, text_template::TextError> {
    text_template::fill("error.html", minijinja::context! { title, text })
}
