//! `build`: the release in `dist/`, with the sizes of what visitors load.

use crate::run::run as run_step;
use crate::toolbox::Toolbox;
use crate::tools::{self, Need};
use crate::wasm::{Build, Compiler};
use anyhow::{Context as _, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds; the options go to trunk.
pub(crate) fn run(options: &[String]) -> Result<()> {
    release(&tools::ensure(&[Need::Build, Need::Release])?, options)
}

/// Builds with these tools and prints the sizes.
pub(crate) fn release(toolbox: &Toolbox, options: &[String]) -> Result<()> {
    // Many pages want fast code, which takes minutes to compile.
    let articles =
        toolbox.root.join("public/content/articles").read_dir().map_or(0, Iterator::count);
    let (profile, folder) = if articles > 500 { ("bench", "release") } else { ("dev", "debug") };
    let cargo = toolbox.cmd("cargo").args(["build", "--package", "site", "--profile", profile]);
    run_step("the site program", &cargo)?;
    let dist = toolbox.root.join("dist");
    into(toolbox, &dist, &toolbox.target().join(folder).join("site"), options)?;
    print_sizes(&dist)
}

/// Builds into the folder `dist` with this site program, which exchanges it in one step when all went well: a failed
/// or interrupted build leaves the last good one as it was.
pub(crate) fn into(toolbox: &Toolbox, dist: &Path, site: &Path, options: &[String]) -> Result<()> {
    let compiler = Compiler::ensure(toolbox, Build::Release)?;
    let app = toolbox.target().join("app");
    // Two builds of one checkout would remove each other's unfinished folder.
    let _lock = toolbox.lock(&toolbox.target().join("app.lock"))?;
    let trunk = toolbox.cmd("trunk").args(["build", "--release", "--dist"]).arg(&app).args(options);
    let trunk = trunk.env("SITE_PROGRAM", site).env("SITE_OUTPUT", dist);
    // Only here: the tests compare what the site program makes without it.
    let esbuild = toolbox.which("esbuild").into_iter();
    let trunk = esbuild.fold(trunk, |trunk, esbuild| trunk.env("ESBUILD", esbuild));
    let trunk = compiler.apply(toolbox, Build::Release, trunk)?;
    run_step("the release build", &trunk).context("dist/ is as it was")?;
    no_home_folder(dist)
}

/// A path of this machine in the wasm would reveal the builder, and make every machine's bytes differ.
fn no_home_folder(dist: &Path) -> Result<()> {
    let Some(home) = std::env::var_os("HOME") else { return Ok(()) };
    for wasm in files(dist)?.iter().filter(|file| has_extension(file, &["wasm"])) {
        let bytes = fs::read(wasm)?;
        let home = home.as_encoded_bytes();
        let found = bytes.windows(home.len().max(2)).any(|window| window == home);
        ensure!(!found, "{} names your home folder", wasm.display());
    }
    Ok(())
}

fn print_sizes(dist: &Path) -> Result<()> {
    println!("\n{:>10} {:>10}  dist/", "bytes", "brotli");
    let mut app = 0;
    for file in files(dist)?.iter().filter(|file| has_extension(file, &["html", "js", "wasm"])) {
        let size = |file: &Path| fs::metadata(file).map(|data| data.len());
        let copy = PathBuf::from(format!("{}.br", file.display()));
        // A copy that would not be smaller is not made.
        let (bytes, brotli) = (size(file)?, size(&copy).or_else(|_| size(file))?);
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        app += if name.starts_with("patient-guide-") { brotli } else { 0 };
        println!("{bytes:>10} {brotli:>10}  {name}");
    }
    println!("{:>10} {app:>10}  wasm and glue", "");
    Ok(())
}

/// The files at the top of a folder, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = folder.read_dir().with_context(|| format!("listing {}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    Ok(files)
}

fn has_extension(file: &Path, extensions: &[&str]) -> bool {
    file.extension().and_then(|name| name.to_str()).is_some_and(|name| extensions.contains(&name))
}
