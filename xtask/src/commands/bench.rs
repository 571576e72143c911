//! `bench`: how fast the release is, beside other pages with the same words. The measuring is the
//! crate `bench`'s; this builds what it measures and hands it the tools.

use super::build;
use crate::error::{Context as _, Error, Result};
use crate::process;
use crate::toolbox::Toolbox;
use crate::tools::{self, FOR_BENCH, FOR_BUILD, FOR_RELEASE};
use std::fs;
use std::path::PathBuf;

/// Builds, unless told `--no-build`, and measures; the other arguments are the measuring's.
pub(crate) fn run(args: &[String]) -> Result<()> {
    let (own, rest): (Vec<_>, Vec<_>) = args.iter().partition(|arg| *arg == "--no-build");
    let toolbox = tools::ensure(&[FOR_BUILD, FOR_RELEASE, FOR_BENCH])?;
    let plain = toolbox.root.join("target/bench/plain-leptos");
    if own.is_empty() {
        build::release(&toolbox, &[])?;
        plain_leptos(&toolbox, &plain)?;
    }
    let mut command = toolbox.command("cargo")?;
    command.args(["run", "--quiet", "--package", "bench", "--"]).args(rest);
    if process::shown(command.env("PLAIN_LEPTOS", plain))? { Ok(()) } else { Err(Error::said()) }
}

/// Builds the plain app as trunk does it unasked, with the versions that ours has.
fn plain_leptos(toolbox: &Toolbox, dist: &PathBuf) -> Result<()> {
    let project = toolbox.root.join("bench/peers/plain-leptos");
    fs::copy(toolbox.root.join("Cargo.lock"), project.join("Cargo.lock"))
        .context(|| format!("copying Cargo.lock into {}", project.display()))?;
    let mut command = toolbox.command("trunk")?;
    command.current_dir(&project).args(["build", "--release", "--dist"]).arg(dist);
    if process::shown(&mut command)? {
        Ok(())
    } else {
        Err(Error::new("the plain Leptos app, which ours is measured beside, could not be built"))
    }
}
