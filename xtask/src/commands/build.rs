//! `build`: the release into `dist/`, with the sizes of what visitors load.
//!
//! trunk builds into a folder beside it that is swapped in only when all went well: a failed or interrupted
//! build leaves the last good `dist/` as it was, without trunk's `.stage` in it.

use crate::cache;
use crate::error::{Context as _, Error, Result};
use crate::process;
use crate::swap;
use crate::toolbox::Toolbox;
use crate::tools::{self, FOR_BUILD, FOR_RELEASE, SmallStd};
use std::fs;
use std::path::{Path, PathBuf};

/// Builds; the arguments go to trunk.
pub(crate) fn run(args: &[String]) -> Result<()> {
    release(&tools::ensure(&[FOR_BUILD, FOR_RELEASE])?, args)
}

/// Builds with these tools and prints the sizes.
pub(crate) fn release(toolbox: &Toolbox, args: &[String]) -> Result<()> {
    let dist = toolbox.root.join("dist");
    into(toolbox, &dist, &toolbox.root.join("target"), args)?;
    sizes(&dist)
}

/// Builds into the folder `dist`. What is half made lies in `work` meanwhile, and what a change of the
/// words needs is left in `site/release` there.
pub(crate) fn into(toolbox: &Toolbox, dist: &Path, work: &Path, args: &[String]) -> Result<()> {
    let (next, last) = (work.join("dist-next"), work.join("dist-last"));
    fs::create_dir_all(work).context(|| format!("making {}", work.display()))?;
    // Two builds of one checkout would remove each other's half-made folder.
    let _lock = cache::lock(&work.join("dist.lock"), "building here")?;
    swap::recover(dist, &last)?;
    cache::remove(&next)?;
    let mut command = toolbox.command("trunk")?;
    command.args(["build", "--release", "--dist"]).arg(&next).args(args);
    SmallStd::apply(toolbox, &mut command)?;
    if !process::shown(&mut command)? {
        cache::remove(&next)?;
        return Err(Error::new("the build failed, and dist/ is as it was"));
    }
    swap::swap(&next, dist, &last)
}

fn sizes(dist: &Path) -> Result<()> {
    println!("\n{:>10} {:>10}  dist/", "bytes", "brotli");
    let mut files = Vec::new();
    list(dist, &mut files)?;
    files.sort();
    for file in files.iter().filter(|file| is_weighed(dist, file)) {
        let name = file.strip_prefix(dist).unwrap_or(file);
        println!("{:>10} {:>10}  {}", size(file)?, size(&compressed(file))?, name.display());
    }
    Ok(())
}

/// The wasm and its glue lie at the top; a page may lie anywhere.
fn is_weighed(dist: &Path, file: &Path) -> bool {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => true,
        Some("wasm" | "js") => file.parent() == Some(dist),
        _ => false,
    }
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in folder.read_dir().context(|| format!("listing {}", folder.display()))?.flatten() {
        let path = entry.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The copy that hosts send in the place of a file. One that would not be smaller is not made.
fn compressed(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".br");
    let copy = PathBuf::from(name);
    if copy.exists() { copy } else { file.to_owned() }
}

fn size(file: &Path) -> Result<u64> {
    let data = fs::metadata(file).context(|| format!("looking at {}", file.display()))?;
    Ok(data.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_weighed_everywhere_and_scripts_only_at_the_top() {
        let dist = Path::new("/d");
        assert!(is_weighed(dist, Path::new("/d/faq/index.html")));
        assert!(is_weighed(dist, Path::new("/d/site_bg.wasm")));
        assert!(!is_weighed(dist, Path::new("/d/snippets/a.js")));
        assert!(!is_weighed(dist, Path::new("/d/style.css")));
    }
}
