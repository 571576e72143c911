//! The command line of the site program.

mod arguments;
mod build;
mod check;
mod serve;
mod write;

use self::arguments::{Arguments, Command, New};
use crate::publish::AppFiles;
use clap::{CommandFactory as _, FromArgMatches as _};
use std::error::Error;
use std::process::ExitCode;
use std::sync::LazyLock;

/// The exit code for content with errors.
const CONTENT_ERRORS: u8 = 1;
/// Something else went wrong.
const FAILED: u8 = 3;

/// How a command ended, if nothing went wrong but perhaps the content.
type CommandResult = Result<ExitCode, Box<dyn Error>>;

/// The version of the program and, where it has one inside, the build id of the app.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let app = AppFiles::load(None).map(|app| format!(" (app {})", app.build_id()));
    format!("{}{}", env!("CARGO_PKG_VERSION"), app.unwrap_or_default())
});

/// Runs the command that the program was called with.
pub fn run() -> ExitCode {
    let matches = Arguments::command().version(&**VERSION).get_matches();
    let Arguments { root, command } = match Arguments::from_arg_matches(&matches) {
        Ok(arguments) => arguments,
        Err(error) => error.exit(),
    };
    let done = match command {
        Command::Check { files, notes, format } => {
            check::check(&root, &check::Shown { format, notes, files: &files })
        }
        Command::Serve(options) => serve::serve(root, options),
        Command::Build(options) => build::build(&root, &options),
        Command::New { what: New::Article { title, slug } } => {
            write::new_article(&root, &title, slug.as_deref())
        }
        Command::Schema => write::schema(&root),
        Command::TrunkHook(options) => build::trunk_hook(&root, &options),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(FAILED)
    })
}
