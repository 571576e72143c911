//! What an editor is told: what is wrong, where, and how to mend it, for people and for machines.

mod code;
mod excerpt;
mod file_text;
mod finding;
mod json;
mod problem;
mod problems;

pub use code::Code;
pub(crate) use file_text::FileText;
pub use file_text::Position;
pub(crate) use finding::Finding;
pub use problem::{Problem, Severity};
pub use problems::Problems;
