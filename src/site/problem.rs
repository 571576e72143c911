//! What is wrong with a content file: where, what, and how to mend it.

use miette::{Diagnostic, GraphicalReportHandler, GraphicalTheme, NamedSource, SourceSpan};
use std::fmt;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// One mistake in a content file, or a warning.
#[derive(Debug, Clone, Diagnostic, thiserror::Error)]
#[error("{message}")]
pub struct Problem {
    message: String,
    #[help]
    help: String,
    #[source_code]
    file: Arc<NamedSource<String>>,
    #[label("here")]
    span: SourceSpan,
    warning: bool,
}

impl Problem {
    /// A problem at a byte range of a file's text.
    pub fn new(
        (path, text): (&Path, &str),
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let name = path.display().to_string();
        Self {
            message: message.into(),
            help: help.into(),
            file: Arc::new(NamedSource::new(name, text.to_owned())),
            span: span.into(),
            warning: false,
        }
    }

    /// The same as a warning, which does not stop a build.
    #[must_use]
    pub fn as_warning(self) -> Self {
        Self { warning: true, ..self }
    }

    /// What is wrong, without the place.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// How to mend it.
    pub fn help(&self) -> &str {
        &self.help
    }

    /// `file:line:column`, both counted from 1, the column in characters.
    pub fn place(&self) -> String {
        let text = self.file.inner();
        let before = text.get(..self.span.offset()).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|&c| c != '\n').count() + 1;
        format!("{}:{line}:{column}", self.file.name())
    }
}

/// All mistakes of a content folder.
#[derive(Debug, Clone, Default)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// `value` if there are no problems, else the problems.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl std::error::Error for Problems {}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
            .with_context_lines(1)
            .with_links(false);
        for problem in &self.0 {
            let kind = if problem.warning { "warning" } else { "error" };
            writeln!(f, "{kind}: {}: {}", problem.place(), problem.message)?;
            handler.render_report(f, problem)?;
            writeln!(f)?;
        }
        let warnings = self.0.iter().filter(|problem| problem.warning).count();
        let counts = [(self.0.len() - warnings, "error"), (warnings, "warning")];
        let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| {
            let plural = if *count == 1 { "" } else { "s" };
            format!("{count} {kind}{plural}")
        });
        write!(f, "{} in the content", counts.collect::<Vec<_>>().join(", "))
    }
}
