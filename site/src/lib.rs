//! The host's side: reads and checks the content, and renders every page to a finished HTML file.
//!
//! A crate of its own: nothing of it reaches the browser.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod characters;
mod check;
pub mod cli;
mod compact;
mod content_file;
mod content_folder;
mod examine;
mod file_error;
mod json_file;
mod markup;
mod new_article;
mod place;
mod publish;
mod render;
mod report;
mod schema;
mod service_worker;
mod site;
mod structure;
mod summary;
mod syntax;
mod walk;

// Until the readers have moved too.
use render::script_escape as inert;
use site::{routes, sites};

pub use self::site::SiteIndex;
pub use content_folder::{Checked, Loaded, check_content, check_folder, load};
pub use file_error::FileError;
pub use new_article::{NewArticleError, new_article};
pub use publish::{AppError, PublishError, Published, Publisher};
pub use render::{Document, DocumentError, TemplateError, render_app};
pub use report::{Code, Position, Problem, Problems, Severity};
pub use schema::schemas;
