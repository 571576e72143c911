//! The site program: checks the content and prerenders every page of it.

use std::process::ExitCode;

fn main() -> ExitCode {
    site::cli::run()
}
