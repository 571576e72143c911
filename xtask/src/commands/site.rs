//! The project's own host program, which knows the content.

use crate::error::{Error, Result};
use crate::tools::{self, FOR_HOST};
use std::os::unix::process::CommandExt as _;

/// Becomes `site` with this command: what it prints and its exit code are those of this process.
pub(super) fn run(command: &str, args: &[String]) -> Result<()> {
    let mut cargo = tools::ensure(&[FOR_HOST])?.command("cargo")?;
    cargo.args(["run", "--quiet", "--package", "site"]);
    cargo.args(["--", command]).args(args);
    Err(Error::new(format!("starting cargo: {}", cargo.exec())))
}
