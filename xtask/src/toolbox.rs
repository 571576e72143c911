//! The environment of every child process: the folders in front of `PATH`, the variables that name the tools,
//! and none of what the outer `cargo run` set for xtask itself.

use anyhow::{Context as _, Result};
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::{env, iter};
use xshell::{Cmd, Shell};

/// A shell in the checkout whose commands find the tools.
pub(crate) struct Toolbox {
    /// The checkout.
    pub(crate) root: PathBuf,
    /// The folder of the installed tools, in the user's cache, so that all checkouts share them.
    pub(crate) cache: PathBuf,
    shell: Shell,
    front: Vec<PathBuf>,
    vars: Vec<(&'static str, PathBuf)>,
}

impl Toolbox {
    /// The environment as it is, with nothing added. Writes nothing: `doctor` must leave no trace.
    pub(crate) fn new() -> Result<Self> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest.parent().context("xtask has no parent folder")?.to_owned();
        let folder = |name| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let user = folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")));
        let user = user.context("neither XDG_CACHE_HOME nor HOME names a folder for the tools")?;
        let shell = Shell::new()?;
        shell.change_dir(&root);
        // trunk reads NO_COLOR as a boolean and stops at the usual `NO_COLOR=1`.
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            shell.set_var("NO_COLOR", "true");
        }
        Ok(Self { root, cache: user.join("patient-guide"), shell, front: vec![], vars: vec![] })
    }

    /// cargo's folder for what it compiles.
    pub(crate) fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), PathBuf::from)
    }

    /// A command in the checkout.
    pub(crate) fn cmd(&self, program: impl AsRef<Path>) -> Cmd<'_> {
        // `CARGO` would make cargo's helpers call another cargo than the one in `PATH`.
        let leaked = env::vars_os().map(|(name, _)| name).filter(|name| {
            let name = name.to_string_lossy();
            name == "CARGO" || name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
        });
        leaked.fold(self.shell.cmd(program), |command, name| command.env_remove(name))
    }

    /// What a program prints, if it can be run and succeeds.
    pub(crate) fn read(&self, program: impl AsRef<Path>, args: &[&str]) -> Option<String> {
        self.cmd(program).args(args).quiet().ignore_stderr().read().ok()
    }

    /// Puts a folder in front of `PATH`.
    pub(crate) fn add_folder(&mut self, folder: PathBuf) -> Result<()> {
        if !self.front.contains(&folder) {
            self.front.push(folder);
            self.shell.set_var("PATH", self.path()?);
        }
        Ok(())
    }

    /// Sets a variable that names a tool.
    pub(crate) fn add_var(&mut self, name: &'static str, path: PathBuf) {
        self.shell.set_var(name, &path);
        self.vars.push((name, path));
    }

    /// Where a program is: in `PATH`, or at its absolute path.
    pub(crate) fn which(&self, program: &str) -> Option<PathBuf> {
        let path = self.path().ok()?;
        env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
    }

    /// Lines for a shell that wants the same tools.
    pub(crate) fn exports(&self) -> Vec<String> {
        let front = env::join_paths(&self.front).unwrap_or_default();
        let path = format!("export PATH=\"{}:$PATH\"", front.display());
        let vars =
            self.vars.iter().map(|(name, path)| format!("export {name}=\"{}\"", path.display()));
        iter::once(path).filter(|_| !self.front.is_empty()).chain(vars).collect()
    }

    /// Keeps other runs of xtask from installing or building the same thing until the file is dropped.
    pub(crate) fn lock(&self, path: &Path) -> Result<File> {
        let folder = path.parent().unwrap_or(&self.cache);
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
        let lock = File::create(path).with_context(|| format!("opening {}", path.display()))?;
        if lock.try_lock().is_err() {
            println!("waiting for another cargo xtask to finish");
            lock.lock().with_context(|| format!("locking {}", path.display()))?;
        }
        Ok(lock)
    }

    /// The compiler's options that keep the paths of this machine out of what it compiles.
    pub(crate) fn remap_paths(&self) -> Vec<String> {
        let home = env::var_os("CARGO_HOME").map(PathBuf::from);
        let home = home.or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo")));
        let cut = |folder: &Path, name| format!("--remap-path-prefix={}={name}", folder.display());
        home.map(|home| cut(&home, "cargo")).into_iter().chain([cut(&self.root, ".")]).collect()
    }

    /// The `PATH` of every command.
    pub(crate) fn path(&self) -> Result<OsString> {
        let path = env::var_os("PATH").unwrap_or_default();
        env::join_paths(self.front.iter().cloned().chain(env::split_paths(&path)))
            .context("composing PATH")
    }
}
