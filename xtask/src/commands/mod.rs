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
    let name = if matches!(name, "-h" | "--help") { "help" } else { name };
    match COMMANDS.iter().find(|command| command.0 == name) {
        Some((_, _, run)) => run(args),
        None => {
            Err(Error::new(format!("there is no command `{name}`; `cargo xtask help` lists them")))
        }
    }
}

fn help(_: &[String]) -> Result<()> {
    println!("cargo xtask <command>\n");
    for (name, about, _) in COMMANDS {
        println!("  {name:<7} {about}");
    }
    println!(
        "\nWhatever is missing is installed first, into the user's cache folder; `doctor` only looks."
    );
    Ok(())
}
