//! The text of a content file, and the line and column of a byte in it.

use super::characters::visible;
use std::path::Path;
use std::sync::{Arc, OnceLock};

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
pub(crate) struct Source {
    /// The path from the root of the project, with `/`, and without characters that a terminal obeys.
    pub(crate) path: Arc<str>,
    pub(crate) text: String,
    /// Where each line begins, computed when the first problem asks.
    lines: OnceLock<Vec<usize>>,
}

impl Source {
    pub(crate) fn new(path: &Path, text: String) -> Self {
        let path = path.to_string_lossy().replace('\\', "/");
        let path = visible(&path);
        Self { path: path.into(), text, lines: OnceLock::new() }
    }

    /// The line and column of the byte at `offset`.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
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

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
        })
    }
}

/// Words of a file in quotes, for a message: cut where nobody would read on, and without characters
/// that nobody sees.
pub(crate) fn quote(words: &str) -> String {
    const LONGEST: usize = 60;
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{:?}", format!("{}…", &words[..end])),
        None => format!("{words:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, Source, quote};
    use std::path::Path;

    fn check(text: &str, offset: usize, line: usize, column: usize) {
        let file = Source::new(Path::new("a.json"), text.to_owned());
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
        check("ab\n", 99, 2, 1);
        check("ab", 99, 1, 3);
    }

    #[test]
    fn a_terminal_obeys_neither_a_path_nor_quoted_words() {
        assert_eq!(
            &*Source::new(Path::new("a\u{1b}[2J.json"), String::new()).path,
            "a\u{fffd}[2J.json"
        );
        assert_eq!(quote("\u{1b}[2J\u{202e}"), r#""\u{1b}[2J\u{202e}""#);
        assert!(quote(&"a".repeat(100_000)).len() < 80);
    }
}
