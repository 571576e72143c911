//! The host's side: reads and checks the content, and renders every page to a finished HTML file.
//!
//! A crate of its own: nothing of it reaches the browser.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

mod check;
pub mod cli;
mod create;
mod file_error;
mod publish;
mod read;
mod render;
mod report;
mod serve;
mod site;

pub use self::site::{SiteIndex, SitePage};
pub use check::{
    Checked, Loaded, NewArticleError, NoStart, Unpublished, check_content, check_folder, load,
    new_article,
};
pub use create::{CreateError, Starter, new_language, new_site, new_translation};
pub use file_error::FileError;
pub use publish::{AppFiles, Host, PublishError, Published, Publisher};
pub use read::schema::schemas;
pub use read::{ArticleFile, SiteFile};
pub use render::{Document, DocumentError, TemplateError, render_app};
pub use report::{Code, Position, Problem, Problems, Severity};
