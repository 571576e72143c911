//! What can be tested without a browser: the content, its errors, and the HTML that is served.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]
#![allow(missing_docs, reason = "the names of the tests say it")]

mod copy_folder;
mod create;
mod errors;
mod everything;
mod garden;
mod health_page;
mod hostile;
mod hosts;
mod html;
mod kinds;
mod kinds_cases;
mod limits;
mod many;
mod metadata;
mod moved;
mod new_article;
mod output;
mod prerendered;
mod project;
mod publication;
mod publish;
mod report;
mod schema;
mod serve;
mod theme;
mod topics;
mod verbatim;
mod words;
