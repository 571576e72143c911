//! `site check`.

use super::{CommandResult, MISTAKES};
use crate::Severity;
use crate::cli::arguments::Format;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::ExitCode;

/// Tells every mistake and warning in the content.
pub(crate) fn check(root: &Path, format: Format) -> CommandResult {
    let crate::Checked { content, mistakes, warnings } = crate::check_folder(root);
    let code = if mistakes.0.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(MISTAKES) };
    let articles = content.map_or(0, |content| content.articles.len());
    let mut all = warnings;
    all.0.extend(mistakes.0);
    match format {
        Format::Json => writeln!(io::stdout(), "{}", all.to_json()?)?,
        Format::Text if all.0.is_empty() => eprintln!("{articles} article(s), no mistake"),
        Format::Text if all.count(Severity::Error) == 0 => {
            eprintln!("{all}\n{articles} article(s), no mistake");
        }
        Format::Text => eprintln!("{all}"),
    }
    Ok(code)
}
