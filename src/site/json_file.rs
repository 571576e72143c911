//! One JSON file of the content: its text, its typed value, and the way from a value to its place.

use super::place::{Place, around};
use super::problem::Problem;
use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// A file that was read, with its value.
#[derive(Clone, Debug)]
pub(crate) struct JsonFile<T> {
    /// The path, as errors name it.
    pub(crate) path: PathBuf,
    /// The text of the file.
    pub(crate) text: String,
    /// What the text says.
    pub(crate) value: T,
}

impl<T: DeserializeOwned> JsonFile<T> {
    /// Reads `text` as strict JSON: no comments, no trailing commas, no unknown keys.
    pub(crate) fn parse(path: &Path, text: String) -> Result<Self, Problem> {
        match serde_json::from_str(&text) {
            Ok(value) => Ok(Self { path: path.to_owned(), text, value }),
            Err(error) => Err(explain(path, &text, &error)),
        }
    }
}

impl<T> JsonFile<T> {
    /// A problem with the value at `place`.
    pub(crate) fn problem(
        &self,
        place: &Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        let span = ast(&self.text).map_or(0..0, |root| place.range(&root));
        Problem::new((&self.path, &self.text), span, message, help)
    }

    /// The same, for what does not stop a build.
    pub(crate) fn warning(
        &self,
        place: &Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        self.problem(place, message, help).as_warning()
    }

    /// A problem with some bytes of the string at `place`. A string with escapes is marked as a
    /// whole, since its bytes are not those of the file.
    pub(crate) fn problem_within(
        &self,
        place: &Place,
        within: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Problem {
        let mut span = ast(&self.text).map_or(0..0, |root| place.range(&root));
        let literal = self.text.get(span.clone()).unwrap_or_default();
        if literal.starts_with('"') && !literal.contains('\\') {
            let start = span.start + 1;
            span = start + within.start..start + within.end;
        }
        Problem::new((&self.path, &self.text), span, message, help)
    }
}

fn ast(text: &str) -> Option<Value<'_>> {
    parse_to_ast(text, &CollectOptions::default(), &strict()).ok()?.value
}

fn strict() -> ParseOptions {
    ParseOptions {
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
    }
}

/// Turns serde's error into one that names the place and the mend.
fn explain(path: &Path, text: &str, error: &serde_json::Error) -> Problem {
    let offset = byte_offset(text, error.line(), error.column());
    let message = plain(&error.to_string());
    match ast(text) {
        Some(root) => {
            let span = around(&root, offset);
            Problem::new((path, text), span, message.clone(), type_help(&message))
        }
        None => {
            let (span, help) = syntax_help(text, offset, &message);
            Problem::new((path, text), span, message, help)
        }
    }
}

/// serde_json counts columns in bytes, from 1, and may point behind the last one.
fn byte_offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let mut offset = (start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// serde's message without the position, which is told apart, and without Rust's names.
fn plain(message: &str) -> String {
    let message = message.split(" at line ").next().unwrap_or(message);
    message.replace("expected u32", "expected a whole number")
}

/// What to do about a comma, bracket or quote. A missing comma is shown where it is missing, which
/// is behind the value before; the parser notices it only at the next one.
fn syntax_help(text: &str, offset: usize, message: &str) -> (Range<usize>, &'static str) {
    // A line break in a string is reported at the line behind it.
    let broken = message.contains("control character") && text[..offset].ends_with('\n');
    let offset = if broken { offset - 1 } else { offset };
    let here = offset..text[offset..].chars().next().map_or(offset, |c| offset + c.len_utf8());
    let before = text[..offset].trim_end();
    if message.starts_with("expected `,`") {
        let end = before.len();
        let start = before.char_indices().next_back().map_or(0, |(at, _)| at);
        return (start..end, "Put a comma after this, or close the bracket that is still open.");
    }
    let help = match message {
        "trailing comma" => "Take away the comma before the closing bracket.",
        "key must be a string" => {
            "Write the key in double quotes, and no comma before a closing bracket."
        }
        "expected `:`" => "Put a colon between the key and its value.",
        _ if message.contains("control character") => {
            "A string ends on the line it begins on. Close it with a double quote; for a new paragraph start a new block."
        }
        _ if message.contains("EOF") => {
            "The file ends too early. Close every quote, bracket and brace."
        }
        _ if message.contains("escape") => "Write a backslash as \\\\ and a quote as \\\".",
        _ => "Compare with the lines above: quotes, commas, colons and brackets have to match.",
    };
    (here, help)
}

/// What to do about a key or value of the wrong kind; for a misspelt key, the nearest one.
fn type_help(message: &str) -> String {
    let names: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    match names.as_slice() {
        [found, known @ ..] if message.starts_with("unknown") && !known.is_empty() => {
            let nearest = known.iter().max_by(|a, b| {
                strsim::jaro_winkler(found, a).total_cmp(&strsim::jaro_winkler(found, b))
            });
            let guess = nearest
                .filter(|name| strsim::jaro_winkler(found, name) > 0.75)
                .map(|name| format!("Did you mean \"{name}\"? "))
                .unwrap_or_default();
            format!("{guess}This place knows: {}.", known.join(", "))
        }
        [missing, ..] if message.starts_with("missing field") => {
            format!("Add \"{missing}\": … to the object that begins here.")
        }
        [twice, ..] if message.starts_with("duplicate field") => {
            format!("Keep one \"{twice}\" and take the other away.")
        }
        _ => "Write the kind of value that is expected here; a sibling in the file shows how."
            .to_owned(),
    }
}
