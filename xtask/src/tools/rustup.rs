//! `rustup target add`, given up when nothing arrives: some networks swallow its requests without an answer.

use super::rust::WASM;
use crate::error::{Context as _, Error, Result};
use crate::process;
use crate::toolbox::Toolbox;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, thread};

/// How long nothing may arrive. A slow download that still grows is never cut off.
const PATIENCE: Duration = Duration::from_secs(10);

/// Adds the wasm32 target to the active toolchain.
pub(crate) fn add_target(toolbox: &Toolbox) -> Result<()> {
    if toolbox.which("rustup").is_none() {
        return Err(Error::new("there is no rustup here"));
    }
    println!("adding {WASM} with rustup");
    let mut command = toolbox.command("rustup")?;
    // Without this rustup may first bring the whole channel up to date, to fetch what the toolchain file lists:
    // we add a target to the compiler that is there, and never change a person's compiler behind their back.
    command.args(["target", "add", WASM]).env("RUSTUP_AUTO_INSTALL", "0");
    process::into_log(&mut command, &toolbox.cache.log("rustup"))?;
    let mut child = command.spawn().context(|| "starting rustup".to_owned())?;
    let watched = watched_folders(toolbox);
    let mut seen = sizes(&watched);
    let mut last = Instant::now();
    loop {
        if let Some(status) = child.try_wait().context(|| "waiting for rustup".to_owned())? {
            return if status.success() {
                Ok(())
            } else {
                Err(Error::new("rustup could not fetch it"))
            };
        }
        let now = sizes(&watched);
        if now != seen {
            (seen, last) = (now, Instant::now());
        }
        if last.elapsed() > PATIENCE {
            // Nothing has been unpacked while nothing arrived, so ending it here breaks no toolchain.
            let _ = child.kill();
            let _ = child.wait();
            return Err(Error::new(format!(
                "rustup's server has sent nothing for {} s",
                PATIENCE.as_secs()
            )));
        }
        thread::sleep(Duration::from_millis(250));
    }
}

/// Where progress shows: what is downloaded, and what is unpacked from it.
fn watched_folders(toolbox: &Toolbox) -> Vec<PathBuf> {
    let home = env::var_os("RUSTUP_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::var_os("HOME").map(|home| Path::new(&home).join(".rustup")));
    let rustc = toolbox.command("rustc").ok();
    let sysroot = rustc.and_then(|mut rustc| process::output(rustc.args(["--print", "sysroot"])));
    let unpacked = sysroot.map(|sysroot| Path::new(&sysroot).join("lib/rustlib").join(WASM));
    let downloads = home.into_iter().flat_map(|home| [home.join("downloads"), home.join("tmp")]);
    downloads.chain(unpacked).collect()
}

/// How many files there are, and how large they are together.
fn sizes(folders: &[PathBuf]) -> (usize, u64) {
    let mut sum = (0, 0);
    for folder in folders {
        let Ok(files) = folder.read_dir() else {
            continue;
        };
        for file in files.flatten() {
            let Ok(data) = file.metadata() else { continue };
            let inner = if data.is_dir() { sizes(&[file.path()]) } else { (1, data.len()) };
            sum = (sum.0 + inner.0, sum.1 + inner.1);
        }
    }
    sum
}
