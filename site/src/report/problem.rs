//! What is wrong with a content file: where, what, and how to mend it.

use super::{Code, FileText, Position};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// Whether a problem stops a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It does.
    Error,
    /// It does not: somebody should look at it.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One mistake in a content file, or a warning.
#[derive(Clone, Debug)]
pub struct Problem {
    code: Code,
    severity: Severity,
    message: String,
    help: String,
    pub(super) file: Arc<FileText>,
    pub(super) span: Range<usize>,
}

impl Problem {
    /// A mistake at a byte range of a file's text.
    pub(crate) fn new(
        code: Code,
        file: &Arc<FileText>,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let start = file.boundary(span.start);
        let span = start..file.boundary(span.end).max(start);
        let (message, help) = (message.into(), help.into());
        Self { code, severity: Severity::Error, message, help, file: Arc::clone(file), span }
    }

    /// A mistake with a file or folder as a whole.
    pub(crate) fn of_file(
        path: &Path,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let file = Arc::new(FileText::new(path, String::new()));
        Self::new(Code::File, &file, 0..0, message, help)
    }

    /// The same with another severity.
    pub(crate) fn with_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// What kind of problem it is.
    pub fn code(&self) -> Code {
        self.code
    }

    /// Whether it stops a build.
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// How to mend it.
    pub fn help(&self) -> &str {
        &self.help
    }

    /// The file, from the root of the project.
    pub fn file(&self) -> &str {
        &self.file.path
    }

    /// Where what is meant begins.
    pub fn start(&self) -> Position {
        self.file.position(self.span.start)
    }

    /// Where what is meant ends: the place behind its last character.
    pub fn end(&self) -> Position {
        self.file.position(self.span.end)
    }

    /// `file:line:column`, both counted from 1, the column in characters.
    pub fn place(&self) -> String {
        let Position { line, column } = self.start();
        format!("{}:{line}:{column}", self.file.path)
    }
}
