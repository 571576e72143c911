//! `site prerender` and `site content`.

use super::arguments::Prerender;
use super::{CONTENT_ERRORS, CommandResult};
use crate::{PublishError, Published, Publisher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Renders every page for the app that trunk built.
pub(crate) fn prerender(root: &Path, options: &Prerender) -> CommandResult {
    let Prerender { app, output, .. } = options;
    let default = PathBuf::from("dist");
    let app = app.as_ref().or(output.as_ref()).unwrap_or(&default);
    let output = output.as_ref().unwrap_or(app);
    let compress = options.compress || options.profile.as_deref() == Some("release");
    let publisher = Publisher { root, output, compress };
    finish(publisher.publish(app, &options.public_url))
}

/// Renders the content of a finished site once more.
pub(crate) fn content(root: &Path, output: &Path) -> CommandResult {
    let compress = output.join("index.html.br").exists();
    finish(Publisher { root, output, compress }.publish_content())
}

fn finish(done: Result<Published, PublishError>) -> CommandResult {
    match done {
        Ok(published) => {
            print_summary(published);
            Ok(ExitCode::SUCCESS)
        }
        Err(PublishError::Content(problems)) => {
            eprintln!("{problems}");
            Ok(ExitCode::from(CONTENT_ERRORS))
        }
        Err(error) => Err(error.into()),
    }
}

fn print_summary(Published { pages, compressed, warnings }: Published) {
    let compressed = match compressed {
        0 => String::new(),
        n => format!(", {n} files compressed"),
    };
    let warnings = match warnings {
        0 => String::new(),
        n => format!("; {n} warnings, which `cargo xtask check` lists"),
    };
    eprintln!("rendered {pages} pages{compressed}{warnings}");
}
