//! `site serve`.

use super::CommandResult;
use super::arguments;
use crate::serve::{self, Serve};
use std::path::PathBuf;
use std::process::ExitCode;

/// Serves the site until the process is stopped.
pub(crate) fn serve(root: PathBuf, options: arguments::Serve) -> CommandResult {
    let arguments::Serve { dir, app, public_url: base, port, rebuild } = options;
    serve::serve(Serve { root: dir.unwrap_or(root), app, base, port, rebuild })?;
    Ok(ExitCode::SUCCESS)
}
