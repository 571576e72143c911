//! Lighthouse as its own command line runs it: a phone on a slow 4G line, simulated.

use crate::page::Page;
use crate::variable;
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::process::{Command, Stdio};

const CHROMIUM: &str =
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run --disable-extensions";

/// Loads a page once and gives what Lighthouse says of it in these categories.
pub(crate) fn report(page: &Page, categories: &[&str]) -> Result<Value> {
    // Chromium is killed in the end and leaves files: here they go with the load.
    let scratch = tempfile::tempdir().context("making a folder for Chromium's files")?;
    let output = Command::new("node")
        .env("TMPDIR", scratch.path())
        .arg(variable("LIGHTHOUSE")?)
        .args([&page.url, "--output=json", "--quiet", "--form-factor=mobile", CHROMIUM])
        .arg(format!("--only-categories={}", categories.join(",")))
        .stdin(Stdio::null())
        .output()
        .context("starting Lighthouse with node")?;
    if !output.status.success() {
        bail!("Lighthouse failed: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let report: Value =
        serde_json::from_slice(&output.stdout).context("reading Lighthouse's report")?;
    match report["runtimeError"]["message"].as_str() {
        Some(error) => bail!("{}: {error}", page.name),
        None => Ok(report),
    }
}
