//! `test`: everything CI runs, one step after the other, with the tests counted at the end.
//!
//! A step that fails does not stop the later ones, so that one run shows all that is wrong.

use super::build;
use crate::error::{Error, Result};
use crate::process;
use crate::tally::Tally;
use crate::toolbox::Toolbox;
use crate::tools::{self, FOR_BUILD, FOR_RELEASE, FOR_TESTS};
use std::process::Command;
use std::time::Instant;

const WASM: [&str; 4] = ["--target", "wasm32-unknown-unknown", "--features", "hydrate"];

/// Runs it all.
pub(crate) fn run(_: &[String]) -> Result<()> {
    let toolbox = tools::ensure(&[FOR_BUILD, FOR_RELEASE, FOR_TESTS])?;
    let mut report = Report::default();

    report.check("rustfmt", || clean(&toolbox, &["fmt", "--all", "--check"], &[], &[]))?;
    let host = ["--workspace", "--all-targets", "--features", "e2e,hosting"];
    report.check("clippy on the host", || {
        clean(&toolbox, &["clippy"], &host, &["--", "-D", "warnings"])
    })?;
    let wasm = ["--package", "patient-guide", "--lib", "--bins", "--test", "browser"];
    let wasm = [&WASM[..], &wasm].concat();
    report.check("clippy on wasm32", || {
        clean(&toolbox, &["clippy"], &wasm, &["--", "-D", "warnings"])
    })?;

    report.tests("host", cargo(&toolbox, &["test", "--no-fail-fast", "--workspace"])?)?;
    let hosting = ["test", "--package", "site", "--features", "hosting", "--test", "hosting"];
    report.tests("hosting", cargo(&toolbox, &hosting)?)?;
    report.check("release build", || Ok(say(build::release(&toolbox, &[]))))?;
    let mut browser =
        cargo(&toolbox, &["test", "--package", "patient-guide", "--test", "browser"])?;
    browser
        .args(WASM)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        // The runner gives the whole suite 20 seconds, which a busy machine needs to start the browser.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    report.tests("browser", browser)?;
    // Over what the release build made. `tests/e2e/main.rs` says what it needs of the surroundings.
    let e2e = ["test", "--package", "patient-guide", "--features", "e2e", "--test", "e2e"];
    report.tests("end-to-end", cargo(&toolbox, &e2e)?)?;
    under_a_path(&toolbox, &mut report, &e2e)?;

    report.finish()
}

/// The same suite over a site that does not lie at the top of its host. One engine is enough: none
/// reads an address in a way of its own.
fn under_a_path(toolbox: &Toolbox, report: &mut Report, e2e: &[&str]) -> Result<()> {
    let work = toolbox.root.join("target/guide");
    let dist = work.join("dist");
    let path = ["--public-url".to_owned(), "/guide/".to_owned()];
    report.check("build for /guide/", || Ok(say(build::into(toolbox, &dist, &work, &path))))?;
    let mut under = cargo(toolbox, e2e)?;
    under.env("E2E_DIST", &dist).env("E2E_ENGINES", "chromium");
    report.tests("under /guide/", under)
}

fn cargo(toolbox: &Toolbox, args: &[&str]) -> Result<Command> {
    let mut command = toolbox.command("cargo")?;
    command.args(args);
    Ok(command)
}

fn clean(toolbox: &Toolbox, first: &[&str], middle: &[&str], last: &[&str]) -> Result<bool> {
    process::shown(&mut cargo(toolbox, &[first, middle, last].concat())?)
}

fn say(result: Result<()>) -> bool {
    result.inspect_err(|error| eprintln!("{error}")).is_ok()
}

/// What has been run so far.
#[derive(Default)]
struct Report {
    broken: Vec<&'static str>,
    kinds: Vec<(&'static str, Tally)>,
}

impl Report {
    /// A step that is right or wrong.
    fn check(&mut self, name: &'static str, step: impl FnOnce() -> Result<bool>) -> Result<()> {
        if !timed(name, step)? {
            self.broken.push(name);
        }
        Ok(())
    }

    /// A step that counts tests.
    fn tests(&mut self, name: &'static str, mut command: Command) -> Result<()> {
        let mut tally = Tally::default();
        let succeeded = timed(name, || process::watched(&mut command, |line| tally.read(line)))?;
        self.kinds.push((name, tally.closed(succeeded)));
        Ok(())
    }

    /// The counts, and an error if anything failed. A broken check counts as a failure in the total,
    /// so that the last line never says "0 failed" of a run that is not green.
    fn finish(self) -> Result<()> {
        println!();
        for name in &self.broken {
            println!("{name:<18} failed");
        }
        for (name, tally) in &self.kinds {
            println!("{name:<18} {tally}");
        }
        let broken = Tally { passed: 0, failed: self.broken.len() };
        let total = self.kinds.iter().fold(broken, |sum, (_, tally)| sum.plus(*tally));
        println!("{total}");
        if total.failed == 0 { Ok(()) } else { Err(Error::said()) }
    }
}

fn timed(name: &str, step: impl FnOnce() -> Result<bool>) -> Result<bool> {
    println!("\n== {name}");
    let start = Instant::now();
    let succeeded = step()?;
    let word = if succeeded { "ok" } else { "FAILED" };
    println!("== {name}: {word}, {:.1} s", start.elapsed().as_secs_f32());
    Ok(succeeded)
}
