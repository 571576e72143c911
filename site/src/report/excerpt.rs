//! The lines that a problem is printed with.

use super::characters::visible;
use super::{Position, Source};
use std::ops::Range;

/// How many characters of a line are shown, and how many of them before the mark where it is cut.
pub(super) const WIDTH: usize = 100;
const BEFORE: usize = 30;

/// The line of a problem with the one before and the one after.
#[derive(Clone, Debug)]
pub(super) struct Excerpt {
    pub(super) first_line: usize,
    pub(super) text: String,
    /// The bytes of `text` that are meant.
    pub(super) mark: Range<usize>,
    /// How many characters of each line are left out at its start.
    pub(super) cut: usize,
}

/// Cuts long lines, and replaces characters that nobody sees. `span` begins at `start`.
pub(super) fn excerpt(source: &Source, span: &Range<usize>, start: Position) -> Excerpt {
    let first_line = start.line.saturating_sub(1).max(1);
    let before = start.column - 1;
    // All lines are cut at the same column, so that they stay under each other.
    let cut = if before > WIDTH - BEFORE { before - BEFORE } else { 0 };
    let (mut text, mut mark) = (String::new(), 0..0);
    for number in first_line..=start.line + 1 {
        let line = source.line(number);
        let in_line = |byte: usize| (byte - source.line_start(start.line)).min(line.len());
        // A line can be as long as a file: the marked one is not counted from its start.
        let from = match number == start.line {
            true if cut > 0 => {
                let before = line[..in_line(span.start)].char_indices();
                before.rev().nth(BEFORE - 1).map_or(0, |(at, _)| at)
            }
            false if cut > 0 && line.len() > cut => end_of(line, cut),
            false if cut > 0 => line.len(),
            _ => 0,
        };
        let line = &line[from..];
        let shown = &line[..end_of(line, WIDTH)];
        if number == start.line {
            let [start, end] =
                [span.start, span.end].map(|byte| (in_line(byte) - from).min(shown.len()));
            let begins = text.len() + visible(&shown[..start]).len();
            mark = begins..begins + visible(&shown[start..end]).len();
        }
        text.push_str(&visible(shown));
        text.push_str(if shown.len() < line.len() { "…\n" } else { "\n" });
    }
    Excerpt { first_line, text, mark, cut }
}

/// The byte after the first `characters` of a line.
fn end_of(line: &str, characters: usize) -> usize {
    line.char_indices().nth(characters).map_or(line.len(), |(at, _)| at)
}
