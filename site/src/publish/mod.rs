//! Files on disk: the whole site at once or nothing, compressed copies, and what hosts read.

mod app;
mod compressor;
mod fresh_folder;
mod hosts;
mod minify;
mod output;
mod publisher;

pub use app::AppError;
pub use publisher::{PublishError, Published, Publisher};
