//! `test`: everything CI runs, one step after the other, with the tests counted at the end; or one suite.
//!
//! A step that fails does not stop the later ones, so that one run shows all that is wrong.

use super::build;
use crate::run::{run as run_step, tee};
use crate::tally::Tally;
use crate::toolbox::Toolbox;
use crate::tools::{self, Need};
use crate::wasm::{Build, Compiler};
use anyhow::{Context as _, Result};
use clap::ValueEnum;
use std::env;
use std::path::Path;
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
    let mut run =
        Run { toolbox: &toolbox, compiler: &compiler, options, checks: vec![], tests: vec![] };
    let is_wanted = |one| suite.is_none_or(|suite| suite == one);
    if is_wanted(Suite::Lint) {
        run.lint()?;
    }
    if is_wanted(Suite::Host) {
        run.test(
            "host",
            cargo_test(&toolbox, "[!es]*").args(["--no-fail-fast", "--lib", "--bins"]),
        )?;
    }
    if is_wanted(Suite::Browser) {
        run.browser()?;
    }
    if is_wanted(Suite::E2e) {
        run.e2e(suite.is_some())?;
    }
    if is_wanted(Suite::Guide) {
        run.guide()?;
    }
    Ok(run.finish())
}

/// `cargo test` of the targets that match `target`.
pub(crate) fn cargo_test<'a>(toolbox: &'a Toolbox, target: &str) -> Cmd<'a> {
    toolbox.cmd("cargo").arg("test").args(WORKSPACE).args(["--test", target])
}

/// The engines that the options or the variable name: whoever leaves one out need not have it.
fn engines(options: &[String]) -> Vec<Need> {
    let option = options.iter().skip_while(|option| *option != "--engine").nth(1).cloned();
    let named = option.or_else(|| env::var("E2E_ENGINES").ok());
    let all = [("chromium", Need::Chromium), ("firefox", Need::Firefox), ("webkit", Need::WebKit)];
    let is_named = |name: &str| named.as_ref().is_none_or(|named| named.contains(name));
    all.into_iter().filter(|(name, _)| is_named(name)).map(|(_, need)| need).collect()
}

/// What has been run so far.
struct Run<'a> {
    toolbox: &'a Toolbox,
    compiler: &'a Compiler,
    options: &'a [String],
    checks: Vec<(&'static str, bool)>,
    tests: Vec<(&'static str, Tally)>,
}

impl Run<'_> {
    fn lint(&mut self) -> Result<()> {
        let cargo = |arguments: &[&str]| self.toolbox.cmd("cargo").args(arguments);
        let deny = ["--", "-D", "warnings"];
        let host = cargo(&["clippy", "--all-targets"]).args(WORKSPACE).args(deny);
        let wasm = cargo(&["clippy", "--lib", "--bins", "--test", "browser"]).args(WASM).args(deny);
        let wasm = self.compiler.apply(self.toolbox, Build::Debug, wasm)?;
        let format = cargo(&["fmt", "--all", "--check"]);
        self.check("rustfmt", |step| run_step(step, &format));
        self.check("clippy on the host", |step| run_step(step, &host));
        self.check("clippy on wasm32", |step| run_step(step, &wasm));
        Ok(())
    }

    fn browser(&mut self) -> Result<()> {
        let cargo = self.toolbox.cmd("cargo").args(["test", "--test", "browser"]).args(WASM);
        let cargo = cargo
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            // The runner gives the whole suite 20 seconds, which a busy machine needs to start the browser.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        let cargo = self.compiler.apply(self.toolbox, Build::Debug, cargo)?;
        self.test("browser", cargo)
    }

    /// Over `dist/`. Alone it is built only if a source is newer.
    fn e2e(&mut self, alone: bool) -> Result<()> {
        if !alone || is_stale(self.toolbox) {
            self.release("dist", &[])?;
        }
        self.test("end-to-end", cargo_test(self.toolbox, "e2e"))
    }

    /// The same suite over a site that is not at the top of its host. One engine is enough: none
    /// resolves an address in its own way.
    fn guide(&mut self) -> Result<()> {
        self.release("target/guide", &["--public-url".to_owned(), "/guide/".to_owned()])?;
        let test = cargo_test(self.toolbox, "e2e").env("E2E_DIST", "target/guide");
        let test = test.env("E2E_ENGINES", "chromium");
        self.test("under /guide/", test)
    }

    /// A release, with the site program that the host tests are compiled with.
    fn release(&mut self, dist: &'static str, options: &[String]) -> Result<()> {
        let (toolbox, dist_folder) = (self.toolbox, self.toolbox.root.join(dist));
        let site =
            toolbox.cmd("cargo").args(["test", "--no-run", "--lib", "--bins"]).args(WORKSPACE);
        self.check(dist, |step| {
            run_step("the site program", &site)?;
            build::into(toolbox, &dist_folder, &toolbox.target().join("debug/site"), options)
                .with_context(|| step.to_owned())
        });
        Ok(())
    }

    /// A step that is right or wrong.
    fn check(&mut self, name: &'static str, step: impl FnOnce(&str) -> Result<()>) {
        let succeeded =
            timed(name, || step(name).inspect_err(|error| eprintln!("error: {error:#}")).is_ok());
        self.checks.push((name, succeeded));
    }

    /// A step that counts tests.
    fn test(&mut self, name: &'static str, command: Cmd<'_>) -> Result<()> {
        let options = if self.options.is_empty() {
            vec![]
        } else {
            [&["--".to_owned()], self.options].concat()
        };
        let mut tally = Tally::default();
        let mut result = Ok(false);
        let succeeded = timed(name, || {
            result = tee(name, command.args(options), |line| tally.read(line));
            matches!(result, Ok(true))
        });
        self.tests.push((name, tally.closed(succeeded)));
        result.map(drop)
    }

    /// Prints the counts. A check that failed counts in the total, so that the last line never says "0 failed"
    /// of a run that is not green.
    fn finish(self) -> ExitCode {
        println!();
        let broken = self.checks.iter().filter(|(_, succeeded)| !succeeded);
        let mut total = Tally::default();
        for (name, _) in broken {
            println!("{name:<18} failed");
            total.failed += 1;
        }
        for (name, tally) in &self.tests {
            println!("{name:<18} {tally}");
            total = total + *tally;
        }
        println!("{total}");
        if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

/// Whether a file that the release is made of is newer than it.
fn is_stale(toolbox: &Toolbox) -> bool {
    let sources = [
        "src",
        "site/src",
        "site/templates",
        "style",
        "public",
        "index.html",
        "Cargo.lock",
        "Trunk.toml",
    ];
    let sources = sources.iter().filter(|source| Path::new(&toolbox.root).join(source).exists());
    let newer = toolbox.cmd("find").args(sources).args([
        "-type",
        "f",
        "-newer",
        "dist/index.html",
        "-print",
    ]);
    newer.quiet().ignore_stderr().read().map_or(true, |files| !files.is_empty())
}

fn timed(name: &str, step: impl FnOnce() -> bool) -> bool {
    println!("\n== {name}");
    let start = Instant::now();
    let succeeded = step();
    let word = if succeeded { "ok" } else { "FAILED" };
    println!("== {name}: {word}, {:.1} s", start.elapsed().as_secs_f32());
    succeeded
}
