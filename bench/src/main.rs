//! How fast the pages are, beside others that say the same words. Run by `cargo xtask bench`, which
//! builds what is measured and says in variables where the tools are.
//!
//! It measures and tells; a slow figure is no error. What it does not know is how the site is made.
#![allow(
    clippy::print_stdout,
    reason = "talking to the person at the terminal is this program's job"
)]
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod aims;
mod content;
mod files;
mod generation;
mod host;
mod hydration;
mod lighthouse;
mod lighthouse_report;
mod loading;
mod machine;
mod median;
mod options;
mod page;
mod peak;
mod peers;
mod scores;
mod sizes;
mod table;
mod webdriver;

use aims::Aims;
use anyhow::{Context as _, Result};
use content::Content;
use files::Files;
use machine::Machine;
use options::Options;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the report is kept, in the checkout.
const REPORT: &str = "target/bench/report.md";

fn main() -> Result<()> {
    let options = Options::parse(env::args().skip(1))?;
    let root = env::current_dir()?;
    let machine = Machine::look();
    let content = Content::read(&root.join("public/content"))?;
    let ours = Files::folder(&root.join("dist"))?;
    let peers = peers::all(&root.join("bench/peers"), &content)?;

    let pages = page::serve(&ours, peers)?;
    let samples = lighthouse::rounds(&pages, options.runs)?;
    let loaded = loading::Loaded::of(&pages, &samples);
    let hydrated = hydration::measure(&pages, options.runs)?;
    let sizes = sizes::Sizes::of(&ours);

    let mut parts = vec![machine.head(options.runs), loaded.section()];
    parts.push(scores::section(&pages, &samples));
    parts.push(hydrated.section());
    parts.push(sizes.section(&pages));
    if let Some(articles) = options.articles {
        let generated = generation::section(&root, &content, articles);
        // What took ten minutes to measure is told all the same.
        let untold =
            |error| format!("## Generation of {articles} articles\n\nNot measured: {error:#}\n");
        parts.push(generated.unwrap_or_else(untold));
    }
    parts.push(Aims { loaded: &loaded, hydrated: &hydrated, sizes: &sizes }.section());
    parts.push(machine.foot());
    tell(&root.join(REPORT), &parts.join("\n"))
}

fn tell(path: &Path, report: &str) -> Result<()> {
    println!("\n{report}\nThis is also in {REPORT}.");
    let folder = path.parent().map(PathBuf::from).unwrap_or_default();
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    fs::write(path, report).with_context(|| format!("writing {}", path.display()))
}

/// A variable that `cargo xtask bench` sets.
fn variable(name: &str) -> Result<PathBuf> {
    let value = env::var_os(name).with_context(|| {
        format!("{name} is not set: this program is run by `cargo xtask bench`, which sets it")
    })?;
    Ok(PathBuf::from(value))
}
