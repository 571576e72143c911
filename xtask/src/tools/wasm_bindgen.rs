//! wasm-bindgen's command line and test runner, of exactly the library's version.
//!
//! trunk would download the first by itself, never the second, and fails where the download does. So we always
//! provide both, by one road for all: what is in PATH, the release, or a build.

use super::trunk::fast;
use super::{Tool, download};
use crate::error::{Context as _, Error, Result};
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::fs;
use std::path::Path;
use std::process::Command;

const RUNNER: &str = "wasm-bindgen-test-runner";

/// The command line.
pub(crate) struct WasmBindgen;

impl Tool for WasmBindgen {
    fn name(&self) -> &'static str {
        "wasm-bindgen"
    }

    fn find(&self, toolbox: &Toolbox) -> Option<Found> {
        let version = wanted(toolbox).ok()?;
        let fits = |path: &Path| speaks(path, &version);
        let in_path = toolbox.which("wasm-bindgen").filter(|path| fits(path));
        let runner = toolbox.which(RUNNER).filter(|path| fits(path));
        match in_path.zip(runner) {
            Some((path, _)) => {
                Some(Found { version: format!("wasm-bindgen {version}"), path, ..Found::default() })
            }
            None => Some(in_cache(&version, toolbox.cache.get(&name(&version), &version)?)),
        }
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        let version = wanted(toolbox)?;
        let folder = toolbox
            .cache
            .get_or(&name(&version), &version, |new| install(toolbox, &version, new))?;
        Ok(in_cache(&version, folder))
    }

    fn how(&self, toolbox: &Toolbox) -> String {
        let version = wanted(toolbox).unwrap_or_else(|_| "of Cargo.lock".to_owned());
        format!(
            "wasm-bindgen-cli {version} downloaded, or built with cargo install (about 4 minutes), into the cache"
        )
    }
}

fn name(version: &str) -> String {
    format!("wasm-bindgen-{version}")
}

fn in_cache(version: &str, folder: std::path::PathBuf) -> Found {
    let front = folder.join("bin");
    let version = format!("wasm-bindgen {version}");
    Found { version, path: front.join("wasm-bindgen"), front: Some(front), ..Found::default() }
}

/// The `--version` output ends in the number, with the commit in brackets for some builds.
fn speaks(path: &Path, version: &str) -> bool {
    process::output(Command::new(path).arg("--version"))
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
}

fn install(toolbox: &Toolbox, version: &str, new: &Path) -> Result<()> {
    let bin = new.join("bin");
    fs::create_dir_all(&bin).context(|| format!("making {}", bin.display()))?;
    println!("getting wasm-bindgen-cli {version}");
    let platform = match (std::env::consts::OS, std::env::consts::ARCH) {
        ("macos", arch) => format!("{arch}-apple-darwin"),
        (_, "x86_64") => "x86_64-unknown-linux-musl".to_owned(),
        (_, arch) => format!("{arch}-unknown-linux-gnu"),
    };
    let url = format!(
        "https://github.com/wasm-bindgen/wasm-bindgen/releases/download/{version}/wasm-bindgen-{version}-{platform}.tar.gz"
    );
    let log = name(version);
    if download::unpack(toolbox, &log, &url, &bin, 1) && speaks(&bin.join(RUNNER), version) {
        return Ok(());
    }
    println!("no download of it here: building wasm-bindgen-cli {version}, about 4 minutes, once");
    // Without --locked: the lock file in the release of 0.2.130 does not fit it.
    let mut command = toolbox.installer("cargo")?;
    command.args(["install", "wasm-bindgen-cli", "--version", version, "--root"]).arg(new);
    process::quiet(fast(&mut command), &toolbox.cache.log(&log))
}

fn wanted(toolbox: &Toolbox) -> Result<String> {
    let lock = toolbox.root.join("Cargo.lock");
    let text = fs::read_to_string(&lock).context(|| format!("reading {}", lock.display()))?;
    locked_version(&text, "wasm-bindgen")
        .ok_or_else(|| Error::new("Cargo.lock has no wasm-bindgen; run `cargo generate-lockfile`"))
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";

    #[test]
    fn the_version_is_the_packages_own_and_not_a_longer_names() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(locked_version(LOCK, "trunk"), None);
    }
}
