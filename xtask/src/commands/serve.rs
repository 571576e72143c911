//! `serve`: the site with live reload.

use crate::tools::{self, Need};
use crate::wasm::{Build, Compiler};
use anyhow::{Context as _, Result, bail};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::process::Command;

const USUAL: u16 = 8080;

/// Serves until it is stopped; the options go to trunk.
pub(crate) fn run(wanted: Option<u16>, options: &[String]) -> Result<()> {
    let toolbox = tools::ensure(&[Need::Build])?;
    let compiler = Compiler::ensure(&toolbox, Build::Debug)?;
    let port =
        choose(wanted, |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok())?.to_string();
    println!("the site will be at http://127.0.0.1:{port}/ (Ctrl-C stops it)");
    let trunk = toolbox.cmd("trunk").args(["serve", "--address", "127.0.0.1", "--port", &port]);
    // Not into dist/: a debug build must not replace the last good release.
    let trunk = trunk.arg("--dist").arg(toolbox.target().join("serve")).args(options);
    let trunk = compiler.apply(&toolbox, Build::Debug, trunk)?;
    // This process becomes trunk, so that stopping it stops the server.
    Err(Command::from(trunk).exec()).context("starting trunk")
}

/// The wanted port, or the usual one, or the next that is free.
fn choose(wanted: Option<u16>, is_free: impl Fn(u16) -> bool) -> Result<u16> {
    match wanted {
        Some(port) if !is_free(port) => {
            bail!("port {port} is taken; without --port a free one is chosen")
        }
        Some(port) => Ok(port),
        None => (USUAL..USUAL + 100)
            .find(|port| is_free(*port))
            .context("no port from 8080 to 8179 is free"),
    }
}

#[cfg(test)]
mod tests {
    use super::choose;

    #[test]
    fn a_wanted_port_is_never_changed_and_else_the_next_free_one_is_taken() {
        assert_eq!(choose(Some(9000), |_| true).ok(), Some(9000));
        assert!(choose(Some(9000), |port| port != 9000).is_err());
        assert_eq!(choose(None, |port| port > 8081).ok(), Some(8082));
    }
}
