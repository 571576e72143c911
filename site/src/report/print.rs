//! Problems as a person reads them, in the form that compilers have made familiar.

use super::characters::is_invisible;
use super::{Position, Problem, Problems, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use std::fmt;
use std::ops::Range;

/// How many problems are printed with their lines: nobody reads more of them at once.
const SHOWN: usize = 500;

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in self.0.iter().take(SHOWN) {
            writeln!(f, "{problem}\n")?;
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

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level.primary_title(self.message()).id(self.code().name());
        let help = Level::HELP.message(self.help());
        let group = if self.source.text.is_empty() {
            title.element(Origin::path(self.file())).element(help)
        } else {
            let Excerpt { first_line, text, mark, cut } = excerpt(self);
            let mark = AnnotationKind::Primary.span(mark);
            let snippet = Snippet::source(text).line_start(first_line).fold(false).annotation(mark);
            let Position { line, column } = self.start();
            // The column of a line that is cut cannot be counted from what is shown.
            match cut {
                0 => title.element(snippet.path(self.file())),
                _ => title
                    .element(Origin::path(self.file()).line(line).char_column(column))
                    .element(snippet),
            }
            .element(help)
        };
        // A fixed width: the same text in a terminal, in a log and in the page of the preview.
        let renderer = Renderer::plain().term_width(WIDTH + 20).decor_style(DecorStyle::Unicode);
        f.write_str(&renderer.render(&[group]))
    }
}

/// How many characters of a line are shown, and how many of them before the mark where it is cut.
const WIDTH: usize = 100;
const BEFORE: usize = 30;

/// The line of a problem with the one before and the one after.
struct Excerpt {
    first_line: usize,
    text: String,
    mark: Range<usize>,
    /// How many characters of each line are left out at its start.
    cut: usize,
}

/// Cuts long lines, and replaces characters that nobody sees.
fn excerpt(problem: &Problem) -> Excerpt {
    let (start, end) = (problem.start(), problem.end());
    let first_line = start.line.saturating_sub(1).max(1);
    let (from, mut text, mut mark) = (start.column - 1, String::new(), 0..0);
    // All lines are cut at the same column, so that they stay under each other.
    let cut = if from > WIDTH - BEFORE { from - BEFORE } else { 0 };
    for number in first_line..=start.line + 1 {
        let line = problem.source.line(number);
        let shown = |from: usize, to: usize| -> String {
            line.chars().skip(from).take(to.saturating_sub(from)).map(visible).collect()
        };
        if number == start.line {
            let to = if end.line > start.line { cut + WIDTH } else { end.column - 1 };
            let begins = text.len() + shown(cut, from).len();
            mark = begins..begins + shown(from, to.min(cut + WIDTH)).len();
        }
        text.push_str(&shown(cut, cut + WIDTH));
        text.push_str(if line.chars().nth(cut + WIDTH).is_some() { "…\n" } else { "\n" });
    }
    Excerpt { first_line, text, mark, cut }
}

fn visible(character: char) -> char {
    match character {
        '\t' => ' ',
        _ if character.is_control() || is_invisible(character) => '\u{fffd}',
        _ => character,
    }
}
