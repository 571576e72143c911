//! Error messages for a text that is not JSON, in plain words for editors.

use crate::report::{Code, Problem, Source, quote};
use std::ops::Range;
use std::sync::Arc;

/// What is wrong, and how to fix it.
type Said = (Range<usize>, String, String);

/// Turns the parser's error into a problem with the character that is meant.
pub(crate) fn explain(source: &Arc<Source>, error: &serde_json::Error) -> Problem {
    let text = source.text.as_str();
    // The parser counts columns in bytes, from 1, and may point after the last one.
    let line = source.line_start(error.line().max(1));
    let offset = text.floor_char_boundary(line + error.column().saturating_sub(1));
    let message = error.to_string();
    let escape = message.contains("escape") || message.contains("surrogate");
    let (span, message, help) = merge_marks(text)
        .or_else(|| word_processor(text))
        .or_else(|| escape.then(|| by_message(text, offset, &message)))
        .or_else(|| byte_order_mark(text))
        .or_else(|| open_text(text, offset, &message))
        .or_else(|| early_end(text, &message))
        .or_else(|| quote_inside(text, offset).filter(|_| !lacks_colon(text, offset, &message)))
        .or_else(|| foreign(text, offset))
        .unwrap_or_else(|| by_message(text, offset, &message));
    Problem::new(Code::Syntax, source, span, message, help)
}

fn said(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Option<Said> {
    Some((span, message.into(), help.into()))
}

/// The bytes of the character at `offset`.
fn here(text: &str, offset: usize) -> Range<usize> {
    offset..offset + text[offset..].chars().next().map_or(0, char::len_utf8)
}

/// The last character before `offset` that is no white space.
fn before(text: &str, offset: usize) -> Range<usize> {
    let end = text[..offset].trim_end().len();
    end - text[..end].chars().next_back().map_or(0, char::len_utf8)..end
}

fn merge_marks(text: &str) -> Option<Said> {
    const MARKS: [&str; 4] = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"];
    let mut lines = text.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some((*end - line.trim_start().len(), line.trim_start()))
    });
    let (start, _) = lines.find(|(_, line)| MARKS.iter().any(|mark| line.starts_with(mark)))?;
    said(
        start..start + 7,
        "two versions of this file were put together and not joined",
        "Keep the words of one version, and take away the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    )
}

fn word_processor(text: &str) -> Option<Said> {
    let help = "Save it as plain text, in a program for plain text.";
    text.starts_with("{\\rtf")
        .then(|| (0..5, "this is a file of a word processor".to_owned(), help.to_owned()))
}

fn byte_order_mark(text: &str) -> Option<Said> {
    let help = "Save the file as UTF-8 without a byte order mark: in the dialogue \"Save as\", under \"Encoding\".";
    text.starts_with('\u{feff}')
        .then(|| (0..3, "the file begins with a hidden mark".to_owned(), help.to_owned()))
}

/// A text that is still open at the end of its line.
fn open_text(text: &str, offset: usize, message: &str) -> Option<Said> {
    if !message.contains("control character") {
        return None;
    }
    // The parser names the character, or the one beside it.
    let beside = [offset, offset + 1, offset.saturating_sub(1)];
    let control = |at: &usize| text.as_bytes().get(*at).is_some_and(u8::is_ascii_control);
    let at = beside.into_iter().find(control).unwrap_or(offset);
    let broken = text[at..].starts_with(['\n', '\r']);
    if !broken && text[at..].starts_with('\t') {
        return said(at..at + 1, "a tab inside a text", "Put a blank there.");
    }
    if !broken {
        let help = "Take it away; typing the words again instead of pasting them does it.";
        return said(here(text, at), "a character that nobody sees", help);
    }
    let next = text[at..].trim_start();
    let key = next.strip_prefix('"').and_then(|rest| rest.split_once('"'));
    let follows = next.starts_with(['}', ']', ','])
        || key.is_some_and(|(_, rest)| rest.trim_start().starts_with(':'));
    if follows {
        let last = before(text, at);
        let opened = text[..at].rfind('"').unwrap_or_default();
        let curly = |(_, c): &(usize, char)| matches!(c, '“' | '”');
        let ends =
            |at: usize| text[at..last.end].trim_end_matches([',', ':', ' ']).chars().count() == 1;
        let mut curly = text[opened..at].char_indices().filter(curly).map(|(at, _)| opened + at);
        if let Some(at) =
            curly.rfind(|at| ends(*at) || text[*at + 3..].trim_start().starts_with(':'))
        {
            return foreign(text, at);
        }
        let place = if text[last.clone()].starts_with(',') {
            "before the comma"
        } else {
            "at the end of the text"
        };
        return said(last, "a text is not closed", format!("Put a double quote (\") {place}."));
    }
    said(
        at..at + 1,
        "Enter was pressed inside a text",
        "A text ends on the line it begins on: join the lines. For a new paragraph, write a block or an entry of its own.",
    )
}

