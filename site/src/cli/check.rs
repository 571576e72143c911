//! `site check`.

use super::{CONTENT_ERRORS, CommandResult};
use crate::cli::arguments::Format;
use crate::{Checked, Code, Severity, check_folder};
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What to print.
pub(crate) struct Shown<'a> {
    pub(crate) format: Format,
    /// Whether the notes to the clinic are printed, or only counted.
    pub(crate) notes: bool,
    /// The files whose problems are printed; without any, those of all.
    pub(crate) files: &'a [PathBuf],
}

/// Prints every error and warning of the content.
pub(crate) fn check(root: &Path, shown: &Shown<'_>) -> CommandResult {
    let checked = check_folder(root, &progress);
    let Checked { errors, warnings, accepted, articles, .. } = checked;
    let mut all = warnings;
    all.0.extend(errors.0);
    all.0.retain(|problem| {
        shown.files.is_empty() || shown.files.iter().any(|file| is_file(root, file, problem.file()))
    });
    let found = all.count(Severity::Error);
    let code = if found == 0 { ExitCode::SUCCESS } else { ExitCode::from(CONTENT_ERRORS) };
    if let Format::Json = shown.format {
        writeln!(io::stdout(), "{}", all.to_json()?)?;
        return Ok(code);
    }
    let notes: Vec<Code> =
        all.0.iter().map(crate::Problem::code).filter(|code| code.is_note()).collect();
    if !shown.notes {
        all.0.retain(|problem| !problem.code().is_note());
    }
    match shown.files {
        _ if all.0.is_empty() => {}
        [] => eprintln!("{all}"),
        _ => eprintln!("{all:#}"),
    }
    if found == 0 {
        let plural = if articles == 1 { "" } else { "s" };
        eprintln!("{articles} article{plural}, no error");
    }
    if !shown.notes && !notes.is_empty() {
        let reviews = notes.iter().filter(|code| **code == Code::NoReview).count();
        eprintln!(
            "{} notes to the clinic: {} known gaps, {reviews} without a named review (--notes shows them)",
            notes.len(),
            notes.len() - reviews
        );
    }
    if accepted > 0 {
        eprintln!("{accepted} accepted in the content");
    }
    Ok(code)
}

/// Whether the file that was asked for, from the root or from here, is the one of a problem.
fn is_file(root: &Path, asked: &Path, file: &str) -> bool {
    let same =
        |path: &Path| Some(path.canonicalize().ok()? == root.join(file).canonicalize().ok()?);
    asked == Path::new(file) || same(asked).or_else(|| same(&root.join(asked))).unwrap_or(false)
}

/// Counts the articles on a terminal, if there are so many that somebody waits.
fn progress(done: usize, count: usize) {
    if count >= 200 && (done.is_multiple_of(100) || done == count) && io::stderr().is_terminal() {
        let end = if done == count { "\n" } else { "" };
        eprint!("\r{done} of {count} articles checked{end}");
    }
}
