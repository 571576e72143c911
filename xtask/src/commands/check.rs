//! `check`: every mistake in the content at once. The arguments and the exit code are those of `site check`.

use super::site;
use crate::error::Result;

/// Looks at the content.
pub(crate) fn run(args: &[String]) -> Result<()> {
    site::run("check", args)
}
