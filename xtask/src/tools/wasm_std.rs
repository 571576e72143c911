//! The standard library for wasm32, built from the compiler's own source; its dependencies are vendored there.

use super::rust::{WASM, has_std};
use crate::cache;
use crate::error::{Context as _, Error, Result};
use crate::process;
use crate::toolbox::Toolbox;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Which library.
#[derive(Clone, Copy)]
pub(super) enum Flavour {
    /// As rustup's.
    Ordinary,
    /// For a release: small before fast, and a panic stops at once instead of telling where.
    Small,
}

/// What code that is linked with the small library has to be compiled with.
pub(super) const SMALL_FLAGS: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

impl Flavour {
    fn apply(self, command: &mut Command) {
        // Without bitcode every LTO link fails with "Can't find section .llvmbc".
        let bitcode = "-Cembed-bitcode=yes";
        match self {
            Self::Ordinary => {
                command
                    .arg("-Zbuild-std=std,panic_abort,test,proc_macro")
                    .env("RUSTFLAGS", bitcode);
            }
            Self::Small => {
                command
                    .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
                    .env("RUSTFLAGS", format!("{bitcode} {SMALL_FLAGS}"))
                    .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z")
                    .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1");
            }
        }
    }
}

/// Builds it below `new` and copies it to `wasm`. What cargo says goes to the log of `name`.
pub(super) fn build(
    toolbox: &Toolbox,
    name: &str,
    new: &Path,
    wasm: &Path,
    flavour: Flavour,
) -> Result<()> {
    let work = new.join("work");
    let doing = || format!("building the wasm32 standard library in {}", work.display());
    fs::create_dir_all(work.join("src")).context(doing)?;
    fs::write(work.join("src/lib.rs"), "").context(doing)?;
    let manifest = "[package]\nname = \"nothing\"\nedition = \"2021\"\n[workspace]\n";
    fs::write(work.join("Cargo.toml"), manifest).context(doing)?;
    let mut command = toolbox.installer("/usr/bin/cargo")?;
    command
        .current_dir(&work)
        .args(["build", "--release", "--target", WASM])
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1");
    for name in
        ["RUSTUP_TOOLCHAIN", "CARGO_ENCODED_RUSTFLAGS", "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"]
    {
        command.env_remove(name);
    }
    flavour.apply(&mut command);
    process::quiet(&mut command, &toolbox.cache.log(name))?;
    let built = work.join("target").join(WASM).join("release/deps");
    for file in built.read_dir().context(doing)?.flatten() {
        let name = file.file_name();
        let text = name.to_string_lossy();
        if text.ends_with(".rlib") && !text.starts_with("libnothing-") {
            fs::copy(file.path(), wasm.join(&name)).context(doing)?;
        }
    }
    if !has_std(wasm) {
        return Err(Error::new(
            "the wasm32 standard library was built, but no libstd is among the files",
        ));
    }
    cache::remove(&work)
}
