//! The command line. A new command is a variant here and a function that carries it out.

mod build;
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

/// The project's commands. Whatever tool is missing is installed first, into the user's cache folder.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_version_flag = true)]
pub(crate) enum Command {
    /// Build the site, serve it with live reload and print the address.
    Serve {
        /// The port; without it 8080 or the next that is free.
        #[arg(long)]
        port: Option<u16>,
        /// Options for trunk.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<String>,
    },
    /// Make the release in dist/ and print its sizes.
    Build {
        /// Options for trunk, such as `--public-url /guide/`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<String>,
    },
    /// Put the changed words into dist/ without compiling the app.
    #[command(disable_help_flag = true)]
    Content {
        #[command(flatten)]
        rest: Rest,
    },
    /// Report every error and warning in the content.
    #[command(disable_help_flag = true)]
    Check {
        #[command(flatten)]
        rest: Rest,
    },
    /// Begin a new article: new article "Title".
    #[command(disable_help_flag = true)]
    New {
        #[command(flatten)]
        rest: Rest,
    },
    /// Run everything that CI runs; or one suite, or one test of it.
    Test {
        /// The suite; without it all of them.
        suite: Option<test::Suite>,
        /// A filter and options for the test runner, such as `faq --engine firefox`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<String>,
    },
    /// Take pictures of every page into shots/.
    Shots {
        /// Take them of the dist/ that is there.
        #[arg(long)]
        no_build: bool,
    },
    /// Measure how fast the pages are, beside others with the same words.
    Bench {
        /// Measure the dist/ that is there.
        #[arg(long)]
        no_build: bool,
        /// Options for the benchmark.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        options: Vec<String>,
    },
    /// List the tools: which are there, from where, and what is missing. Installs nothing.
    Doctor,
}

/// What is passed on to the site program.
#[derive(clap::Args)]
pub(crate) struct Rest {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    options: Vec<String>,
}

impl Command {
    /// Carries it out.
    pub(crate) fn run(self) -> Result<ExitCode> {
        let done = match self {
            Self::Serve { port, options } => serve::run(port, &options),
            Self::Build { options } => build::run(&options),
            Self::Content { rest } => return site("content", &rest),
            Self::Check { rest } => return site("check", &rest),
            Self::New { rest } => return site("new", &rest),
            Self::Test { suite, options } => return test::run(suite, &options),
            Self::Shots { no_build } => shots(no_build),
            Self::Bench { no_build, options } => bench(no_build, &options),
            Self::Doctor => doctor::run(),
        };
        done.map(|()| ExitCode::SUCCESS)
    }
}

/// Runs the site program; the exit code is its own.
fn site(command: &str, rest: &Rest) -> Result<ExitCode> {
    let toolbox = Toolbox::new()?;
    let cargo = toolbox.cmd("cargo").args(["run", "--package", "site"]);
    // Compiling it for the first time takes a minute, which should be seen.
    let cargo =
        if toolbox.root.join("target/debug/site").exists() { cargo.arg("--quiet") } else { cargo };
    let status = process::Command::from(cargo.args(["--", command]).args(&rest.options)).status();
    let code = status.context("starting cargo")?.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

fn shots(no_build: bool) -> Result<()> {
    let toolbox = tools::ensure(&[Need::Build, Need::Release, Need::Chromium, Need::Fonts])?;
    if !no_build {
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

fn bench(no_build: bool, options: &[String]) -> Result<()> {
    let toolbox = tools::ensure(&[Need::Build, Need::Release, Need::Chromium, Need::Bench])?;
    let plain = toolbox.root.join("target/bench/plain-leptos");
    if !no_build {
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
    let command =
        toolbox.cmd("cargo").args(["run", "--quiet", "--package", "bench", "--"]).args(options);
    run("the benchmark", &command.env("PLAIN_LEPTOS", plain))
}
