//! One problem, and all of a content folder.

use super::characters::visible;
use super::excerpt::{Excerpt, excerpt};
use super::{Code, Position, Severity, Source};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// An error in a content file, or a warning. It holds the lines that it is printed with, not the file's
/// text: many warnings would keep all files in memory.
#[derive(Clone, Debug)]
pub struct Problem {
    code: Code,
    message: String,
    help: String,
    file: Arc<str>,
    start: Position,
    end: Position,
    pub(super) excerpt: Option<Box<Excerpt>>,
}

impl Problem {
    /// A problem with some bytes of a file's text.
    pub(crate) fn new(
        code: Code,
        source: &Arc<Source>,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let start = source.text.floor_char_boundary(span.start);
        let span = start..source.text.ceil_char_boundary(span.end).max(start);
        let (start, end) = (source.position(span.start), source.position(span.end));
        let excerpt = (!source.text.is_empty()).then(|| Box::new(excerpt(source, &span, start)));
        let (message, help) = (visible(&message.into()), visible(&help.into()));
        Self { code, message, help, file: Arc::clone(&source.path), start, end, excerpt }
    }

    /// A problem with a file or folder as a whole.
    pub(crate) fn of_file(
        code: Code,
        path: &Path,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self::new(code, &Arc::new(Source::new(path, String::new())), 0..0, message, help)
    }

    /// What kind of problem it is.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Whether it stops a build.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// How to fix it.
    pub fn help(&self) -> &str {
        &self.help
    }

    /// The file, from the root of the project.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The first character that is meant.
    pub fn start(&self) -> Position {
        self.start
    }

    /// The place after the last character that is meant.
    pub fn end(&self) -> Position {
        self.end
    }

    /// `file:line:column`, both counted from 1, the column in characters.
    pub fn place(&self) -> String {
        let Position { line, column } = self.start();
        format!("{}:{line}:{column}", self.file)
    }
}

/// The problems of a content folder.
#[derive(Debug, Clone, Default)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// `value` if there are no problems, else the problems.
    ///
    /// # Errors
    /// The problems.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }

    /// How many there are of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|problem| problem.severity() == severity).count()
    }

    /// Sorts them by file, and by place in it.
    pub(crate) fn sort(&mut self) {
        self.0.sort_by(|a, b| (a.file(), a.start).cmp(&(b.file(), b.start)));
    }
}

impl std::error::Error for Problems {}
