//! All problems of a content folder, as a person reads them.

use super::excerpt::Excerpt;
use super::{Problem, Severity};
use miette::{GraphicalReportHandler, GraphicalTheme};
use std::fmt;

/// How many problems are printed with their lines. Who has more mends some first.
const SHOWN: usize = 500;

/// All mistakes or warnings of a content folder.
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

    /// Puts them into the order of their files and of their places in them.
    pub(crate) fn sort(&mut self) {
        self.0.sort_by(|a, b| (a.file(), a.span.start).cmp(&(b.file(), b.span.start)));
    }
}

impl std::error::Error for Problems {}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A fixed width: the same text in a terminal, in a log and in the page of `cargo xtask serve`.
        let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor())
            .with_width(100)
            .with_context_lines(1)
            .with_links(false);
        for problem in self.0.iter().take(SHOWN) {
            let (severity, code) = (problem.severity().name(), problem.code().name());
            writeln!(f, "{severity}: {} ({code})", problem.place())?;
            handler.render_report(f, &Excerpt::new(problem))?;
            writeln!(f)?;
        }
        if self.0.len() > SHOWN {
            writeln!(f, "and {} more\n", self.0.len() - SHOWN)?;
        }
        let counts = [Severity::Error, Severity::Warning].map(|kind| (self.count(kind), kind));
        let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| {
            let plural = if *count == 1 { "" } else { "s" };
            format!("{count} {}{plural}", kind.name())
        });
        write!(f, "{} in the content", counts.collect::<Vec<_>>().join(", "))
    }
}
