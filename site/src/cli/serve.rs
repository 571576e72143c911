//! `site serve`.

use super::CommandResult;
use super::arguments;
use crate::serve::{self, Serve};
use std::path::PathBuf;
use std::process::ExitCode;

/// Serves the site until the process is stopped.
pub(crate) fn serve(root: PathBuf, options: arguments::Serve) -> CommandResult {
    let arguments::Serve { app, public_url: base, port, rebuild } = options;
    let app = if app.is_relative() { root.join(app) } else { app };
    serve::serve(Serve { root, app, base, port, rebuild })?;
    Ok(ExitCode::SUCCESS)
}
