//! The one place that knows in which surroundings the tools run: which folders come first in `PATH`, which
//! variables are set, and which that the outer `cargo run` left must not reach them.

use crate::cache::Cache;
use crate::error::{Context as _, Error, Result};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The surroundings of every child process.
pub(crate) struct Toolbox {
    /// The checkout.
    pub(crate) root: PathBuf,
    /// Where installed tools live.
    pub(crate) cache: Cache,
    front: Vec<PathBuf>,
    vars: Vec<(String, OsString)>,
    own_rust: bool,
}

/// A tool that is there.
#[derive(Clone, Debug, Default)]
pub(crate) struct Found {
    /// Its version, as it says itself.
    pub(crate) version: String,
    /// Where it is.
    pub(crate) path: PathBuf,
    /// A folder that has to come first in `PATH` for it to be used.
    pub(crate) front: Option<PathBuf>,
    /// Variables it needs.
    pub(crate) vars: Vec<(String, OsString)>,
    /// It brings its own rustc: rustup must not choose another.
    pub(crate) own_rust: bool,
}

impl Toolbox {
    /// The surroundings as they are, with nothing added.
    pub(crate) fn new() -> Result<Self> {
        // cargo sets this for `cargo run`; the compile-time value serves a binary started by hand.
        let here =
            env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&here).parent().map(Path::to_path_buf);
        let root = root.ok_or_else(|| {
            Error::new("xtask has no parent folder, so the checkout cannot be found")
        })?;
        Ok(Self {
            root,
            cache: Cache::find()?,
            front: Vec::new(),
            vars: Vec::new(),
            own_rust: false,
        })
    }

    /// Lets all later commands use this tool.
    pub(crate) fn add(&mut self, found: Found) {
        self.front.extend(found.front);
        self.vars.extend(found.vars);
        self.own_rust |= found.own_rust;
    }

    /// Where a program would be started from.
    pub(crate) fn which(&self, program: &str) -> Option<PathBuf> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.front.iter().cloned().chain(env::split_paths(&path));
        folders.map(|folder| folder.join(program)).find(|file| is_executable(file))
    }

    /// Whether the compiler is one that was set up here, and not the reader's own.
    pub(crate) fn own_rust(&self) -> bool {
        self.own_rust
    }

    /// A command in the checkout, with the tools' surroundings.
    pub(crate) fn command(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", self.path()?);
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(|name| self.leaked(name)) {
                command.env_remove(name);
            }
        }
        command.envs(self.vars.iter().map(|(name, value)| (name, value)));
        // trunk reads NO_COLOR as a boolean and stops at the usual `NO_COLOR=1`.
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            command.env("NO_COLOR", "true");
        }
        Ok(command)
    }

    /// A command that installs something: outside the checkout, whose toolchain file and target folder are not meant for it.
    pub(crate) fn installer(&self, program: &str) -> Result<Command> {
        let mut command = self.command(program)?;
        command.current_dir(self.cache.user_folder()).env_remove("CARGO_TARGET_DIR");
        Ok(command)
    }

    /// Lines for a shell that wants the same surroundings.
    pub(crate) fn exports(&self) -> Vec<String> {
        let front = self
            .front
            .iter()
            .map(|folder| folder.display().to_string())
            .collect::<Vec<_>>()
            .join(":");
        let path = (!front.is_empty()).then(|| format!("export PATH=\"{front}:$PATH\""));
        let unset = self.own_rust.then(|| "unset RUSTUP_TOOLCHAIN RUSTC CARGO".to_owned());
        let vars =
            self.vars.iter().map(|(name, value)| format!("export {name}=\"{}\"", value.display()));
        path.into_iter().chain(unset).chain(vars).collect()
    }

    /// The `PATH` of every command.
    fn path(&self) -> Result<OsString> {
        self.path_behind(&[])
    }

    /// The same, with folders before all others.
    pub(crate) fn path_behind(&self, first: &[PathBuf]) -> Result<OsString> {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = first.iter().chain(&self.front).cloned().chain(env::split_paths(&path));
        env::join_paths(folders).context(|| "putting PATH together".to_owned())
    }

    /// What the outer `cargo run` says about xtask itself, and, with a compiler of our own, what names another one.
    fn leaked(&self, name: &str) -> bool {
        let of_xtask = name == "CARGO"
            || name.starts_with("CARGO_PKG_")
            || name.starts_with("CARGO_MANIFEST_");
        let of_rustup = matches!(name, "RUSTC" | "RUSTDOC" | "RUSTUP_TOOLCHAIN");
        of_xtask || (self.own_rust && of_rustup)
    }
}

fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    file.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}
