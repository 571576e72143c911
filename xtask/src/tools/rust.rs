//! rustc and cargo with the wasm32 standard library: the ordinary toolchain if it has it or rustup can fetch it,
//! else Debian's compiler with a library built from its source.

use super::{Tool, debian, rustup};
use crate::error::Result;
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::path::Path;

/// The target the site is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The compiler.
pub(crate) struct Rust;

impl Tool for Rust {
    fn name(&self) -> &'static str {
        "rust with wasm32"
    }

    fn find(&self, toolbox: &Toolbox) -> Option<Found> {
        ordinary(toolbox).or_else(|| debian::find(toolbox))
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        // rustup first: where its server answers that is seconds, and it is what the reader's own editor uses.
        match rustup::add_target(toolbox) {
            Ok(()) => {
                if let Some(found) = ordinary(toolbox) {
                    return Ok(found);
                }
                println!(
                    "rustup added {WASM}, but the rustc in PATH is not rustup's: using Debian's compiler instead"
                );
            }
            Err(why) => println!("{why}: using Debian's compiler instead"),
        }
        debian::obtain(toolbox)
    }

    fn how(&self, _: &Toolbox) -> String {
        format!(
            "rustup target add {WASM}; where its server does not answer, Debian's rustc-web and its library source"
        )
    }
}

/// The toolchain in PATH, if it has the target.
fn ordinary(toolbox: &Toolbox) -> Option<Found> {
    let ask = |argument: &[&str]| process::output(toolbox.command("rustc").ok()?.args(argument));
    let sysroot = ask(&["--print", "sysroot"])?;
    has_std(&Path::new(&sysroot).join("lib/rustlib").join(WASM).join("lib")).then(|| Found {
        version: ask(&["-V"]).unwrap_or_default(),
        path: sysroot.into(),
        ..Found::default()
    })
}

/// Whether a folder of libraries holds a standard library.
pub(crate) fn has_std(folder: &Path) -> bool {
    let Ok(files) = folder.read_dir() else {
        return false;
    };
    files.flatten().any(|file| {
        let name = file.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}
