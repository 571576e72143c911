//! The three ways a tool is got: cargo builds it, npm unpacks it, Debian installs it.

use crate::run::run;
use crate::toolbox::Toolbox;
use anyhow::{Context as _, Result, bail};
use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::path::PathBuf;

/// Where cargo puts a tool of this version.
pub(crate) fn folder(toolbox: &Toolbox, name: &str, version: &str) -> PathBuf {
    toolbox.cache.join(format!("{name}-{version}"))
}

/// Builds a crate's programs into its folder. They run for seconds, so they are not optimised, which would
/// take three times as long.
pub(crate) fn cargo(
    toolbox: &Toolbox,
    name: &str,
    krate: &str,
    version: &str,
    options: &[&str],
) -> Result<()> {
    println!("building {krate} {version}, 2 to 4 minutes, once");
    let command = toolbox.cmd("cargo").args(["install", krate, "--version", version]).args(options);
    let command = command
        .arg("--root")
        .arg(folder(toolbox, name, version))
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
        .env("CARGO_PROFILE_RELEASE_LTO", "false")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env_remove("CARGO_TARGET_DIR");
    run(krate, &command)
}

/// The folder of npm's packages, named after the lock file, so that each version of that has its own: those for a
/// release, or all.
fn npm_folder(toolbox: &Toolbox, all: bool) -> Result<PathBuf> {
    let lock = fs::read_to_string(toolbox.root.join("xtask/package-lock.json"))?;
    let mut hasher = DefaultHasher::new();
    (all, lock).hash(&mut hasher);
    Ok(toolbox.cache.join(format!("npm-{:08x}", hasher.finish() >> 32)))
}

/// The `node_modules` that are there whole: npm writes their list last.
pub(crate) fn node_modules(toolbox: &Toolbox) -> impl Iterator<Item = PathBuf> {
    let folders = [true, false].into_iter().flat_map(|all| npm_folder(toolbox, all));
    let modules = folders.map(|folder| folder.join("node_modules"));
    modules.filter(|modules| modules.join(".package-lock.json").exists())
}

/// Installs the packages as they are locked; their scripts do not run.
pub(crate) fn npm(toolbox: &Toolbox, all: bool) -> Result<()> {
    toolbox.which("npm").context("there is no npm here: install Node.js")?;
    let folder = npm_folder(toolbox, all)?;
    println!("getting the packages of xtask/package.json, less than a minute, once");
    fs::create_dir_all(&folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(toolbox.root.join("xtask").join(name), folder.join(name))?;
    }
    let which = if all { "--include=dev" } else { "--omit=dev" };
    let options = ["--ignore-scripts", "--no-audit", "--no-fund", "--fetch-timeout=60000"];
    let npm = toolbox.cmd("npm").args(["ci", which]).args(options).arg("--prefix").arg(folder);
    run("npm", &npm)
}

/// Installs Debian's packages; the lists are fetched only if it does not work without, for that takes longest.
pub(crate) fn debian(toolbox: &Toolbox, packages: &[&str]) -> Result<()> {
    let install = format!("apt-get install --no-install-recommends {}", packages.join(" "));
    let root = toolbox.read("id", &["-u"]).is_some_and(|id| id == "0");
    if !root || toolbox.which("apt-get").is_none() {
        bail!("install them into PATH, on Debian as root: {install}");
    }
    println!("installing Debian's packages as root, about a minute, once: {install}");
    let apt = |arguments: &[&str]| {
        // A fresh Debian's own updater may hold the lock.
        let options = ["-q", "-o", "DPkg::Lock::Timeout=600", "-o", "Acquire::http::Timeout=30"];
        let apt = toolbox.cmd("apt-get").args(options).args(arguments);
        run("apt-get", &apt.env("DEBIAN_FRONTEND", "noninteractive"))
    };
    let install = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    apt(&install).or_else(|_| apt(&["update"]).and_then(|()| apt(&install)))
}
