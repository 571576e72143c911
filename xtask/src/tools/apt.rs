//! Debian's packages, for those who may install them.

use crate::error::{Error, Result};
use crate::process;
use crate::toolbox::Toolbox;
use std::process::Command;

/// Whether packages can be installed here without asking anybody.
pub(crate) fn usable(toolbox: &Toolbox) -> bool {
    let root = process::output(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    root && toolbox.which("apt-get").is_some()
}

/// Installs packages; the lists are fetched only if it does not work without, for that takes longest.
pub(crate) fn install(toolbox: &Toolbox, packages: &[&str], log: &str) -> Result<()> {
    let log = toolbox.cache.log(log);
    let run = |arguments: &[&str]| {
        let mut command = toolbox.installer("apt-get")?;
        command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        process::quiet(&mut command, &log)
    };
    let install = [&["install", "--yes", "--no-install-recommends"], packages].concat();
    if run(&install).is_ok() {
        return Ok(());
    }
    run(&["update"])?;
    run(&install)
}

/// Why packages cannot be installed here, and what to do.
pub(crate) fn refusal(what: &str, why: &str, packages: &[&str], otherwise: &str) -> Error {
    let packages = packages.join(" ");
    Error::new(format!(
        "{what} is missing; it is needed {why}\n  {otherwise}\n  \
         or, on Debian, as root: apt-get install --no-install-recommends {packages}\n  \
         (xtask does that itself when it runs as root where there is apt-get)"
    ))
}

/// The version of an installed package.
pub(crate) fn version(package: &str) -> Option<String> {
    let mut command = Command::new("dpkg-query");
    process::output(command.args([
        "--show",
        "--showformat=${db:Status-Status} ${Version}",
        package,
    ]))?
    .strip_prefix("installed ")
    .map(str::to_owned)
}
