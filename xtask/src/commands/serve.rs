//! `serve`: the site with live reload, at an address that is printed once it answers.

use crate::error::{Context as _, Error, Result};
use crate::tools::{self, FOR_BUILD};
use std::env;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::{CommandExt as _, parent_id};
use std::process::Command;
use std::thread;
use std::time::Duration;

const USUAL: u16 = 8080;
/// Not for people: the argument that makes the second xtask.
const ANNOUNCE: &str = "--announce";

/// Serves until it is stopped; arguments other than the port go to trunk.
pub(crate) fn run(args: &[String]) -> Result<()> {
    if let [first, port] = args
        && first == ANNOUNCE
    {
        return announce(port);
    }
    let (wanted, rest) = split_port(args)?;
    let toolbox = tools::ensure(&[FOR_BUILD])?;
    let port = choose(wanted, is_free)?;
    if wanted.is_none() && port != USUAL {
        println!("port {USUAL} is taken, using {port}");
    }
    // A second xtask says when the site answers, and this one becomes trunk: who stops the process
    // they started, by Ctrl-C or by its number, stops the server and leaves none behind on the port.
    let me = env::current_exe().context(|| "finding xtask itself".to_owned())?;
    let announcer = Command::new(me).args(["serve", ANNOUNCE, &port.to_string()]).spawn();
    announcer.context(|| "starting the announcer".to_owned())?;
    let mut command = toolbox.command("trunk")?;
    // Not into dist/: a debug build must not take the place of the last good release.
    let dist = toolbox.root.join("target/serve");
    command.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
    command.arg("--dist").arg(dist).args(rest);
    Err(Error::new(format!("starting trunk: {}", command.exec())))
}

/// Waits until the site answers and prints where. trunk listens only after the first build, however long
/// that takes, so the wait ends with its parent.
fn announce(port: &str) -> Result<()> {
    let number = port.parse().context(|| format!("reading the port `{port}`"))?;
    let parent = parent_id();
    while !answers(number) {
        if parent_id() != parent {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(300));
    }
    println!("\n  The site is at http://127.0.0.1:{port}/  (Ctrl-C stops it)\n");
    Ok(())
}

/// Takes `--port N` or `--port=N` out of the arguments.
fn split_port(args: &[String]) -> Result<(Option<u16>, Vec<&String>)> {
    let (mut port, mut rest) = (None, Vec::new());
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let value = match arg.strip_prefix("--port") {
            Some("") => args.next().map(String::as_str).unwrap_or_default(),
            Some(value) if value.starts_with('=') => &value[1..],
            _ => {
                rest.push(arg);
                continue;
            }
        };
        let number = value.parse().ok().filter(|number| *number != 0);
        port = Some(number.ok_or_else(|| {
            Error::new(format!("--port wants a number up to 65535, not `{value}`"))
        })?);
    }
    Ok((port, rest))
}

/// The wanted port, or the usual one, or the next that is free.
fn choose(wanted: Option<u16>, free: impl Fn(u16) -> bool) -> Result<u16> {
    match wanted {
        Some(port) if free(port) => Ok(port),
        Some(port) => {
            Err(Error::new(format!("port {port} is taken; without --port a free one is chosen")))
        }
        None => (USUAL..USUAL + 100)
            .find(|port| free(*port))
            .ok_or_else(|| Error::new(format!("no port from {USUAL} to {} is free", USUAL + 99))),
    }
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<[u8; 5]> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(stream, "GET / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n")?;
        let mut start = [0; 5];
        stream.read_exact(&mut start)?;
        Ok(start)
    };
    ask().is_ok_and(|start| &start == b"HTTP/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_port_is_taken_out_and_the_rest_goes_to_trunk() {
        for line in ["--open --port 9000", "--port=9000 --open"] {
            let args = words(line);
            let split = split_port(&args).ok();
            assert_eq!(
                split.map(|(port, rest)| (port, rest.len())),
                Some((Some(9000), 1)),
                "{line}"
            );
        }
    }

    #[test]
    fn a_port_that_is_no_number_is_refused() {
        for line in ["--port", "--port x", "--port 0", "--port=70000"] {
            assert!(split_port(&words(line)).is_err(), "{line}");
        }
    }

    #[test]
    fn the_next_free_port_is_taken_when_the_usual_is_not_free() {
        assert_eq!(choose(None, |port| port > 8081).ok(), Some(8082));
    }

    #[test]
    fn a_wanted_port_is_never_changed() {
        assert!(choose(Some(9000), |port| port != 9000).is_err());
        assert_eq!(choose(Some(9000), |_| true).ok(), Some(9000));
    }
}
