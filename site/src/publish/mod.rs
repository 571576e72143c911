//! Files on disk: the whole site at once or nothing, compressed copies, and what hosts read.

mod app;
mod app_files;
mod compressor;
mod fresh_folder;
mod hosts;
mod output;
mod publisher;
mod theme;

pub(crate) use app::App;
pub use app_files::AppFiles;
pub use hosts::Host;
pub(crate) use hosts::{IMMUTABLE, NO_CACHE, SECURITY, TYPES, headers};
pub use publisher::{PublishError, Published, Publisher};
pub(crate) use theme::take_theme;
