//! `site prerender` and `site content`.

use super::{Done, MISTAKES};
use crate::cli::arguments::Build;
use crate::{FileError, Prerender, PrerenderError, Prerendered};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Renders every page into what trunk made.
pub(crate) fn prerender(root: &Path, build: &Build) -> Done {
    let release = build.profile == "release";
    let keep = build.keep.clone().unwrap_or_else(|| last_build(root, &build.profile));
    let prerender = Prerender { root, output: &build.output, keep: Some(&keep) };
    let compress = build.compress || release;
    match prerender.build(&build.public_url, compress, build.previous.as_deref()) {
        Ok(done) => {
            keep_program(&keep)?;
            Ok(told(done))
        }
        Err(error) => failed(error, (build.errors_in_pages && !release).then_some(build)),
    }
}

/// Renders the content once more into `output`, which the last build of this `profile` became.
pub(crate) fn content(root: &Path, output: &Path, profile: &str, keep: Option<PathBuf>) -> Done {
    let keep = keep.unwrap_or_else(|| last_build(root, profile));
    let prerender = Prerender { root, output, keep: Some(&keep) };
    prerender.content().map(told).or_else(|error| failed(error, None))
}

/// Tells the mistakes; for a person who edits, into the pages as well.
fn failed(error: PrerenderError, pages: Option<&Build>) -> Done {
    let PrerenderError::Content(mistakes) = error else {
        return Err(error.into());
    };
    eprintln!("{mistakes}");
    let Some(build) = pages else {
        return Ok(ExitCode::from(MISTAKES));
    };
    crate::write_error_pages(&build.output, build.before.as_deref(), &mistakes)?;
    Ok(ExitCode::SUCCESS)
}

fn last_build(root: &Path, profile: &str) -> PathBuf {
    root.join("target/site").join(profile)
}

/// Keeps this program beside the template: pages and app must come from the same sources.
fn keep_program(keep: &Path) -> Result<(), Box<dyn Error>> {
    let (new, kept) = (keep.join("site.new"), keep.join("site"));
    let this = std::env::current_exe()?;
    fs::copy(this, &new).and_then(|_| fs::rename(&new, &kept)).map_err(FileError::at(&kept))?;
    Ok(())
}

fn told(done: Prerendered) -> ExitCode {
    let compressed = match done.compressed {
        0 => String::new(),
        n => format!(", {n} copies compressed"),
    };
    let warnings = match done.warnings {
        0 => String::new(),
        n => format!("; {n} warnings, told by `cargo xtask check`"),
    };
    let Prerendered { pages, written, .. } = done;
    eprintln!("prerendered {pages} pages, {written} files changed{compressed}{warnings}");
    ExitCode::SUCCESS
}
