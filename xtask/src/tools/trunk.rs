//! trunk, which builds and serves the site.

use super::{Tool, download};
use crate::error::{Context as _, Result};
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The version we install; 0.22 refuses a rustc older than 1.96.1.
const VERSION: &str = "0.21.14";
/// What we take from PATH: any patch release of the same series.
const SERIES: &str = "0.21.";
const NAME: &str = "trunk-0.21.14";

/// The bundler.
pub(crate) struct Trunk;

impl Tool for Trunk {
    fn name(&self) -> &'static str {
        "trunk"
    }

    fn find(&self, toolbox: &Toolbox) -> Option<Found> {
        let version = |path: &Path| process::output(Command::new(path).arg("--version"));
        let fits = |text: &String| {
            text.split(' ').next_back().is_some_and(|number| number.starts_with(SERIES))
        };
        let in_path = toolbox.which("trunk").and_then(|path| {
            Some(Found { version: version(&path).filter(fits)?, path, ..Found::default() })
        });
        in_path.or_else(|| {
            let front = toolbox.cache.get(NAME, VERSION)?.join("bin");
            Some(Found {
                version: format!("trunk {VERSION}"),
                path: front.join("trunk"),
                front: Some(front),
                ..Found::default()
            })
        })
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        let folder = toolbox.cache.get_or(NAME, VERSION, |new| install(toolbox, new))?;
        let front = folder.join("bin");
        let version = format!("trunk {VERSION}");
        Ok(Found { version, path: front.join("trunk"), front: Some(front), ..Found::default() })
    }

    fn how(&self, _: &Toolbox) -> String {
        format!(
            "trunk {VERSION} downloaded, or built with cargo install (about 3 minutes), into the cache"
        )
    }
}

fn install(toolbox: &Toolbox, new: &Path) -> Result<()> {
    let bin = new.join("bin");
    fs::create_dir_all(&bin).context(|| format!("making {}", bin.display()))?;
    let (arch, os) = (std::env::consts::ARCH, std::env::consts::OS);
    let platform = if os == "macos" { "apple-darwin" } else { "unknown-linux-gnu" };
    let url = format!(
        "https://github.com/trunk-rs/trunk/releases/download/v{VERSION}/trunk-{arch}-{platform}.tar.gz"
    );
    println!("getting trunk {VERSION}");
    let works = || process::output(Command::new(bin.join("trunk")).arg("--version")).is_some();
    if download::unpack(toolbox, NAME, &url, &bin, 0) && works() {
        return Ok(());
    }
    println!("no download of it here: building trunk {VERSION}, about 3 minutes, once");
    let mut command = toolbox.installer("cargo")?;
    command.args(["install", "trunk", "--version", VERSION, "--locked"]);
    command.args(["--no-default-features", "--features", "rustls", "--root"]).arg(new);
    process::quiet(fast(&mut command), &toolbox.cache.log(NAME))
}

/// Tools that run for seconds need no optimisation: it makes their building take three times as long.
pub(crate) fn fast(command: &mut Command) -> &mut Command {
    command
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
}
