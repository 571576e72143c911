//! The host's command line: `site check` looks at the content, `site prerender` makes the pages.

use clap::{Parser, Subcommand};
use patient_guide::site::{self, FileError, Prerender, Prerendered};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Checks the content and prerenders the pages.
#[derive(Parser)]
struct Arguments {
    /// The folder of the project, where public/ is.
    #[arg(long, default_value = ".")]
    root: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Look at every content file and tell all mistakes at once.
    Check,
    /// Render every page into a folder that holds trunk's index.html.
    Prerender {
        /// The folder. Trunk names it to its hooks.
        #[arg(long, env = "TRUNK_STAGING_DIR", default_value = "dist")]
        output: PathBuf,
        /// The path that the site is served under.
        #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
        public_url: String,
        /// Put compressed copies beside the files. Otherwise only a release gets them.
        #[arg(long)]
        compress: bool,
        /// A build whose compressed copies are taken over where the file is the same.
        #[arg(long, env = "SITE_PREVIOUS")]
        previous: Option<PathBuf>,
        /// What kind of build this is: debug or release. Trunk names it to its hooks.
        #[arg(long, env = "TRUNK_PROFILE", default_value = "release")]
        profile: String,
    },
    /// Render the content once more into what the last build made, without compiling anything.
    Content {
        /// The folder that the last build became.
        #[arg(long, default_value = "dist")]
        output: PathBuf,
        /// Which last build: debug or release.
        #[arg(long, default_value = "release")]
        profile: String,
    },
}

fn main() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    let done = match command {
        Command::Check => check(&root),
        Command::Prerender { output, public_url, compress, previous, profile } => {
            let keep = last_build(&root, &profile);
            let compress = compress || profile == "release";
            let prerender = Prerender { root: &root, output: &output, keep: Some(&keep) };
            let done = prerender.build(&public_url, compress, previous.as_deref());
            done.map_err(Into::into).and_then(|done| keep_program(&keep, done)).map(told)
        }
        Command::Content { output, profile } => {
            let keep = last_build(&root, &profile);
            let prerender = Prerender { root: &root, output: &output, keep: Some(&keep) };
            prerender.content().map(told).map_err(Into::into)
        }
    };
    match done {
        Ok(line) => {
            eprintln!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

type Failure = Box<dyn std::error::Error>;

/// Where a build leaves what `site content` needs: not in the site, which is published.
fn last_build(root: &Path, profile: &str) -> PathBuf {
    root.join("target/site").join(profile)
}

/// Keeps this program beside the template: pages and app must come from the same sources.
fn keep_program(keep: &Path, done: Prerendered) -> Result<Prerendered, Failure> {
    let (new, kept) = (keep.join("site.new"), keep.join("site"));
    let this = std::env::current_exe()?;
    fs::copy(this, &new).and_then(|_| fs::rename(&new, &kept)).map_err(FileError::at(&kept))?;
    Ok(done)
}

fn check(root: &Path) -> Result<String, Failure> {
    let content = site::read_content(root)?;
    if !content.warnings.0.is_empty() {
        eprintln!("{}", content.warnings);
    }
    Ok(format!("{} article(s), no mistake", content.articles.len()))
}

fn told(done: Prerendered) -> String {
    let compressed = match done.compressed {
        0 => String::new(),
        n => format!(", {n} copies compressed"),
    };
    let warnings = match done.warnings {
        0 => String::new(),
        n => format!("; {n} known gaps, told by `site check`"),
    };
    let Prerendered { pages, written, .. } = done;
    format!("prerendered {pages} pages, {written} files changed{compressed}{warnings}")
}
