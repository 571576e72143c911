//! The host's command line: `site check` looks at the content, `site prerender` makes the pages.

use clap::{Parser, Subcommand};
use patient_guide::site;
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
    },
}

fn main() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    let done = match command {
        Command::Check => check(&root),
        Command::Prerender { output, public_url } => prerender(&root, &output, &public_url),
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

fn check(root: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let content = site::read_content(root)?;
    if !content.warnings.0.is_empty() {
        eprintln!("{}", content.warnings);
    }
    Ok(format!("{} article(s), no mistake", content.articles.len()))
}

fn prerender(root: &Path, output: &Path, base: &str) -> Result<String, Box<dyn std::error::Error>> {
    let done = site::prerender(root, output, base)?;
    let warnings = match done.warnings {
        0 => String::new(),
        n => format!("; {n} known gaps, told by `site check`"),
    };
    Ok(format!("prerendered {} pages{warnings}", done.pages))
}
