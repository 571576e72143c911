//! `package`: the site program with the app of the release inside, in an archive for editors who have no compiler.

use super::{build, licences};
use crate::run::run as run_step;
use crate::toolbox::Toolbox;
use crate::tools::{self, Need};
use anyhow::{Context as _, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// How an editor begins.
const README: &str = include_str!("../../../site/package.md");

/// Packs it. The same sources give the same bytes, with the same compiler.
pub(crate) fn run() -> Result<()> {
    let toolbox = tools::ensure(&[Need::Build, Need::Release])?;
    let target = target(&toolbox)?;
    let program = program(&toolbox, &target)?;
    let bytes = fs::read(&program)?;
    let print = |arguments: &[&str]| {
        toolbox.cmd(&program).args(arguments).quiet().read().context("running the program")
    };
    let version = print(&["--version"])?;
    let number = version.split(' ').nth(1).context("the program has no version")?;
    let needs = match glibc(&bytes) {
        Some(glibc) => format!("Linux with glibc {glibc} or newer"),
        None => "no library: it is linked statically".to_owned(),
    };
    let readme = README.replace("VERSION", &version).replace("NEEDS", &needs);
    let mut files = vec![
        ("site", bytes),
        ("README.md", readme.into_bytes()),
        ("LICENCES.txt", licences::text(&toolbox)?.into_bytes()),
        ("share/man/man1/site.1", print(&["man"])?.into_bytes()),
    ];
    for (shell, path) in [
        ("bash", "share/bash-completion/completions/site"),
        ("fish", "share/fish/vendor_completions.d/site.fish"),
        ("zsh", "share/zsh/site-functions/_site"),
    ] {
        files.push((path, print(&["completions", shell])?.into_bytes()));
    }
    let name = format!("site-{number}-{target}");
    let archive = archive(&name, &files)?;
    let folder = toolbox.root.join("target/package");
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{name}.tar.gz"));
    let digest = format!("{:x}", Sha256::digest(&archive));
    fs::write(&path, &archive)?;
    fs::write(format!("{}.sha256", path.display()), format!("{digest}  {name}.tar.gz\n"))?;
    println!(
        "\n{} ({} bytes)\nSHA-256 {digest}\n{version}\nneeds {needs}",
        path.display(),
        archive.len()
    );
    Ok(())
}

/// The target of the program: with a static libc where rustup has it, else that of this machine.
fn target(toolbox: &Toolbox) -> Result<String> {
    let verbose = toolbox.read("rustc", &["-vV"]).context("rustc does not run")?;
    let host = verbose.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc names no host")?;
    let musl = host.replace("-gnu", "-musl");
    let library = toolbox.read("rustc", &["--print", "target-libdir", "--target", &musl]);
    let is_there = library.is_some_and(|library| Path::new(&library).exists());
    Ok(if is_there { musl } else { host.to_owned() })
}

/// Compiles the program with the app inside, and without the paths of this machine.
fn program(toolbox: &Toolbox, target: &str) -> Result<PathBuf> {
    let _lock = build::app(toolbox)?;
    let mut flags = toolbox.remap_paths();
    flags.push("-Cstrip=symbols".to_owned());
    let variable = format!("CARGO_TARGET_{}_RUSTFLAGS", target.to_uppercase().replace('-', "_"));
    let cargo = toolbox.cmd("cargo").args(["build", "--package", "site", "--features", "embed"]);
    let cargo = cargo.args(["--profile", "bench", "--target", target]);
    let cargo = cargo.env(variable, flags.join(" "));
    run_step("the site program", &cargo)?;
    Ok(toolbox.target().join(target).join("release/site"))
}

/// The newest version of glibc that a program asks for.
fn glibc(program: &[u8]) -> Option<String> {
    const MARK: &[u8] = b"GLIBC_2.";
    let marks = program.windows(MARK.len()).enumerate().filter(|(_, window)| *window == MARK);
    let minor = |at: usize| {
        let digits = program[at + MARK.len()..].iter().take_while(|byte| byte.is_ascii_digit());
        String::from_utf8(digits.copied().collect()).ok()?.parse::<u32>().ok()
    };
    let newest = marks.filter_map(|(at, _)| minor(at)).max()?;
    Some(format!("2.{newest}"))
}

/// The files in a folder of this name, without times and owners.
fn archive(name: &str, files: &[(&str, Vec<u8>)]) -> Result<Vec<u8>> {
    let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
    for (path, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(if *path == "site" { 0o755 } else { 0o644 });
        archive.append_data(&mut header, format!("{name}/{path}"), &bytes[..])?;
    }
    Ok(archive.into_inner()?.finish()?)
}

#[cfg(test)]
mod tests {
    use super::{archive, glibc};

    #[test]
    fn the_newest_glibc_is_named_and_a_static_program_needs_none() {
        assert_eq!(glibc(b"\0GLIBC_2.4\0GLIBC_2.34\0GLIBC_2.28\0").as_deref(), Some("2.34"));
        assert_eq!(glibc(b"static"), None);
    }

    #[test]
    fn the_same_files_give_the_same_archive() {
        let files = [("site", b"program".to_vec()), ("README.md", b"words".to_vec())];
        let archive = || archive("site-1", &files).ok();
        assert!(archive().is_some() && archive() == archive());
    }
}
