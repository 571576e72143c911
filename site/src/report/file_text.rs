//! The text of a content file, and the line and column of a byte.

use std::path::Path;
use std::sync::OnceLock;

/// A place as an editor's program shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
}

/// A file's path and text. All problems of the file share it.
#[derive(Debug, Default)]
pub(crate) struct FileText {
    /// The path as errors name it: from the root of the project, with `/`.
    pub(crate) path: String,
    /// The text.
    pub(crate) text: String,
    /// Where each line begins, worked out when the first problem asks.
    lines: OnceLock<Vec<usize>>,
}

impl FileText {
    /// The file at `path`, which says `text`.
    pub(crate) fn new(path: &Path, text: String) -> Self {
        let path = path.to_string_lossy().replace('\\', "/");
        Self { path, text, lines: OnceLock::new() }
    }

    /// The line and column of the byte at `offset`.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let offset = self.boundary(offset);
        let line = self.lines().partition_point(|start| *start <= offset).max(1);
        let before = &self.text[self.line_start(line)..offset];
        Position { line, column: before.chars().count() + 1 }
    }

    /// The line with this number, without its end; empty where there is none.
    pub(crate) fn line(&self, number: usize) -> &str {
        let line = self.text.get(self.line_start(number)..).unwrap_or_default();
        line.lines().next().unwrap_or_default()
    }

    /// The byte that a line begins with.
    pub(crate) fn line_start(&self, number: usize) -> usize {
        self.lines().get(number.wrapping_sub(1)).copied().unwrap_or(self.text.len())
    }

    /// The last byte not behind `offset` that begins a character.
    pub(crate) fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{FileText, Position};
    use std::path::Path;

    fn check(text: &str, offset: usize, line: usize, column: usize) {
        let file = FileText::new(Path::new("a.json"), text.to_owned());
        assert_eq!(file.position(offset), Position { line, column }, "{text:?} at {offset}");
    }

    #[test]
    fn lines_and_columns_count_from_one_and_in_characters() {
        check("", 0, 1, 1);
        check("ab\ncd", 1, 1, 2);
        check("ab\ncd", 2, 1, 3);
        check("ab\ncd", 3, 2, 1);
        check("ü—x", 5, 1, 3);
        check("ü—x", 3, 1, 2);
    }

    #[test]
    fn a_place_behind_the_end_is_the_end() {
        check("ab\n", 99, 2, 1);
        check("ab", 99, 1, 3);
    }
}
