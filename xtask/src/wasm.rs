//! The compiler for wasm32: which one, and with which options.
//!
//! A release is compiled with the standard library, for size (`build-std`). That needs the library's
//! source: rustup's component `rust-src`, or Debian's package with Debian's compiler. With the source a debug
//! build works without the target's ready-made library too.

use crate::install;
use crate::run::run_within;
use crate::toolbox::Toolbox;
use anyhow::{Context as _, Result, bail};
use std::env;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Duration;
use xshell::Cmd;

const TARGET: &str = "wasm32-unknown-unknown";
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// Panics abort without a message, so neither their text nor their place in the source is in the file.
const SMALL: &str =
    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";
const DEBIAN: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];

/// A build for the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Build {
    Debug,
    Release,
}

/// A compiler, and what of wasm32 it brings.
#[derive(Default)]
pub(crate) struct Compiler {
    sysroot: PathBuf,
    /// For Debian's: the folder of its linker.
    linker: Option<PathBuf>,
}

impl Compiler {
    /// The user's own, else Debian's where it was installed for this.
    pub(crate) fn find(toolbox: &Toolbox, build: Build) -> Option<Self> {
        let found = [Some(Self::own(toolbox)), Self::debian(toolbox)];
        found.into_iter().flatten().find(|compiler| compiler.can(build))
    }

    /// The same, with what is missing installed.
    pub(crate) fn ensure(toolbox: &Toolbox, build: Build) -> Result<Self> {
        if let Some(found) = Self::find(toolbox, build) {
            return Ok(found);
        }
        let own = Self::own(toolbox);
        if let Err(why) = own.ask_rustup(toolbox) {
            eprintln!("{why:#}: trying Debian's compiler");
            match install_debian(toolbox) {
                Err(why) if !own.has_library() => {
                    return Err(why.context(
                        "no compiler for wasm32: `rustup target add wasm32-unknown-unknown`",
                    ));
                }
                Err(_) => println!(
                    "without the library's source, `rustup component add rust-src`, the wasm is 11 KB larger"
                ),
                Ok(()) => {}
            }
        }
        Ok(Self::find(toolbox, build).unwrap_or(own))
    }

    /// What it says of itself.
    pub(crate) fn describe(&self) -> String {
        let has = |there, what| if there { what } else { "" };
        let library = has(self.has_library(), ", ready-made wasm32 library");
        let source = has(self.has_source(), ", library source");
        format!("{}{library}{source}", self.sysroot.display())
    }

    /// Lets a command compile for wasm32 with it.
    pub(crate) fn apply<'a>(
        &self,
        toolbox: &Toolbox,
        build: Build,
        command: Cmd<'a>,
    ) -> Result<Cmd<'a>> {
        let mut command = command;
        if let Some(linker) = &self.linker {
            let first = [linker.clone(), "/usr/bin".into()].into_iter();
            let path = env::join_paths(first.chain(env::split_paths(&toolbox.path()?)))?;
            command = command.env("PATH", path).env_remove("RUSTUP_TOOLCHAIN");
        }
        let small = build == Build::Release && self.has_source();
        if small {
            command =
                command.env(RUSTFLAGS, SMALL).env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
            command = command.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        } else if build == Build::Release {
            command = command.env(RUSTFLAGS, toolbox.remap_paths().join(" "));
        } else if !self.has_library() {
            command = command.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort,test,proc_macro");
        }
        if small || !self.has_library() {
            command = command.env("RUSTC_BOOTSTRAP", "1");
            // Build scripts of the host's crates depend on that variable, so these artifacts have a folder of their own.
            command = command.env("CARGO_TARGET_DIR", toolbox.root.join("target/build-std"));
        }
        Ok(command)
    }

    fn own(toolbox: &Toolbox) -> Self {
        let sysroot = toolbox.read("rustc", &["--print", "sysroot"]).unwrap_or_default();
        Self { sysroot: sysroot.into(), linker: None }
    }

    /// Debian's, if it was installed for this.
    fn debian(toolbox: &Toolbox) -> Option<Self> {
        let linker = toolbox.cache.join("debian-rust");
        let is_linked = linker.join("rust-lld").exists();
        is_linked.then(|| Self { sysroot: "/usr".into(), linker: Some(linker) })
    }

    fn can(&self, build: Build) -> bool {
        self.has_source() || (build == Build::Debug && self.has_library())
    }

    fn has_library(&self) -> bool {
        let files = self.sysroot.join("lib/rustlib").join(TARGET).join("lib").read_dir();
        files.is_ok_and(|files| {
            files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
    }

    /// Whether it can compile the library: Debian's finds its linker only by the link that is made for it.
    fn has_source(&self) -> bool {
        let has_linker = self.linker.is_some() || self.sysroot != Path::new("/usr");
        has_linker && self.sysroot.join("lib/rustlib/src/rust/library/Cargo.lock").exists()
    }

    /// Adds what is missing with rustup: seconds where its server answers.
    fn ask_rustup(&self, toolbox: &Toolbox) -> Result<()> {
        toolbox.which("rustup").context("there is no rustup here")?;
        let server = env::var("RUSTUP_DIST_SERVER");
        let server = server.unwrap_or_else(|_| "https://static.rust-lang.org".to_owned());
        let probe = format!("{server}/dist/channel-rust-stable.toml.sha256");
        let curl =
            toolbox.cmd("curl").args(["-fsSL", "--max-time", "10", "-o", "/dev/null"]).arg(probe);
        if toolbox.which("curl").is_some() && curl.quiet().ignore_stderr().run().is_err() {
            bail!("rustup's server does not answer");
        }
        let add = |kind, name| {
            // Without this rustup may first update the whole channel, and so change a person's compiler.
            let rustup =
                toolbox.cmd("rustup").args([kind, "add", name]).env("RUSTUP_AUTO_INSTALL", "0");
            run_within(Duration::from_secs(300), "rustup", rustup)
        };
        if !self.has_library() {
            add("target", TARGET)?;
        }
        add("component", "rust-src")
    }
}

/// Installs Debian's compiler, with a link by which it finds its linker.
fn install_debian(toolbox: &Toolbox) -> Result<()> {
    install::debian(toolbox, &DEBIAN)?;
    let verbose =
        toolbox.read("/usr/bin/rustc", &["-vV"]).context("/usr/bin/rustc does not run")?;
    let llvm = verbose.lines().find_map(|line| line.strip_prefix("LLVM version: "));
    let llvm = llvm.and_then(|version| version.split('.').next()).context("rustc names no LLVM")?;
    // The linker has to be of the compiler's own LLVM.
    let linker = format!("lld-{llvm}");
    install::debian(toolbox, &[&linker])?;
    let folder = toolbox.cache.join("debian-rust");
    fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
    let _ = fs::remove_file(folder.join("rust-lld"));
    Ok(symlink(Path::new("/usr/bin").join(linker), folder.join("rust-lld"))?)
}
