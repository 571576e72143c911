//! The lines of a file around a problem, fit for a terminal: cut to a width, and without signs
//! that a terminal would obey or hide.

use super::Problem;
use crate::characters::is_invisible;
use miette::{
    Diagnostic, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};
use std::fmt;

/// How many characters of a line are shown.
const WIDTH: usize = 100;
/// How many of them stand before the mark, at least, where a line has to be cut.
const BEFORE: usize = 30;

/// A problem with the lines around it.
#[derive(Debug)]
pub(super) struct Excerpt<'a> {
    problem: &'a Problem,
    text: String,
    first_line: usize,
    mark: SourceSpan,
}

impl<'a> Excerpt<'a> {
    /// The line of the problem, the one before and the one behind.
    pub(super) fn new(problem: &'a Problem) -> Self {
        let (start, end) = (problem.start(), problem.end());
        let first_line = start.line.saturating_sub(1).max(1);
        let mut text = String::new();
        let mut mark = SourceSpan::from(0..0);
        // All lines are cut at the same column, so that they stay below each other.
        let cut = if start.column > WIDTH - BEFORE { start.column - BEFORE } else { 0 };
        for number in first_line..=start.line + 1 {
            let line = problem.file.line(number);
            let shown = |from: usize, to: usize| -> String {
                line.chars().skip(from).take(to.saturating_sub(from)).map(visible).collect()
            };
            if number == start.line {
                let from = start.column - 1;
                let to = if end.line > start.line { cut + WIDTH } else { end.column - 1 };
                let (before, marked) = (shown(cut, from), shown(from, to.min(cut + WIDTH)));
                mark = (text.len() + before.len(), marked.len()).into();
            }
            text.push_str(&shown(cut, cut + WIDTH));
            text.push_str(if line.chars().nth(cut + WIDTH).is_some() { "…\n" } else { "\n" });
        }
        Self { problem, text, first_line, mark }
    }
}

/// A sign that does nothing, for one that would.
fn visible(sign: char) -> char {
    match sign {
        '\t' => ' ',
        _ if sign.is_control() || is_invisible(sign) => '\u{fffd}',
        _ => sign,
    }
}

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.problem.message())
    }
}

impl std::error::Error for Excerpt<'_> {}

impl Diagnostic for Excerpt<'_> {
    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.problem.help()))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        // A file that could not be read has no line to show.
        (!self.problem.file.text.is_empty()).then_some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = LabeledSpan::new_with_span(Some("here".to_owned()), self.mark);
        Some(Box::new(std::iter::once(label)))
    }
}

impl SourceCode for Excerpt<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let read = self.text.read_span(span, before, after)?;
        // Without lines around it the place itself is asked for: that of the file, in characters.
        let exact = (before, after) == (0, 0);
        let column = if exact { self.problem.start().column - 1 } else { read.column() };
        Ok(Box::new(MietteSpanContents::new(
            read.data(),
            *read.span(),
            self.first_line - 1 + read.line(),
            column,
            read.line_count(),
        )))
    }
}
