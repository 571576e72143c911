//! Files on disk: the whole site at once or nothing, compressed copies, and what hosts read.

mod app;
mod compressor;
mod fresh_folder;
mod hosts;
mod minify;
mod output;
mod publisher;

pub(crate) use app::App;
pub use app::AppError;
pub(crate) use hosts::{headers, is_hashed};
pub use publisher::{PublishError, Published, Publisher};
