//! wasm-opt, which makes the release wasm smaller.
//!
//! Exactly one version: `Trunk.toml` names the same, because trunk takes a wasm-opt from PATH only when it is the
//! version it asks for, and takes any when it asks for none (an old one rejects today's compiler output).

use super::{Tool, npm};
use crate::error::Result;
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::path::{Path, PathBuf};
use std::process::Command;

const MAJOR: &str = "132";
const NPM: &str = "binaryen@132.0.0";
const NAME: &str = "binaryen-132.0.0";

/// The optimiser.
pub(crate) struct WasmOpt;

impl Tool for WasmOpt {
    fn name(&self) -> &'static str {
        "wasm-opt"
    }

    fn find(&self, toolbox: &Toolbox) -> Option<Found> {
        let cached = || toolbox.cache.get(NAME, NPM).map(|folder| folder.join("node_modules/.bin"));
        let trunks =
            toolbox.cache.user_folder().join(format!("trunk/wasm-opt-version_{MAJOR}/bin"));
        if let Some(path) = toolbox.which("wasm-opt").filter(|path| fits(path)) {
            return Some(Found { version: version(), path, ..Found::default() });
        }
        let front =
            cached().or_else(|| Some(trunks).filter(|folder| fits(&folder.join("wasm-opt"))))?;
        Some(in_folder(front))
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        if toolbox.which("npm").is_none() {
            println!(
                "no wasm-opt {MAJOR} and no npm to get it with: trunk will try to download it"
            );
            println!("  (if that fails: install npm, or binaryen {MAJOR} into PATH)");
            return Ok(Found { version: "left to trunk".to_owned(), ..Found::default() });
        }
        println!("getting wasm-opt {MAJOR} from npm, a few seconds, once");
        let folder = npm::install(toolbox, NAME, NPM)?;
        Ok(in_folder(folder.join("node_modules/.bin")))
    }

    fn how(&self, toolbox: &Toolbox) -> String {
        match toolbox.which("npm") {
            Some(_) => format!("{NPM} from npm, into the cache (seconds)"),
            None => "trunk's own download; or install npm".to_owned(),
        }
    }
}

fn version() -> String {
    format!("wasm-opt {MAJOR}")
}

fn in_folder(front: PathBuf) -> Found {
    Found {
        version: version(),
        path: front.join("wasm-opt"),
        front: Some(front),
        ..Found::default()
    }
}

fn fits(path: &Path) -> bool {
    process::output(Command::new(path).arg("--version")).is_some_and(|text| is_wanted(&text))
}

fn is_wanted(text: &str) -> bool {
    text.split_whitespace().nth(2) == Some(MAJOR)
}

#[cfg(test)]
mod tests {
    use super::is_wanted;

    #[test]
    fn the_wanted_version_is_recognised_with_and_without_its_tag() {
        assert!(is_wanted("wasm-opt version 132 (version_132)"));
        assert!(is_wanted("wasm-opt version 132"));
    }

    #[test]
    fn another_version_is_not_taken() {
        assert!(!is_wanted("wasm-opt version 108"));
    }
}
