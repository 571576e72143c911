//! What to tell about a text that is not JSON: a comma, a bracket, a quote.

use super::report::{Code, FileText, Problem};
use std::ops::Range;
use std::sync::Arc;

/// Turns serde_json's error into one that names the place and the mend.
pub(crate) fn explain(file: &Arc<FileText>, error: &serde_json::Error) -> Problem {
    let text = &file.text;
    let offset = byte_offset(file, error.line(), error.column());
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or(&message);
    let (span, help) = help(text, offset, message);
    let message = match message {
        "recursion limit exceeded" => "this is nested too deeply",
        _ => message,
    };
    Problem::new(Code::Syntax, file, span, message, help)
}

/// serde_json counts columns in bytes, from 1, and may point behind the last one.
fn byte_offset(file: &FileText, line: usize, column: usize) -> usize {
    file.boundary(file.line_start(line.max(1)) + column.saturating_sub(1))
}

/// The bytes to mark, and what to do. A missing comma is shown where it is missing, which is
/// behind the value before; the parser notices it only at the next one.
fn help(text: &str, offset: usize, message: &str) -> (Range<usize>, &'static str) {
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
        "trailing characters" => "The file ends with its last bracket. Take away what follows.",
        "recursion limit exceeded" => "No place in the content needs so many brackets.",
        _ if message.contains("control character") => {
            "A string ends on the line it begins on. Close it with a double quote; for a new paragraph start a new block."
        }
        _ if message.contains("EOF") => {
            "The file ends too early. Close every quote, bracket and brace."
        }
        _ if text.starts_with('\u{feff}') => {
            "Save the file as UTF-8 without a byte order mark: it is the first character."
        }
        _ if message.contains("escape") => "Write a backslash as \\\\ and a quote as \\\".",
        _ => "Compare with the lines above: quotes, commas, colons and brackets have to match.",
    };
    (here, help)
}
