//! Problems for programs.

use super::{Position, Problem, Problems, Severity};
use serde::Serialize;

/// What `site check --format json` prints. Keys are added at need; none is renamed or taken away.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    /// How many errors: with none, the build goes through.
    errors: usize,
    /// How many warnings.
    warnings: usize,
    /// Errors and warnings, by file and place.
    problems: Vec<Entry<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    /// From the root of the project, with `/`.
    file: &'a str,
    /// From 1.
    line: usize,
    /// From 1, in characters.
    column: usize,
    /// The place after the last character that is meant.
    end_line: usize,
    end_column: usize,
    /// `error` or `warning`.
    severity: &'static str,
    /// The kind: see `Code`.
    code: &'static str,
    /// What is wrong.
    message: &'a str,
    /// How to fix it.
    help: &'a str,
}

impl Problems {
    /// The report for programs, as README.md describes it.
    ///
    /// # Errors
    /// None that is known: every part of it can be written as JSON.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(&Report {
            errors: self.count(Severity::Error),
            warnings: self.count(Severity::Warning),
            problems: self.0.iter().map(Entry::from).collect(),
        })
    }
}

impl<'a> From<&'a Problem> for Entry<'a> {
    fn from(problem: &'a Problem) -> Self {
        let Position { line, column } = problem.start();
        let Position { line: end_line, column: end_column } = problem.end();
        Self {
            file: problem.file(),
            line,
            column,
            end_line,
            end_column,
            severity: problem.severity().name(),
            code: problem.code().name(),
            message: problem.message(),
            help: problem.help(),
        }
    }
}
