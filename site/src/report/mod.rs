//! What is wrong in a content file: where, what, and how to fix it, for people and for programs.

pub(crate) mod characters;
mod code;
mod excerpt;
mod json;
mod print;
mod problem;
mod source;

pub use code::{Code, Severity};
pub use problem::{Problem, Problems};
pub use source::Position;
pub(crate) use source::{Source, quote};
