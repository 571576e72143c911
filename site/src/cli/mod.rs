//! The command line of the site program.

mod arguments;
mod build;
mod check;
mod next_steps;
mod serve;
mod write;

use self::arguments::{Arguments, Command, New};
use crate::publish::AppFiles;
use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};
use std::env;
use std::error::Error;
use std::io;
use std::process::ExitCode;

/// The exit code for content with errors.
const CONTENT_ERRORS: u8 = 1;
/// Something else went wrong.
const FAILED: u8 = 3;

/// How a command ended, if nothing went wrong but perhaps the content.
type CommandResult = Result<ExitCode, Box<dyn Error>>;

/// The version of the program and, where it has one inside, the build id of the app, which takes reading
/// all of it.
fn version() -> String {
    let app = AppFiles::load(None).map(|app| format!(" (app {})", app.build_id()));
    format!("{}{}", env!("CARGO_PKG_VERSION"), app.unwrap_or_default())
}

/// Runs the command that the program was called with.
pub fn run() -> ExitCode {
    let mut command = Arguments::command().version(env!("CARGO_PKG_VERSION"));
    let matches = command.try_get_matches_from_mut(env::args_os());
    let parsed = matches.and_then(|matches| Arguments::from_arg_matches(&matches));
    let Arguments { root, command: asked } = match parsed {
        Ok(arguments) => arguments,
        Err(error) if error.kind() == ErrorKind::DisplayVersion => {
            command.version(version()).get_matches();
            return ExitCode::SUCCESS;
        }
        Err(error) => error.exit(),
    };
    let done = match asked {
        Command::Check { files, notes, format } => {
            check::check(&root, &check::Shown { format, notes, files: &files })
        }
        Command::Serve(options) => serve::serve(root, options),
        Command::Build(options) => build::build(&root, &options),
        Command::Init { dir, github } => write::init(&dir, github),
        Command::New { what: New::Article { title, slug, example } } => {
            write::new_article(&root, &title, slug.as_deref(), example)
        }
        Command::New { what: New::Language { lang } } => write::new_language(&root, &lang),
        Command::New { what: New::Translation { slug, lang } } => {
            write::new_translation(&root, &slug, &lang)
        }
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut command, "site", &mut io::stdout());
            Ok(ExitCode::SUCCESS)
        }
        Command::Man => clap_mangen::Man::new(command.version(version()))
            .render(&mut io::stdout())
            .map(|()| ExitCode::SUCCESS)
            .map_err(Into::into),
        Command::Schema => write::schema(&root),
        Command::TrunkHook(options) => build::trunk_hook(&root, &options),
    };
    done.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(FAILED)
    })
}
