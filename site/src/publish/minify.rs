//! Smaller scripts: trunk's own minifier fails on the glue of wasm-bindgen.

use std::env;
use std::io::{self, Write as _};
use std::process::{Command, Stdio};

/// A script, minified by esbuild if the variable `ESBUILD` names it, else without its comments.
pub(super) fn minify(script: String, options: &[&str]) -> String {
    let Some(esbuild) = env::var_os("ESBUILD") else {
        return strip_comments(&script);
    };
    let mut command = Command::new(esbuild);
    command.args(["--minify", "--charset=utf8", "--log-level=error"]).args(options);
    pipe(&mut command, &script).unwrap_or_else(|error| {
        eprintln!("a script is not minified: {error}");
        script
    })
}

/// What a program writes that is given this text.
fn pipe(command: &mut Command, text: &str) -> io::Result<String> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(text.as_bytes())?;
    }
    let output = child.wait_with_output()?;
    let written = String::from_utf8(output.stdout).map_err(io::Error::other)?;
    if output.status.success() { Ok(written) } else { Err(io::Error::other("esbuild failed")) }
}

/// The start-up script and the glue without their comments. Neither has a string of several lines.
fn strip_comments(script: &str) -> String {
    let is_code = |line: &&str| {
        !line.is_empty() && !["//", "/*", "* ", "*/"].iter().any(|mark| line.starts_with(mark))
    };
    script.lines().map(str::trim).filter(is_code).collect::<Vec<_>>().join("\n")
}
