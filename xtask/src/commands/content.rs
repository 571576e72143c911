//! `content`: the words once more into the `dist/` of the last build, without compiling the app.

use super::site;
use crate::error::Result;

/// Runs `site content`, which refuses the app of other sources. The arguments go to it.
pub(crate) fn run(args: &[String]) -> Result<()> {
    site::run("content", args)
}
