//! Accessibility, as far as it can be checked automatically.

pub(crate) mod axe;
pub(crate) mod colours;
pub(crate) mod markup;
pub(crate) mod outline;
pub(crate) mod reader_view;
mod states;
pub(crate) mod targets;

use std::path::PathBuf;

/// The file that `cargo xtask test` got and named in a variable.
fn tool(variable: &str) -> PathBuf {
    std::env::var_os(variable).map(PathBuf::from).unwrap_or_else(|| {
        panic!("{variable} must be the path of a checker; `cargo xtask test` sets it")
    })
}

/// The text of a script that `cargo xtask test` got.
fn script(variable: &str) -> String {
    let path = tool(variable);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
