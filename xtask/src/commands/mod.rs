//! The commands. A new one is a file here and a line in `COMMANDS`.

mod bench;
mod build;
mod check;
mod content;
mod doctor;
mod new;
mod serve;
mod shots;
mod site;
mod test;

use crate::error::{Error, Result};
use std::io::{self, Write as _};

/// A command's name, what it does in a line, and the function that does it with the arguments after the name.
type Command = (&'static str, &'static str, fn(&[String]) -> Result<()>);

const COMMANDS: &[Command] = &[
    (
        "serve",
        "[--port N] [trunk's own]    build, serve with live reload, print the address",
        serve::run,
    ),
    ("build", "[--public-url /guide/]      the release into dist/, with its sizes", build::run),
    (
        "content",
        "                            the changed words into dist/, within a second",
        content::run,
    ),
    (
        "check",
        "[--format json]             every mistake in the content, with its place",
        check::run,
    ),
    ("new", "article \"Title\"             the file of a new article", new::run),
    ("test", "                            everything CI runs", test::run),
    (
        "shots",
        "[--no-build]                pictures of every page and the handout into shots/",
        shots::run,
    ),
    (
        "bench",
        "[--runs N] [--quick]        how fast the pages are, beside others with the same words",
        bench::run,
    ),
    (
        "doctor",
        "                            which tools are there, from where, and what is missing",
        doctor::run,
    ),
    ("help", "                            this list", help),
];

/// Runs the command of this name.
pub(crate) fn run(name: &str, args: &[String]) -> Result<()> {
    // Who asks how a command is called does not want it carried out.
    let asks = |word: &str| matches!(word, "-h" | "--help");
    let name = if asks(name) || args.iter().any(|arg| asks(arg)) { "help" } else { name };
    match COMMANDS.iter().find(|command| command.0 == name) {
        Some((_, _, run)) => run(args),
        None => {
            Err(Error::new(format!("there is no command `{name}`; `cargo xtask help` lists them")))
        }
    }
}

fn help(_: &[String]) -> Result<()> {
    let commands: String =
        COMMANDS.iter().map(|(name, about, _)| format!("  {name:<7} {about}\n")).collect();
    let text = format!(
        "cargo xtask <command>\n\n{commands}\nWhatever is missing is installed first, into the user's cache \
         folder; `doctor` only looks.\n"
    );
    // Whoever reads only the first lines closes the pipe, which is no error.
    io::stdout().write_all(text.as_bytes()).unwrap_or_default();
    Ok(())
}
