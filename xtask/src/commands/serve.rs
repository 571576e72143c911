//! `serve`: the site with live reload, by the site program's own server.

use crate::run::run as run_step;
use crate::toolbox::Toolbox;
use crate::tools::{self, Need};
use crate::wasm::{Build, Compiler};
use anyhow::{Context as _, Result};
use std::env;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::Command;

/// What is served, and how it is built.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The port; without it 8080 or the next that is free.
    #[arg(long)]
    port: Option<u16>,
    /// The path that the site is served under.
    #[arg(long, default_value = "/")]
    public_url: String,
    /// Build what is served, and end: the server asks for it when the code has changed.
    #[arg(long, hide = true)]
    build_only: bool,
    /// Options for trunk.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    trunk: Vec<String>,
}

/// Serves until it is stopped.
pub(crate) fn run(options: &Options) -> Result<()> {
    let toolbox = tools::ensure(&[Need::Build])?;
    build(&toolbox, options)?;
    if options.build_only {
        return Ok(());
    }
    let mut server = Command::new(toolbox.target().join("debug/site"));
    server.arg("--root").arg(&toolbox.root).arg("serve").arg("--app").arg(app(&toolbox));
    server.args(["--public-url", &options.public_url]);
    if let Some(port) = options.port {
        server.args(["--port", &port.to_string()]);
    }
    let xtask = env::current_exe().context("finding xtask itself")?;
    server.arg("--").arg(xtask).args(["serve", "--build-only"]);
    server.args(["--public-url", &options.public_url]).args(&options.trunk);
    // This process becomes the server, so that stopping it stops the server.
    Err(server.exec()).context("starting the site program")
}

/// Builds the app and the site program, both in the dev profile.
fn build(toolbox: &Toolbox, options: &Options) -> Result<()> {
    let compiler = Compiler::ensure(toolbox, Build::Debug)?;
    let trunk = toolbox.cmd("trunk").args(["build", "--dist"]).arg(app(toolbox));
    // The server renders the pages.
    let trunk = trunk.args(&options.trunk).env("APP_ONLY", "1");
    run_step("the app", &compiler.apply(toolbox, Build::Debug, trunk)?)?;
    run_step("the site program", &toolbox.cmd("cargo").args(["build", "--package", "site"]))
}

fn app(toolbox: &Toolbox) -> PathBuf {
    toolbox.target().join("preview")
}
