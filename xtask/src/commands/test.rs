//! `test`: everything CI runs, one step after the other, with the tests counted at the end; or one suite.
//!
//! A step that fails does not stop the later ones, so that one run shows all that is wrong.

use super::build;
use crate::run::{run as run_step, tee};
use crate::tally::Tally;
use crate::toolbox::Toolbox;
use crate::tools::{self, Need};
use crate::wasm::{Build, Compiler};
use anyhow::Result;
use clap::ValueEnum;
use std::env;
use std::process::ExitCode;
use std::time::Instant;
use xshell::Cmd;

/// All host code is compiled with the same features and for the same packages, so that each crate is compiled once.
const WORKSPACE: [&str; 3] = ["--workspace", "--features", "e2e,site/hosting"];
const WASM: [&str; 6] =
    ["--package", "patient-guide", "--target", "wasm32-unknown-unknown", "--features", "hydrate"];

/// A part of the tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Suite {
    /// rustfmt and clippy.
    Lint,
    /// All tests without a browser.
    Host,
    /// The app's unit tests in a browser.
    Browser,
    /// The built site in three engines.
    E2e,
    /// The same for a site under a path, in Chromium.
    Guide,
}

/// Runs one suite with these options for its runner, or all.
pub(crate) fn run(suite: Option<Suite>, options: &[String]) -> Result<ExitCode> {
    let mut needs = vec![Need::Build, Need::Release];
    match suite {
        Some(Suite::Lint) => {}
        Some(Suite::Host) => needs.push(Need::Checks),
        Some(Suite::Browser) => needs.push(Need::Chromium),
        Some(Suite::E2e | Suite::Guide) | None => {
            needs.push(Need::Checks);
            needs.extend(engines(options));
        }
    }
    let toolbox = tools::ensure(&needs)?;
    let compiler = Compiler::ensure(&toolbox, Build::Debug)?;
    let cargo = |arguments: &[&str]| toolbox.cmd("cargo").args(arguments);
    let is_wanted = |one| suite.is_none_or(|suite| suite == one);
    let mut report = Report { options, ..Report::default() };
    if is_wanted(Suite::Lint) {
        let deny = ["--", "-D", "warnings"];
        let wasm = cargo(&["clippy", "--lib", "--bins", "--test", "browser"]).args(WASM).args(deny);
        let wasm = compiler.apply(&toolbox, Build::Debug, wasm)?;
        let host = cargo(&["clippy", "--all-targets"]).args(WORKSPACE).args(deny);
        let format = cargo(&["fmt", "--all", "--check"]);
        report.check("rustfmt", |step| run_step(step, &format));
        report.check("clippy on the host", |step| run_step(step, &host));
        report.check("clippy on wasm32", |step| run_step(step, &wasm));
    }
    if is_wanted(Suite::Host) {
        let host = ["--workspace", "--exclude", "patient-guide", "--features", "site/hosting"];
        report.test("host", cargo(&["test", "--no-fail-fast"]).args(host));
        // The app's other tests need a browser.
        report.test("app", cargo(&["test", "--package", "patient-guide", "--lib"]));
    }
    if is_wanted(Suite::Browser) {
        let test = cargo(&["test", "--test", "browser"]).args(WASM);
        let runner = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER";
        let test = test.env(runner, "wasm-bindgen-test-runner");
        // The runner gives the whole suite 20 seconds, which a busy machine needs to start the browser.
        let test = test.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        report.test("browser", compiler.apply(&toolbox, Build::Debug, test)?);
    }
    // Released with the site program as the tests are compiled with it; the program comes with a test of its crate.
    let site = cargo_test(&toolbox, "hosting").args(["--test", "e2e", "--no-run"]);
    let release = |step: &str, dist: &str, options: &[String]| {
        run_step(step, &site)?;
        let site = toolbox.target().join("debug/site");
        build::into(&toolbox, &toolbox.root.join(dist), &site, options)
    };
    if is_wanted(Suite::E2e) {
        if suite.is_none() || is_stale(&toolbox) {
            report.check("release build", |step| release(step, "dist", &[]));
        }
        report.test("end-to-end", cargo_test(&toolbox, "e2e"));
    }
    if is_wanted(Suite::Guide) {
        let path = ["--public-url".to_owned(), "/guide/".to_owned()];
        report.check("build for /guide/", |step| release(step, "target/guide", &path));
        // One engine is enough: none resolves an address in its own way.
        let test = cargo_test(&toolbox, "e2e").env("E2E_DIST", "target/guide");
        report.test("under /guide/", test.env("E2E_ENGINES", "chromium"));
    }
    Ok(report.finish())
}

/// `cargo test` of the targets that match `target`.
pub(crate) fn cargo_test<'a>(toolbox: &'a Toolbox, target: &str) -> Cmd<'a> {
    toolbox.cmd("cargo").arg("test").args(WORKSPACE).args(["--test", target])
}

/// The engines that the options or the variable name; one that is left out need not be installed.
fn engines(options: &[String]) -> Vec<Need> {
    let option = options.iter().skip_while(|option| *option != "--engine").nth(1).cloned();
    let named = option.or_else(|| env::var("E2E_ENGINES").ok());
    let all = [("chromium", Need::Chromium), ("firefox", Need::Firefox), ("webkit", Need::WebKit)];
    let is_named = |name: &str| named.as_ref().is_none_or(|named| named.contains(name));
    all.into_iter().filter(|(name, _)| is_named(name)).map(|(_, need)| need).collect()
}

/// Whether a file that the release is made of is newer than `dist/`.
fn is_stale(toolbox: &Toolbox) -> bool {
    let sources = ["src", "site/src", "style", "public", "index.html", "Cargo.lock", "Trunk.toml"];
    let newer = ["-type", "f", "-newer", "dist/index.html", "-print"];
    let find = toolbox.cmd("find").args(sources).args(newer).quiet().ignore_stderr();
    find.read().map_or(true, |files| !files.is_empty())
}

/// What has been run so far.
#[derive(Default)]
struct Report<'a> {
    options: &'a [String],
    lines: Vec<String>,
    total: Tally,
}

impl Report<'_> {
    /// A step that is right or wrong. It counts only if it failed, so that the last line never says "0 failed"
    /// of a run that is not green.
    fn check(&mut self, name: &str, step: impl FnOnce(&str) -> Result<()>) {
        self.step(name, || {
            step(name)?;
            Ok(Tally::default())
        });
    }

    /// A step that counts tests.
    fn test(&mut self, name: &str, command: Cmd<'_>) {
        let separator = (!self.options.is_empty()).then_some("--");
        let command = command.args(separator).args(self.options);
        self.step(name, || {
            let mut tally = Tally::default();
            let succeeded = tee(name, command, |line| tally.read(line))?;
            Ok(tally.closed(succeeded))
        });
    }

    fn step(&mut self, name: &str, step: impl FnOnce() -> Result<Tally>) {
        println!("\n== {name}");
        let start = Instant::now();
        let tally = step().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally { passed: 0, failed: 1 }
        });
        let counts = if tally == Tally::default() { "ok".to_owned() } else { tally.to_string() };
        let line = format!("{name:<18} {counts}, {:.1} s", start.elapsed().as_secs_f32());
        println!("== {line}");
        self.lines.push(line);
        self.total = self.total + tally;
    }

    /// Prints the counts, the total in the last line.
    fn finish(self) -> ExitCode {
        println!("\n{}\n{}", self.lines.join("\n"), self.total);
        if self.total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
