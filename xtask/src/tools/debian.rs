//! Debian's compiler as a toolchain of our own in the cache: its programs, its host libraries, and a wasm32
//! standard library built from its source. Nothing is written into `/usr`.

use super::apt;
use super::rust::WASM;
use super::wasm_std::{self, Flavour};
use crate::cache;
use crate::error::{Context as _, Error, Result};
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// The toolchain's entry in the cache.
pub(super) const NAME: &str = "rust-wasm32";
const PACKAGES: [&str; 5] =
    ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "rustfmt-web"];
const PROGRAMS: [&str; 7] =
    ["rustc", "rustdoc", "cargo", "cargo-clippy", "clippy-driver", "rustfmt", "cargo-fmt"];
/// Raised when what is put into the toolchain folder changes.
const LAYOUT: u32 = 1;

/// What Debian's compiler says of itself.
pub(super) struct Compiler {
    verbose: String,
    host: String,
    llvm: String,
}

impl Compiler {
    pub(super) fn installed() -> Option<Self> {
        let all = PROGRAMS.iter().all(|program| Path::new("/usr/bin").join(program).exists());
        let verbose = all.then(|| process::output(Command::new("/usr/bin/rustc").arg("-vV")))??;
        let field =
            |name: &str| verbose.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        let (host, llvm) =
            (field("host:")?.to_owned(), field("LLVM version:")?.split('.').next()?.to_owned());
        Some(Self { host, llvm, verbose })
    }

    /// The linker has to be of the compiler's own LLVM.
    fn linker(&self) -> PathBuf {
        PathBuf::from(format!("/usr/bin/lld-{}", self.llvm))
    }

    /// What it says of itself, and the version of its source: the same text, the same library.
    pub(super) fn stamp(&self) -> Option<String> {
        let source = apt::version("rust-web-src")?;
        Some(format!("layout {LAYOUT}\n{}\nrust-web-src {source}\n", self.verbose))
    }

    /// Makes a sysroot in `new` with the host's libraries and the linker, and an empty folder for
    /// those of wasm32, which it gives.
    pub(super) fn sysroot(&self, new: &Path) -> Result<PathBuf> {
        let doing = || format!("making the toolchain in {}", new.display());
        let libraries = new.join("sysroot/lib/rustlib");
        let (wasm, host) = (libraries.join(WASM).join("lib"), libraries.join(&self.host));
        fs::create_dir_all(&wasm).context(doing)?;
        fs::create_dir_all(host.join("bin")).context(doing)?;
        let usr = Path::new("/usr/lib/rustlib");
        symlink(usr.join(&self.host).join("lib"), host.join("lib")).context(doing)?;
        symlink(usr.join("src"), libraries.join("src")).context(doing)?;
        symlink(usr.join("etc"), libraries.join("etc")).context(doing)?;
        symlink(self.linker(), host.join("bin/rust-lld")).context(doing)?;
        Ok(wasm)
    }
}

/// Writes `bin/<name>` into a toolchain folder, a program of the shell.
pub(super) fn program_file(new: &Path, name: &str, text: &str) -> Result<()> {
    let doing = || format!("writing bin/{name} into {}", new.display());
    fs::create_dir_all(new.join("bin")).context(doing)?;
    let path = new.join("bin").join(name);
    fs::write(&path, text).context(doing)?;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).context(doing)
}

/// The toolchain, if it is in the cache and still fits the compiler.
pub(crate) fn find(toolbox: &Toolbox) -> Option<Found> {
    let compiler = Compiler::installed().filter(|compiler| compiler.linker().exists())?;
    let folder = toolbox.cache.get(NAME, &compiler.stamp()?)?;
    found(toolbox, &folder).ok()
}

/// The toolchain, with what is missing installed and built.
pub(crate) fn obtain(toolbox: &Toolbox) -> Result<Found> {
    let packages = |names: &[&str]| -> Result<()> {
        if !apt::usable(toolbox) {
            return Err(apt::refusal(
                "a Rust compiler with the wasm32 standard library",
                "to compile the site for browsers",
                names,
                "with rustup: rustup target add wasm32-unknown-unknown",
            ));
        }
        println!("installing Debian's {}, about a minute, once", names.join(" "));
        apt::install(toolbox, names, "apt-rust")
    };
    if Compiler::installed().is_none() || apt::version("rust-web-src").is_none() {
        packages(&PACKAGES)?;
    }
    let missing =
        || Error::new("Debian's compiler was installed, but /usr/bin/rustc does not answer");
    let compiler = Compiler::installed().ok_or_else(missing)?;
    if !compiler.linker().exists() {
        packages(&[&format!("lld-{}", compiler.llvm)])?;
    }
    let stamp = compiler.stamp().ok_or_else(missing)?;
    let target = toolbox.cache.path(NAME);
    let folder = toolbox.cache.get_or(NAME, &stamp, |new| {
        println!("building the wasm32 standard library, about 2 minutes, once");
        build(toolbox, &compiler, new, &target)
    })?;
    found(toolbox, &folder)
}

fn found(toolbox: &Toolbox, folder: &Path) -> Result<Found> {
    let id = fs::read_to_string(folder.join("id"))
        .context(|| format!("reading the id of {}", folder.display()))?;
    let rustc = folder.join("bin/rustc");
    Ok(Found {
        version: process::output(Command::new(&rustc).arg("-V")).unwrap_or_default(),
        path: folder.to_path_buf(),
        front: Some(folder.join("bin")),
        vars: vec![("CARGO_TARGET_DIR".to_owned(), target_folder(toolbox, &id)?.into())],
        own_rust: true,
    })
}

/// A target folder for this very library: what was compiled against another one fails with E0463, and cargo
/// cannot tell, for it asks only the compiler's version. Folders of libraries that are gone are removed.
fn target_folder(toolbox: &Toolbox, id: &str) -> Result<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| toolbox.root.join("target"), PathBuf::from);
    let name = format!("{NAME}-{id}");
    for entry in target.read_dir().into_iter().flatten().flatten() {
        let other = entry.file_name();
        let other = other.to_string_lossy();
        if other.starts_with(NAME) && *other != name {
            cache::remove(&entry.path())?;
        }
    }
    Ok(target.join(name))
}

/// Fills the toolchain folder `new`, which will stand at `place`.
fn build(toolbox: &Toolbox, compiler: &Compiler, new: &Path, place: &Path) -> Result<()> {
    let doing = || format!("making the toolchain in {}", new.display());
    let wasm = compiler.sysroot(new)?;
    wasm_std::build(toolbox, NAME, new, &wasm, Flavour::Ordinary)?;
    let sysroot = place.join("sysroot");
    for program in PROGRAMS {
        program_file(new, program, &wrapper(program, &sysroot))?;
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    fs::write(new.join("id"), cache::short_name(&format!("{}{now}", compiler.verbose)))
        .context(doing)
}

/// A small program that starts Debian's with our libraries. rustc and rustdoc take the folder as an argument,
/// clippy from the environment; the others ask rustc.
fn wrapper(program: &str, sysroot: &Path) -> String {
    let sysroot = sysroot.display();
    match program {
        "rustc" | "rustdoc" => {
            format!("#!/bin/sh\nexec /usr/bin/{program} --sysroot '{sysroot}' \"$@\"\n")
        }
        "cargo-clippy" | "clippy-driver" => {
            format!("#!/bin/sh\nSYSROOT='{sysroot}' exec /usr/bin/{program} \"$@\"\n")
        }
        _ => format!("#!/bin/sh\nexec /usr/bin/{program} \"$@\"\n"),
    }
}
