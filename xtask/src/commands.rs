//! The command line. A new command is a variant here and a function that carries it out.

mod build;
mod licences;
mod package;
mod serve;
mod test;

use crate::doctor;
use crate::run::run;
use crate::toolbox::Toolbox;
use crate::tools::{self, Need};
use anyhow::{Context as _, Result};
use clap::Parser;
use std::fs;
use std::process::{self, ExitCode};

const NO_BUILD: &str = "--no-build";

/// The project's commands. Whatever tool is missing is installed first, into the user's cache folder.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_version_flag = true)]
pub(crate) enum Command {
    /// Build the site, serve it with live reload and print the address.
    Serve(serve::Options),
    /// Make the release in dist/ and print its sizes; options such as `--public-url /guide/` go to the site program.
    Build(Rest),
    /// Pack the site program with the app inside, for editors, into target/package/.
    Package,
    /// Report every error and warning in the content.
    #[command(disable_help_flag = true)]
    Check(Rest),
    /// Begin a new article: new article "Title".
    #[command(disable_help_flag = true)]
    New(Rest),
    /// Run everything that CI runs; or one suite, or one test of it.
    Test {
        /// The suite; without it all of them.
        suite: Option<test::Suite>,
        /// A filter and options for the test runner, such as `faq --engine firefox`.
        #[command(flatten)]
        rest: Rest,
    },
    /// Take pictures of every page into shots/; with --no-build, of the dist/ that is there.
    Shots(Rest),
    /// Measure how fast the pages are, beside others with the same words; --no-build measures what is there.
    Bench(Rest),
    /// List the tools: which are there, from where, and what is missing. Installs nothing.
    Doctor,
}

/// What is passed on.
#[derive(clap::Args)]
pub(crate) struct Rest {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    options: Vec<String>,
}

impl Command {
    /// Carries it out.
    pub(crate) fn run(self) -> Result<ExitCode> {
        let done = match self {
            Self::Serve(options) => serve::run(&options),
            Self::Build(rest) => build::run(&rest.options),
            Self::Package => package::run(),
            Self::Check(rest) => return site("check", &rest.options),
            Self::New(rest) => return site("new", &rest.options),
            Self::Test { suite, rest } => return test::run(suite, &rest.options),
            Self::Shots(rest) => shots(&rest.options),
            Self::Bench(rest) => bench(rest.options),
            Self::Doctor => doctor::run(),
        };
        done.map(|()| ExitCode::SUCCESS)
    }
}

/// Runs the site program; the exit code is its own.
fn site(command: &str, options: &[String]) -> Result<ExitCode> {
    let toolbox = Toolbox::new()?;
    let cargo = toolbox.cmd("cargo").args(["run", "--package", "site"]);
    // Compiling it for the first time takes a minute, which should be seen.
    let cargo =
        if toolbox.root.join("target/debug/site").exists() { cargo.arg("--quiet") } else { cargo };
    let status = process::Command::from(cargo.args(["--", command]).args(options)).status();
    let code = status.context("starting cargo")?.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn shots(options: &[String]) -> Result<()> {
    let toolbox = tools::ensure(&[Need::Build, Need::Release, Need::Chromium, Need::Fonts])?;
    if !options.iter().any(|option| option == NO_BUILD) {
        build::release(&toolbox, &[])?;
    }
    let shots = toolbox.root.join("shots");
    fs::create_dir_all(&shots).context("making shots/")?;
    let command = test::cargo_test(&toolbox, "e2e")
        .args(["--", "--ignored", "shots"])
        .env("E2E_ENGINES", "chromium");
    let command =
        command.env("FONTCONFIG_FILE", toolbox.root.join("xtask/fonts.conf")).env("SHOTS", &shots);
    run("shots", &command)?;
    println!("the pictures are in {}", shots.display());
    Ok(())
}

fn bench(mut options: Vec<String>) -> Result<()> {
    let toolbox = tools::ensure(&[Need::Build, Need::Release, Need::Chromium, Need::Bench])?;
    let plain = toolbox.root.join("target/bench/plain-leptos");
    if !options.iter().any(|option| option == NO_BUILD) {
        build::release(&toolbox, &[])?;
        // The plain app as trunk builds it by default, with the versions that ours has.
        let project = toolbox.root.join("bench/peers/plain-leptos");
        fs::copy(toolbox.root.join("Cargo.lock"), project.join("Cargo.lock"))
            .context("copying Cargo.lock")?;
        let trunk = toolbox
            .cmd("trunk")
            .args(["build", "--release", "--config"])
            .arg(project.join("Trunk.toml"));
        run("the plain Leptos app", &trunk.arg("--dist").arg(&plain))?;
    }
    options.retain(|option| option != NO_BUILD);
    let command = toolbox.cmd("cargo").args(["run", "--package", "bench", "--"]).args(options);
    run("the benchmark", &command.env("PLAIN_LEPTOS", plain))
}
