//! Files on disk: the whole site at once or nothing, compressed copies, and what hosts read.

mod app;
mod app_files;
mod compressor;
mod fresh_folder;
mod hosts;
mod output;
mod publisher;

pub(crate) use app::App;
pub use app_files::AppFiles;
pub(crate) use hosts::headers;
pub use publisher::{PublishError, Published, Publisher};
