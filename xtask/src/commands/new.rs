//! `new article "Title"`: a file to begin with.

use super::site;
use crate::error::Result;

/// Writes it.
pub(crate) fn run(args: &[String]) -> Result<()> {
    site::run("new", args)
}