fn early_end(text: &str, message: &str) -> Option<Said> {
    if !message.starts_with("EOF") {
        return None;
    }
    if text.trim().is_empty() {
        return said(
            0..0,
            "the file is empty",
            "Begin with a new article: `cargo xtask new article \"The title\"`.",
        );
    }
    let (mut open, mut in_text, mut escaped) = (Vec::new(), false, false);
    for character in text.chars() {
        match character {
            _ if escaped => escaped = false,
            '\\' if in_text => escaped = true,
            '"' => in_text = !in_text,
            '{' if !in_text => open.push('}'),
            '[' if !in_text => open.push(']'),
            '}' | ']' if !in_text => drop(open.pop()),
            _ => {}
        }
    }
    let quote = if in_text { "\"" } else { "" };
    let missing: String = quote.chars().chain(open.into_iter().rev()).collect();
    let verb = if missing.chars().count() == 1 { "is" } else { "are" };
    let what = if missing.is_empty() { "a value".to_owned() } else { missing };
    said(
        before(text, text.len()),
        format!("the file ends too early: {what} {verb} missing at the end"),
        format!("Write {what} at the end, if nothing else was lost."),
    )
}

/// A quote inside words, which closes the text too early.
fn quote_inside(text: &str, offset: usize) -> Option<Said> {
    let closed = before(text, offset);
    let blanks = &text[closed.end..offset];
    let next = text[offset..].chars().next()?;
    let in_text = text[..closed.end].ends_with('"') && !blanks.contains('\n');
    let words = next.is_alphanumeric() || next.is_alphabetic() || "“‘'(*.?!-–—%".contains(next);
    // Two quotes without a blank between them, as spreadsheets double them.
    if !in_text || !(words || (next == '"' && blanks.is_empty())) {
        return None;
    }
    let line = text[..closed.start].rfind('\n').map_or(0, |at| at + 1);
    let begins = text[line..closed.start].rfind('"')?;
    // The text that was closed has to be one: `"a" : b"` has no quote inside.
    let opened = text[line..line + begins].trim_end();
    if !opened.is_empty()
        && !opened.ends_with([':', ',', '[', '{', '"'])
        && !opened.ends_with(char::is_alphanumeric)
    {
        return None;
    }
    said(closed, "a double quote inside a text", "Write it as \\\", or use curly quotes: “ ”.")
}

/// Whether a name and its value follow each other without a colon.
fn lacks_colon(text: &str, offset: usize, message: &str) -> bool {
    let is_value = |c: char| c.is_ascii_digit() || "\"{[".contains(c);
    message.starts_with("expected `:`") && text[offset..].starts_with(is_value)
}

