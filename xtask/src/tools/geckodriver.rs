//! geckodriver, which steers Firefox. Debian has no package of it, so it is downloaded or built.

use super::trunk::fast;
use super::{Tool, download};
use crate::error::{Context as _, Result};
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const VERSION: &str = "0.37.1";
const NAME: &str = "geckodriver-0.37.1";

/// The driver.
pub(crate) struct Geckodriver;

impl Tool for Geckodriver {
    fn name(&self) -> &'static str {
        "geckodriver"
    }

    fn find(&self, toolbox: &Toolbox) -> Option<Found> {
        // Any version in PATH is somebody's choice to fit their Firefox.
        let in_path = toolbox.which("geckodriver");
        let path = in_path.or_else(|| Some(in_folder(&toolbox.cache.get(NAME, VERSION)?)))?;
        Some(found(path))
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        let folder = toolbox.cache.get_or(NAME, VERSION, |new| install(toolbox, new))?;
        Ok(found(in_folder(&folder)))
    }

    fn how(&self, _: &Toolbox) -> String {
        format!(
            "geckodriver {VERSION} downloaded, or built with cargo install (about 2 minutes), into the cache"
        )
    }
}

fn in_folder(folder: &Path) -> PathBuf {
    folder.join("bin/geckodriver")
}

fn found(path: PathBuf) -> Found {
    let vars = vec![("GECKODRIVER".to_owned(), path.clone().into_os_string())];
    Found { version: says(&path).unwrap_or_default(), path, vars, ..Found::default() }
}

fn says(path: &Path) -> Option<String> {
    let text = process::output(Command::new(path).arg("--version"))?;
    text.lines().next().map(|line| line.trim().to_owned())
}

fn install(toolbox: &Toolbox, new: &Path) -> Result<()> {
    let bin = new.join("bin");
    fs::create_dir_all(&bin).context(|| format!("making {}", bin.display()))?;
    println!("getting geckodriver {VERSION}");
    let platform = match (std::env::consts::OS, std::env::consts::ARCH) {
        ("macos", "aarch64") => "macos-aarch64",
        ("macos", _) => "macos",
        (_, "aarch64") => "linux-aarch64",
        _ => "linux64",
    };
    let url = format!(
        "https://github.com/mozilla/geckodriver/releases/download/v{VERSION}/geckodriver-v{VERSION}-{platform}.tar.gz"
    );
    if download::unpack(toolbox, NAME, &url, &bin, 0) && says(&in_folder(new)).is_some() {
        return Ok(());
    }
    println!("no download of it here: building geckodriver {VERSION}, about 2 minutes, once");
    let mut command = toolbox.installer("cargo")?;
    command.args(["install", "geckodriver", "--version", VERSION, "--locked", "--root"]).arg(new);
    process::quiet(fast(&mut command), &toolbox.cache.log(NAME))
}
