//! Strict JSON with the place of every value: no comments, no trailing commas.

use super::syntax;
use crate::report::{Code, Problem, Source};
use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde::de::IgnoredAny;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// The text of a file.
///
/// # Errors
/// When it is not UTF-8, with the place.
pub(crate) fn source(path: &Path, bytes: Vec<u8>) -> Result<Arc<Source>, Problem> {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Arc::new(Source::new(path, text))),
        Err(error) => error,
    };
    let at = error.utf8_error().valid_up_to();
    let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
    // The character that is shown for what could not be read.
    let span = at..at + char::REPLACEMENT_CHARACTER.len_utf8();
    let help = "Save the file as UTF-8 text: in the dialogue \"Save as\", under \"Encoding\".";
    let source = Arc::new(Source::new(path, text));
    Err(Problem::new(Code::Syntax, &source, span, "this is not UTF-8 text", help))
}

/// The tree of a text.
///
/// # Errors
/// When it is not JSON, with the place and what to write there.
pub(crate) fn parse(source: &Arc<Source>) -> Result<Value<'_>, Problem> {
    // The tree's parser lets line breaks pass in a string, and goes as deep as the text does.
    if let Err(error) = serde_json::from_str::<IgnoredAny>(&source.text) {
        return Err(syntax::explain(source, &error));
    }
    let broken = |span| {
        let help = "Write a backslash as \\\\ and a quote as \\\".";
        Problem::new(Code::Syntax, source, span, "this is not JSON", help)
    };
    let tree = parse_to_ast(&source.text, &CollectOptions::default(), &STRICT);
    let tree = tree.map_err(|error| broken(error.range().start..error.range().end))?;
    tree.value.ok_or_else(|| broken(0..0))
}

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// A value in a file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node<'a> {
    pub(crate) source: &'a Arc<Source>,
    pub(crate) value: &'a Value<'a>,
}

impl<'a> Node<'a> {
    /// The value of a key.
    pub(crate) fn get(self, key: &str) -> Option<Self> {
        let value = &self.value.as_object()?.get(key)?.value;
        Some(Self { value, ..self })
    }

    /// The entries of a list.
    pub(crate) fn items(self) -> impl Iterator<Item = Self> {
        let items = self.value.as_array().into_iter().flat_map(|list| &list.elements);
        items.map(move |value| Self { value, ..self })
    }

    /// The words of a string.
    pub(crate) fn words(self) -> Option<&'a str> {
        self.value.as_string_lit().map(|words| words.value.as_ref())
    }

    /// The value of `true` or `false`.
    pub(crate) fn boolean(self) -> Option<bool> {
        self.value.as_boolean_lit().map(|lit| lit.value)
    }

    /// A whole number.
    pub(crate) fn number(self) -> Option<u32> {
        self.value.as_number_lit()?.value.parse().ok()
    }

    /// The bytes to mark: all of a word or number, the opening bracket of anything larger.
    pub(crate) fn span(self) -> Range<usize> {
        let range = self.value.range();
        let whole = !matches!(self.value, Value::Object(_) | Value::Array(_));
        range.start..if whole { range.end } else { range.start + 1 }
    }

    /// A problem with the whole value.
    pub(crate) fn problem(
        self,
        code: Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        Problem::new(code, self.source, self.span(), message, help)
    }

    /// The bytes of the file that some bytes of the string's words were read from.
    pub(crate) fn part(self, words: Range<usize>) -> Range<usize> {
        let span = self.span();
        let literal = self.source.text.get(span.start + 1..span.end).unwrap_or_default();
        let (mut read, mut at, mut start) = (0, 0, None);
        while read < words.end && at < literal.len() {
            if read >= words.start {
                start = start.or(Some(at));
            }
            let (length, decoded) = character(&literal[at..]);
            at += length;
            read += decoded;
        }
        span.start + 1 + start.unwrap_or(at)..span.start + 1 + at
    }
}

/// How many bytes the first character of a JSON string takes, and how many it is read as.
fn character(literal: &str) -> (usize, usize) {
    let code =
        |from: usize| literal.get(from..from + 4).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    let first = literal.chars().next().map_or(1, char::len_utf8);
    match (literal.as_bytes(), code(2)) {
        // Two escapes that are one character.
        ([b'\\', b'u', ..], Some(0xd800..=0xdbff)) => (12.min(literal.len()), 4),
        ([b'\\', b'u', ..], Some(code)) => (6, char::from_u32(code).map_or(3, char::len_utf8)),
        ([b'\\', ..], _) => (2, 1),
        _ => (first, first),
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, parse, source};
    use std::path::Path;

    #[test]
    fn a_part_of_a_string_is_found_behind_escapes() {
        let json = r#"{"a": "\"\u00e9\ud83d\ude42 ß<b>"}"#;
        let source = source(Path::new("a.json"), json.into()).unwrap();
        let tree = parse(&source).unwrap();
        let node = Node { source: &source, value: &tree }.get("a").unwrap();
        let words = node.words().unwrap();
        for part in ["<b>", "ß", "\"", "🙂"] {
            let at = words.find(part).unwrap();
            let range = node.part(at..at + part.len());
            let read: String = serde_json::from_str(&format!("\"{}\"", &json[range])).unwrap();
            assert_eq!(read, part);
        }
    }
}
