//! Runs the command that builds the app and this program.

use std::ffi::OsString;
use std::io::{self, BufRead as _, BufReader, Read, Write as _};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Runs a command and passes its output on as it comes.
///
/// # Errors
/// What the command printed, if it failed.
pub(super) fn run(command: &[OsString]) -> Result<(), String> {
    let Some((program, arguments)) = command.split_first() else {
        return Err(
            "Stop the server, build, and start it again: it has no command to build.".into()
        );
    };
    let mut command = Command::new(program);
    command.args(arguments).env("CARGO_TERM_COLOR", "never").env("NO_COLOR", "true");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let failed = |error: io::Error| format!("{}: {error}", program.display());
    let mut child = command.spawn().map_err(failed)?;
    let output = Mutex::new(String::new());
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    thread::scope(|scope| {
        scope.spawn(|| stdout.map(|pipe| pass_on(pipe, &output)));
        scope.spawn(|| stderr.map(|pipe| pass_on(pipe, &output)));
    });
    let status = child.wait().map_err(failed)?;
    let output = output.into_inner().unwrap_or_else(PoisonError::into_inner);
    if status.success() { Ok(()) } else { Err(output) }
}

fn pass_on(pipe: impl Read, output: &Mutex<String>) {
    for line in BufReader::new(pipe).lines().map_while(Result::ok) {
        let _ = writeln!(io::stderr(), "{line}");
        let mut output = output.lock().unwrap_or_else(PoisonError::into_inner);
        output.push_str(&line);
        output.push('\n');
    }
}
