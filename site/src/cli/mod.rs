//! The host's command line: `site check` looks at the content, `site prerender` makes the pages,
//! `site new` begins an article, `site schema` writes the JSON schemas for editors.

mod arguments;
mod check;
mod prerender;
mod serve;
mod write;

use self::arguments::{Arguments, Command, New};
use clap::Parser;
use std::error::Error;
use std::process::ExitCode;

/// The exit code for content with errors.
const CONTENT_ERRORS: u8 = 1;
/// Something else went wrong.
const FAILED: u8 = 3;

/// How a command ended, if nothing went wrong but perhaps the content.
type CommandResult = Result<ExitCode, Box<dyn Error>>;

/// Runs the command that the program was called with.
pub fn run() -> ExitCode {
    let Arguments { root, command } = Arguments::parse();
    let done = match command {
        Command::Check { files, notes, format } => {
            check::check(&root, &check::Shown { format, notes, files: &files })
        }
        Command::Prerender(options) => prerender::prerender(&root, &options),
        Command::Content { output } => prerender::content(&root, &output),
        Command::Serve(options) => serve::serve(root, options),
        Command::New { what: New::Article { title, slug } } => {
            write::new_article(&root, &title, slug.as_deref())
        }
        Command::Schema => write::schema(&root),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(FAILED)
    })
}