/// What belongs to other programs and languages.
fn foreign(text: &str, offset: usize) -> Option<Said> {
    let rest = &text[offset..];
    let first = rest.chars().next()?;
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let whole = offset..offset + word.len();
    match first {
        '“' | '”' | '„' | '‟' | '«' | '»' => said(
            here(text, offset),
            format!("a curly quote ({first}) where a straight one belongs"),
            "Write \" at both ends. Inside a text, curly quotes are right.",
        ),
        '‘' | '’' | '\'' | '`' => said(
            here(text, offset),
            "a single quote where a double one belongs",
            "Write \" at both ends.",
        ),
        _ if first.is_numeric() && !first.is_ascii() => said(
            here(text, offset),
            "a digit of another script",
            "Write it with the digits 0 to 9.",
        ),
        _ if matches!(first, '/' | '#') || rest.starts_with("<!--") || rest.starts_with("--") => {
            said(
                here(text, offset),
                "a note stands between the entries",
                "A content file has no place for notes of this kind. Take it away; a note on the source goes into \"provenance\".",
            )
        }
        ';' => said(here(text, offset), "a semicolon where a comma belongs", "Write a comma."),
        '=' => said(here(text, offset), "an equals sign where a colon belongs", "Write a colon."),
        _ if first.is_whitespace() || crate::report::characters::is_invisible(first) => said(
            here(text, offset),
            "a blank that is no plain one",
            "Take it away and type a blank.",
        ),
        _ if word.is_empty() => None,
        _ => match word.to_lowercase().as_str() {
            "true" | "false" | "null" => said(
                whole,
                format!("{} in the wrong letters", quote(&word)),
                format!("Write {}, in small letters.", word.to_lowercase()),
            ),
            "none" | "nil" | "undefined" => said(
                whole,
                format!("{} is not known here", quote(&word)),
                "Leave the whole entry out.",
            ),
            "yes" | "no" => {
                said(whole, format!("{} is not known here", quote(&word)), "Write true or false.")
            }
            _ if first.is_alphabetic() && rest[word.len()..].trim_start().starts_with(':') => {
                said(whole, "a name without quotes", format!("Write \"{word}\"."))
            }
            _ if first.is_alphabetic() => said(
                whole,
                "words without quotes",
                "Write a double quote (\") before and after them.",
            ),
            _ => None,
        },
    }
}

/// The rest: commas, colons, brackets, numbers and backslashes.
fn by_message(text: &str, offset: usize, message: &str) -> Said {
    let message = message.split(" at line ").next().unwrap_or(message);
    let (last, this) = (before(text, offset), here(text, offset));
    let comma = text[last.clone()].ends_with(',');
    let (span, message, help) = match message {
        // Reported at the next value: the comma is missing after the one before.
        "expected `,` or `}`" | "expected `,` or `]`"
            if text[this.clone()].starts_with(['}', ']']) =>
        {
            (
                this,
                "a closing bracket of the wrong kind",
                "{ is closed by }, and [ is closed by ]: one of them is missing or too many.",
            )
        }
        "expected `,` or `}`" | "expected `,` or `]`" => (
            last,
            "a comma is missing after this",
            "Put a comma after this, or close the bracket that is still open.",
        ),
        "trailing comma" => (
            this,
            "a comma before a closing bracket",
            "Take away the comma before the closing bracket.",
        ),
        "key must be a string" if text[this.clone()].starts_with(',') && comma => {
            (this, "two commas", "Take one of them away.")
        }
        "key must be a string" if text[this.clone()].starts_with('}') && comma => (
            this,
            "a comma before a closing bracket",
            "Take away the comma before the closing bracket.",
        ),
        "expected value" if text[this.clone()].starts_with(['}', ']']) && comma => (
            this,
            "a comma before a closing bracket",
            "Take away the comma before the closing bracket.",
        ),
        "expected value" if text[this.clone()].starts_with(',') && comma => {
            (this, "two commas", "Take one of them away.")
        }
        "expected value" if text[this.clone()].starts_with([',', '}', ']']) => (
            last,
            "a value is missing after this",
            "Write the value, or take the whole entry away.",
        ),
        "key must be a string" => (
            this,
            "a name is missing here",
            "An entry is a name in double quotes, a colon and a value: \"title\": \"…\".",
        ),
        "expected `:`" => {
            (last, "a colon is missing after this", "Put a colon between the name and its value.")
        }
        "trailing characters" => (
            this,
            "the file goes on after its last bracket",
            "Take away what follows, or the bracket that was closed too early.",
        ),
        "recursion limit exceeded" => {
            (this, "this is nested too deeply", "No place in the content needs so many brackets.")
        }
        "invalid number" => (
            this,
            "this is not a number",
            "Write digits only, without a sign, a comma or a zero in front: 3.",
        ),
        _ if message.contains("escape") || message.contains("surrogate") => (
            text[..this.end].rfind('\\').map_or(this, |at| at..at + 1),
            "a backslash that means nothing here",
            "Write a backslash as \\\\ and a quote as \\\".",
        ),
        _ => (
            this,
            "this does not belong here",
            "Compare with the lines above: quotes, commas, colons and brackets have to match.",
        ),
    };
    (span, message.to_owned(), help.to_owned())
}
