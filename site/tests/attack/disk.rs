//! Disks and folders that take nothing: a clear error that names the file.

use crate::case::root;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Command, Output};

/// The user that owns no files.
const NOBODY: u32 = 65_534;

fn command(output: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    command.arg("build").arg(root()).arg("--app").arg(output);
    command.arg("--no-compress").arg("--output").arg(output);
    command
}

fn prerender(output: &Path) -> Output {
    command(output).output().unwrap()
}

fn template(folder: &Path) {
    fs::write(folder.join("index.html"), "<!doctype html><html><title></title><div id=app></div>")
        .unwrap();
}

/// The error names what was written and what the system said, and the exit code is not 1, which
/// would mean an error in the content.
fn assert_reported(output: &Output, folder: &Path, reason: &str) {
    let words = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{words}");
    assert!(words.contains(&*folder.to_string_lossy()) && words.contains(reason), "{words}");
}

#[test]
fn a_folder_that_is_not_there_or_not_a_folder_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing");
    assert_reported(&prerender(&missing), &missing, "No such file");
    // Even root cannot make a folder below a file.
    template(folder.path());
    fs::write(folder.path().join("content"), "").unwrap();
    assert_reported(&prerender(folder.path()), folder.path(), "content");
}

#[test]
fn a_folder_that_cannot_be_written_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("dist");
    fs::create_dir(&output).unwrap();
    template(&output);
    // The new site is made beside the old one.
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let mut command = command(&output);
    if fs::write(folder.path().join("probe"), "").is_ok() {
        // Root may write everywhere: somebody else tries.
        command.uid(NOBODY);
    }
    match command.output() {
        Ok(output) => assert_reported(&output, folder.path(), "denied"),
        Err(error) => println!("skipped: nobody else may start the program: {error}"),
    }
}

/// A small disk of its own, unmounted with the test.
struct Disk(tempfile::TempDir);

impl Disk {
    fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", size, "tmpfs"]).arg(folder.path());
        mount.output().is_ok_and(|done| done.status.success()).then_some(Self(folder))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_is_reported_with_the_file() {
    let mut full = 0;
    for size in ["size=8k", "size=32k", "size=64k", "size=96k", "size=4m,nr_inodes=4"] {
        let Some(disk) = Disk::mount(size) else {
            println!("skipped: only root may mount a disk to fill");
            return;
        };
        // In a folder of the disk: the disk itself cannot be exchanged.
        let folder = disk.0.path().join("dist");
        if fs::create_dir(&folder).is_err() {
            continue;
        }
        template(&folder);
        let output = prerender(&folder);
        if output.status.success() {
            continue;
        }
        assert_reported(&output, &folder, "No space left");
        full += 1;
    }
    assert!(full > 2, "the disks were large enough");
}
