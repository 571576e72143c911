//! A standard library that is optimised for size, for releases: a tenth less for every visitor to load.
//!
//! It takes options that only the compiler we set up ourselves lets us use. With an ordinary toolchain a
//! release is built without it, and works the same.

use super::debian::{self, Compiler, program_file};
use super::wasm_std::{self, Flavour, SMALL_FLAGS};
use super::{Tool, rust};
use crate::error::{Error, Result};
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::path::Path;
use std::process::Command;

const NAME: &str = "rust-wasm32-small";
/// The toolchain that it belongs to.
const ORDINARY: &str = debian::NAME;

/// The library.
pub(crate) struct SmallStd;

impl SmallStd {
    /// Lets `command` compile for wasm32 with the small library, if there is one. For the host nothing changes.
    pub(crate) fn apply(toolbox: &Toolbox, command: &mut Command) -> Result<()> {
        let folder = toolbox.cache.path(NAME);
        if ours(toolbox) && folder.exists() {
            let name =
                format!("CARGO_TARGET_{}_RUSTFLAGS", rust::WASM.replace('-', "_").to_uppercase());
            command.env(name, SMALL_FLAGS).env("PATH", toolbox.path_behind(&[folder.join("bin")])?);
        }
        Ok(())
    }
}

impl Tool for SmallStd {
    fn name(&self) -> &'static str {
        "small wasm std"
    }

    fn find(&self, toolbox: &Toolbox) -> Option<Found> {
        if !ours(toolbox) {
            let version = "not with this compiler, and not needed".to_owned();
            return Some(Found { version, ..Found::default() });
        }
        let path = toolbox.cache.get(NAME, &Compiler::installed()?.stamp()?)?;
        Some(Found { version: "optimised for size".to_owned(), path, ..Found::default() })
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        let missing = || Error::new("Debian's compiler is no longer there");
        let compiler = Compiler::installed().ok_or_else(missing)?;
        let stamp = compiler.stamp().ok_or_else(missing)?;
        let place = toolbox.cache.path(NAME);
        toolbox.cache.get_or(NAME, &stamp, |new| {
            println!("building a small standard library for releases, about 1 minute, once");
            let wasm = compiler.sysroot(new)?;
            wasm_std::build(toolbox, NAME, new, &wasm, Flavour::Small)?;
            program_file(new, "rustc", &wrapper(&place, &toolbox.cache.path(ORDINARY)))
        })?;
        self.find(toolbox).ok_or_else(missing)
    }

    fn how(&self, _: &Toolbox) -> String {
        "built from the compiler's own source".to_owned()
    }
}

/// Whether the compiler in use is the one that was set up here, be it that the reader's shell names it.
fn ours(toolbox: &Toolbox) -> bool {
    let sysroot = || {
        let mut rustc = toolbox.command("rustc").ok()?;
        process::output(rustc.args(["--print", "sysroot"]))
    };
    let own = toolbox.cache.path(ORDINARY);
    toolbox.own_rust() || sysroot().is_some_and(|path| Path::new(path.trim()).starts_with(own))
}

/// A compiler that takes the small library for code that is compiled the way it was, and the ordinary one for
/// everything else, which is what runs on the host.
fn wrapper(small: &Path, ordinary: &Path) -> String {
    let (small, ordinary) = (small.display(), ordinary.display());
    format!(
        "#!/bin/sh\ncase \" $* \" in\n\
         *-Cpanic=immediate-abort*) RUSTC_BOOTSTRAP=1 exec /usr/bin/rustc --sysroot '{small}/sysroot' \"$@\" ;;\n\
         *) exec '{ordinary}/bin/rustc' \"$@\" ;;\nesac\n"
    )
}
