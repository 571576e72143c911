//! The project's own commands: installs the tools, then runs them. `cargo xtask help` lists them.
//!
//! It knows how things are built and tested, never what the site says: nothing here reads the content.
#![allow(clippy::print_stdout, reason = "a command-line program prints")]

#[cfg(unix)]
mod commands;
#[cfg(unix)]
mod doctor;
#[cfg(unix)]
mod install;
#[cfg(unix)]
mod run;
#[cfg(unix)]
mod tally;
#[cfg(unix)]
mod toolbox;
#[cfg(unix)]
mod tools;
#[cfg(unix)]
mod wasm;

use std::process::ExitCode;

#[cfg(unix)]
fn main() -> ExitCode {
    use clap::Parser as _;
    commands::Command::parse().run().unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}");
        ExitCode::FAILURE
    })
}

#[cfg(not(unix))]
fn main() -> ExitCode {
    eprintln!(
        "cargo xtask installs tools and drives browsers on Linux and macOS only; on Windows use WSL, or \
         `trunk serve`, `trunk build --release` and `cargo run -p site -- check` with trunk in PATH"
    );
    ExitCode::FAILURE
}
