//! Running commands that take long, with output that shows progress.

use anyhow::{Context as _, Result, bail};
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};
use xshell::Cmd;

/// How often the elapsed time is printed.
const TICK: Duration = Duration::from_secs(15);

/// Prints the elapsed time of a step until it is dropped. On a terminal too: cargo's progress bar does not move
/// while a large crate compiles.
pub(crate) struct Ticker {
    _stop: Sender<()>,
}

/// Starts one.
pub(crate) fn ticker(step: &str) -> Ticker {
    let (stop, stopped) = channel();
    let (step, start) = (step.to_owned(), Instant::now());
    thread::spawn(move || {
        while stopped.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
            eprintln!("… {step}: {} s", start.elapsed().as_secs());
        }
    });
    Ticker { _stop: stop }
}

/// Runs a command in the open, with the elapsed time.
pub(crate) fn run(step: &str, command: &Cmd<'_>) -> Result<()> {
    let _ticker = ticker(step);
    command.run().with_context(|| format!("{step} failed"))
}

/// The same, ended after `limit`: some servers accept a connection and never send anything.
pub(crate) fn run_within(limit: Duration, step: &str, command: Cmd<'_>) -> Result<()> {
    let _ticker = ticker(step);
    eprintln!("$ {command}");
    let mut command = Command::from(command);
    let mut child =
        command.stdin(Stdio::null()).spawn().with_context(|| format!("starting {step}"))?;
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait()? {
            return if status.success() { Ok(()) } else { bail!("{step} failed ({status})") };
        }
        thread::sleep(Duration::from_millis(100));
    }
    child.kill()?;
    child.wait()?;
    bail!("{step} did not finish within {} s", limit.as_secs())
}

/// Runs a command in the open and passes each line of its standard output to `see`; true if it succeeded.
pub(crate) fn tee(step: &str, command: Cmd<'_>, mut see: impl FnMut(&str)) -> Result<bool> {
    let _ticker = ticker(step);
    eprintln!("$ {command}");
    let mut command = Command::from(command);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    if let Some(out) = child.stdout.take() {
        // Bytes, not `lines()`: a test that prints something that is not UTF-8 must not end the reading.
        for line in BufReader::new(out).split(b'\n') {
            let line = line?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    Ok(child.wait()?.success())
}
