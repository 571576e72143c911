//! The project's own commands: sets up the tools, then runs them. `cargo xtask help` lists them.
//!
//! It knows how things are built and tested, never what the site says: nothing here reads the content.
#![allow(
    clippy::print_stdout,
    reason = "talking to the person at the terminal is this program's job"
)]

mod cache;
mod commands;
mod error;
mod process;
mod swap;
mod tally;
mod toolbox;
mod tools;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let name = args.next().unwrap_or_else(|| "help".to_owned());
    let rest: Vec<String> = args.collect();
    match commands::run(&name, &rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            if !error.is_said() {
                eprintln!("\nerror: {error}");
            }
            ExitCode::FAILURE
        }
    }
}
