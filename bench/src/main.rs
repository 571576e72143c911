//! Measures how fast the pages load beside other pages with the same words, and how fast the site program
//! generates them beside Hugo. `cargo xtask bench` builds what is measured and passes the tools.
//!
//! It reports and does not judge: a slow figure is no error. It does not know how the site is built.
#![allow(clippy::print_stdout, reason = "the report goes to the terminal")]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod generation;
mod lighthouse;
mod pages;
mod report;

use anyhow::{Context as _, Result, bail};
use clap::Parser;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where the report is written, in the checkout.
const REPORT: &str = "target/bench/report.md";

/// Measures the built site beside its peers. `cargo xtask bench` runs it with all it needs.
#[derive(Parser)]
pub(crate) struct Options {
    /// How often each page is loaded; the median counts [default: 5, or 1 with --quick].
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    runs: Option<u32>,
    /// Load each page once, and leave out the generation of 10,000 articles.
    #[arg(long)]
    quick: bool,
    /// Lighthouse's command-line script.
    #[arg(long, env, default_value = "node_modules/lighthouse/cli/index.js")]
    lighthouse: PathBuf,
    /// The built files of GOV.UK Frontend.
    #[arg(long, env, default_value = "node_modules/govuk-frontend/dist/govuk")]
    govuk_frontend: PathBuf,
    /// The built files of the NHS.UK frontend.
    #[arg(long, env, default_value = "node_modules/nhsuk-frontend/dist/nhsuk")]
    nhsuk_frontend: PathBuf,
    /// The built plain Leptos app.
    #[arg(long, env, default_value = "target/bench/plain-leptos")]
    plain_leptos: PathBuf,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        // One line, where anyhow's own would print a backtrace.
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<()> {
    for built in [Path::new("dist/index.html"), &options.plain_leptos] {
        require(built, "run `cargo xtask bench` once without --no-build")?;
    }
    for package in [&options.lighthouse, &options.govuk_frontend, &options.nhsuk_frontend] {
        require(package, "run `cargo xtask bench`, which gets it from npm")?;
    }
    let runs = options.runs.unwrap_or(if options.quick { 1 } else { 5 });
    let content = read_content(Path::new("public/content"))?;
    let scratch = tempfile::tempdir().context("making a temporary folder")?;
    let pages = pages::all(options, &content, scratch.path())?;
    let measured = lighthouse::measure(&options.lighthouse, &pages, runs)?;
    let mut text = report::loading(&pages, &measured, runs) + &report::sizes(Path::new("dist"))?;
    if !options.quick {
        // The loads took minutes and are reported although a generator fails.
        text += &generation::section(&content)
            .unwrap_or_else(|error| format!("\n## Generation\n\nNot measured: {error:#}.\n"));
    }
    fs::create_dir_all("target/bench").and_then(|()| fs::write(REPORT, &text))?;
    println!("{text}\nThis report is in {REPORT}.");
    Ok(())
}

fn require(path: &Path, fix: &str) -> Result<()> {
    if !path.exists() {
        bail!("{} is missing: {fix}", path.display());
    }
    Ok(())
}

/// The site's words and its home article, as the templates of the peers take them.
fn read_content(folder: &Path) -> Result<Value> {
    let read = |name: &str| -> Result<Value> {
        let path = folder.join(name);
        let text = fs::read_to_string(&path);
        let text = text.with_context(|| format!("reading {}", path.display()))?;
        serde_json::from_str(&text).with_context(|| format!("parsing {}", path.display()))
    };
    let site = read("site.json")?;
    let home = site["home"].as_str().context("site.json has no `home`")?;
    let article = read(&format!("articles/{home}.json"))?;
    Ok(serde_json::json!({ "site": site, "article": article }))
}

#[cfg(test)]
mod tests {
    use super::require;
    use std::path::Path;

    #[test]
    fn what_is_missing_is_reported_with_the_command_that_gets_it() {
        let error = require(Path::new("no/such/file"), "run `x`").unwrap_err();
        assert_eq!(format!("{error:#}"), "no/such/file is missing: run `x`");
    }
}
