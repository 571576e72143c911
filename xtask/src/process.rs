//! Running other programs: quietly into a log, or read through line by line.

use crate::error::{Context as _, Error, Result};
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};

/// How many lines of a failed installation are shown; the log has the rest.
const TAIL: usize = 30;

/// The program and its arguments, as one would type them.
pub(crate) fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// A child's standard output as text, if it ran and succeeded.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Opens the log for one more command, and sends that command's output there.
pub(crate) fn into_log(command: &mut Command, log: &Path) -> Result<()> {
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder).context(|| format!("making {}", folder.display()))?;
    }
    let open = || OpenOptions::new().create(true).append(true).open(log);
    let mut file = open().context(|| format!("opening {}", log.display()))?;
    let clone = |file: &File| file.try_clone().context(|| format!("opening {}", log.display()));
    let (out, err) = (clone(&file)?, clone(&file)?);
    writeln!(file, "$ {}", describe(command)).context(|| format!("writing {}", log.display()))?;
    command.stdin(Stdio::null()).stdout(out).stderr(err);
    Ok(())
}

/// Runs a command with its output in the log; on failure the error holds the log's last lines.
pub(crate) fn quiet(command: &mut Command, log: &Path) -> Result<()> {
    into_log(command, log)?;
    let status = command.status().context(|| format!("starting {}", describe(command)))?;
    if status.success() { Ok(()) } else { Err(failed(command, status, log)) }
}

fn failed(command: &Command, status: ExitStatus, log: &Path) -> Error {
    let text =
        fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let tail = lines[lines.len().saturating_sub(TAIL)..].join("\n");
    Error::new(format!(
        "`{}` failed ({status})\n{tail}\nthe whole output is in {}",
        describe(command),
        log.display()
    ))
}

/// Runs a command in the open; true if it succeeded.
pub(crate) fn shown(command: &mut Command) -> Result<bool> {
    let status = command.stdin(Stdio::null()).status();
    Ok(status.context(|| format!("starting {}", describe(command)))?.success())
}

/// Runs a command in the open and hands each line of its standard output to `see`; true if it succeeded.
pub(crate) fn watched(command: &mut Command, mut see: impl FnMut(&str)) -> Result<bool> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context(|| format!("starting {}", describe(command)))?;
    if let Some(out) = child.stdout.take() {
        // Bytes, not `lines()`: a test that prints something that is not UTF-8 must not end the reading.
        for line in BufReader::new(out).split(b'\n') {
            let line = line.context(|| format!("reading from {}", describe(command)))?;
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            see(&line);
        }
    }
    Ok(child.wait().context(|| format!("waiting for {}", describe(command)))?.success())
}
