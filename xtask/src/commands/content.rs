//! `content`: the words once more into the `dist/` of the last build, without compiling anything.

use crate::error::{Context as _, Error, Result};
use crate::process;
use crate::toolbox::Toolbox;
use std::process::Command;

/// Runs the program that the last build kept beside its template: pages that another one renders
/// might not fit the wasm in `dist/`. No tool is needed, so none is looked for.
pub(crate) fn run(args: &[String]) -> Result<()> {
    if let [first, ..] = args {
        return Err(Error::new(format!("content takes no arguments, so not `{first}`")));
    }
    let root = Toolbox::new()?.root;
    let site = root.join("target/site/release/site");
    if !site.exists() {
        return Err(Error::new("there is no build yet; `cargo xtask build` makes one"));
    }
    let mut command = Command::new(&site);
    command.current_dir(&root).args(["content", "--profile", "release", "--output", "dist"]);
    let done = process::shown(&mut command).context(|| "rendering the content".to_owned())?;
    if done { Ok(()) } else { Err(Error::said()) }
}
