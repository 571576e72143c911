//! A project's own prebuilt release, where it can be had in seconds.
//!
//! Building trunk and wasm-bindgen takes minutes, so a network that lets their downloads through should use them;
//! one that does not must not cost more than the few seconds of the attempt. curl's limits bound it: no connection
//! within 5 s, or less than 1 KB/s for 10 s. Whatever goes wrong, the answer is only "no", and the caller builds.

use crate::process;
use crate::toolbox::Toolbox;
use std::fs;
use std::path::Path;

/// Fetches a `.tar.gz` and unpacks it into `folder`, less `strip` leading folders; true if all of that worked.
pub(crate) fn unpack(toolbox: &Toolbox, name: &str, url: &str, folder: &Path, strip: u8) -> bool {
    let archive = folder.join("download.tar.gz");
    let log = toolbox.cache.log(name);
    let run = |program: &str, arguments: &[&str], file: &Path| {
        let Ok(mut command) = toolbox.installer(program) else {
            return false;
        };
        process::quiet(command.args(arguments).arg(file).current_dir(folder), &log).is_ok()
    };
    let fetch = [
        "--fail",
        "--silent",
        "--show-error",
        "--location",
        "--proto",
        "=https",
        "--connect-timeout",
        "5",
        "--speed-limit",
        "1024",
        "--speed-time",
        "10",
        url,
        "--output",
    ];
    let strip = format!("--strip-components={strip}");
    let done = toolbox.which("curl").is_some()
        && run("curl", &fetch, &archive)
        && run("tar", &["--extract", "--gzip", &strip, "--file"], &archive);
    let _ = fs::remove_file(&archive);
    done
}
