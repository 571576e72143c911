//! `build`: the app of the release in `target/app`, and the site that the site program makes with it in `dist/`,
//! with the sizes of what visitors load.

use crate::run::run as run_step;
use crate::toolbox::Toolbox;
use crate::tools::{self, Need};
use crate::wasm::{Build, Compiler};
use anyhow::{Context as _, Result, ensure};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Builds; the options go to the site program.
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
    let _lock = app(toolbox).context("dist/ is as it was")?;
    let site = toolbox.cmd(site).args(["build", "--app"]).arg(app_folder(toolbox));
    let site = site.arg("--output").arg(dist).args(options);
    run_step("the pages", &site).context("dist/ is as it was")
}

/// The folder of the app, which the site program embeds when it is packaged.
pub(crate) fn app_folder(toolbox: &Toolbox) -> PathBuf {
    toolbox.root.join("target/app")
}

/// Builds the app. Another build of the same checkout waits until the lock is dropped.
pub(crate) fn app(toolbox: &Toolbox) -> Result<File> {
    let compiler = Compiler::ensure(toolbox, Build::Release)?;
    let lock = toolbox.lock(&toolbox.root.join("target/app.lock"))?;
    let app = app_folder(toolbox);
    let trunk = toolbox.cmd("trunk").args(["build", "--release", "--dist"]).arg(&app);
    let trunk = compiler.apply(toolbox, Build::Release, trunk.env("APP_ONLY", "1"))?;
    run_step("the app", &trunk)?;
    no_home_folder(&app)?;
    if let Some(esbuild) = toolbox.which("esbuild") {
        minify(toolbox, &esbuild, &app)?;
    }
    Ok(lock)
}

/// Minifies the scripts: trunk's own minifier fails on the glue of wasm-bindgen.
fn minify(toolbox: &Toolbox, esbuild: &Path, app: &Path) -> Result<()> {
    for script in files(app)?.iter().filter(|file| has_extension(file, &["js"])) {
        let is_glue = !script.ends_with("start.js");
        let options = ["--minify", "--charset=utf8", "--log-level=error", "--allow-overwrite"];
        let minify = toolbox.cmd(esbuild).arg(script).args(options);
        let minify = minify.args(is_glue.then_some("--format=esm"));
        minify.arg(format!("--outfile={}", script.display())).quiet().run()?;
    }
    Ok(())
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
