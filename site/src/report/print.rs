//! Problems as a person reads them, in the form that compilers have made familiar.

use super::excerpt::{Excerpt, WIDTH};
use super::{Code, Position, Problem, Problems, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use std::collections::BTreeMap;
use std::fmt;

/// How many problems are printed with their lines: nobody reads more of them at once.
const SHOWN: usize = 500;
/// How many warnings of one kind in one file are printed with their lines, unless `{:#}` asks for all: a
/// language that was just begun has a hundred.
const ALIKE: usize = 3;

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut alike: BTreeMap<(&str, Code), usize> = BTreeMap::new();
        for problem in self.0.iter().take(SHOWN) {
            if problem.severity() == Severity::Warning && !f.alternate() {
                let count = alike.entry((problem.file(), problem.code())).or_default();
                *count += 1;
                if *count > ALIKE {
                    continue;
                }
            }
            writeln!(f, "{problem}\n")?;
        }
        for ((file, code), count) in alike.iter().filter(|(_, count)| **count > ALIKE) {
            let more = count - ALIKE;
            writeln!(
                f,
                "and {more} more in {file}: {}; `site check {file}` lists them\n",
                code.name()
            )?;
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
        let group = if let Some(Excerpt { first_line, text, mark, cut }) = self.excerpt.as_deref() {
            let mark = AnnotationKind::Primary.span(mark.clone());
            let snippet =
                Snippet::source(text).line_start(*first_line).fold(false).annotation(mark);
            let Position { line, column } = self.start();
            // The column of a line that is cut cannot be counted from what is shown.
            match cut {
                0 => title.element(snippet.path(self.file())),
                _ => title
                    .element(Origin::path(self.file()).line(line).char_column(column))
                    .element(snippet),
            }
            .element(help)
        } else {
            title.element(Origin::path(self.file())).element(help)
        };
        // A fixed width: the same text in a terminal, in a log and in the page of the preview.
        let renderer = Renderer::plain().term_width(WIDTH + 20).decor_style(DecorStyle::Unicode);
        f.write_str(&renderer.render(&[group]))
    }
}
