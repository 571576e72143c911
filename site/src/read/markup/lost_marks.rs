//! Signs among the words that were meant as a link or as strong words, and are none.

use super::MarkupError;
use std::ops::Range;

/// Signs among the words that were meant as a link or as strong words.
pub(super) fn meant(source: &str, is_plain: &dyn Fn(usize) -> bool) -> Option<MarkupError> {
    stars(source, is_plain).or_else(|| brackets(source, is_plain)).or_else(|| {
        let range = foreign(source).filter(|range| is_plain(range.start))?;
        let message = "these marks mark nothing".to_owned();
        let help = "Strong words have two plain stars before and two after: **two words**.";
        Some(MarkupError { range, message, help: help.to_owned() })
    })
}

fn stars(source: &str, is_plain: &dyn Fn(usize) -> bool) -> Option<MarkupError> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(found) = source[at..].find("**") {
        let start = at + found;
        let end = start + source[start..].bytes().take_while(|byte| *byte == b'*').count();
        runs.extend(is_plain(start).then_some(start..end));
        at = end;
    }
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let around = |run: &Range<usize>| {
        (source[..run.start].chars().next_back(), source[run.end..].chars().next())
    };
    let spaced = |run: &&Range<usize>| matches!(around(run), (a, b) if blank(a) && blank(b));
    let sum = |run: &Range<usize>| {
        let (before, after) = (source[..run.start].trim_end(), source[run.end..].trim_start());
        digit(before.chars().next_back()) && digit(after.chars().next())
    };
    let pairs = runs.iter().filter(spaced).count() > 1;
    let lost: Vec<_> = runs.iter().filter(|run| !sum(run) && (pairs || !spaced(run))).collect();
    // A sign before the second pair and a letter after it: the parser takes the pair for a first one.
    let is_glued = |run: &Range<usize>| {
        let (before, after) = around(run);
        let sign = before.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
        sign && after.is_some_and(char::is_alphanumeric)
    };
    let glued = lost.iter().skip(1).find(|run| is_glued(run));
    let run = (*glued.or(lost.first())?).clone();
    let help = match glued {
        Some(_) => {
            "Put a blank after the second pair of stars, or the sign behind it: **Yes**: it is."
        }
        None if runs.len() > 1 => {
            "Write the stars close to the words: **two words**, with a blank outside."
        }
        None => {
            "Strong words have two stars before and two after: **two words**. One pair is missing, or one too many."
        }
    };
    Some(MarkupError {
        range: run,
        message: "these stars mark nothing".to_owned(),
        help: help.to_owned(),
    })
}

fn brackets(source: &str, is_plain: &dyn Fn(usize) -> bool) -> Option<MarkupError> {
    const SCHEMES: [&str; 6] = ["http", "mailto:", "tel:", "glossary:", "#", "www."];
    let addressed = |rest: &str| SCHEMES.iter().any(|scheme| rest.starts_with(scheme));
    let error = |range: Range<usize>, help: String| {
        Some(MarkupError {
            range,
            message: "this was meant as a link and is none".to_owned(),
            help,
        })
    };
    for (at, sign) in
        source.char_indices().filter(|(at, sign)| "])}<(".contains(*sign) && is_plain(*at))
    {
        let rest = &source[at + 1..];
        let start = || source[..at].rfind(['[', '(']).unwrap_or(at);
        match sign {
            ']' if rest.starts_with('(') => {
                let Some(to) = enclosed(&rest[1..]) else {
                    return error(
                        start()..source.len(),
                        "The address is not closed: write ) after it.".to_owned(),
                    );
                };
                let end = at + 2 + to.len() + 1;
                let help = if to.starts_with("tel:") {
                    let number: String = to
                        .chars()
                        .filter(|c| !c.is_whitespace() && !"().-/".contains(*c))
                        .collect();
                    format!("A number in an address has no blanks: write ({number}).")
                } else if to.trim().contains(char::is_whitespace) {
                    format!("An address has no blanks: write ({}).", to.trim().replace(' ', "%20"))
                } else {
                    "Write [words](https://…): one [ before the words, and the address in ( )."
                        .to_owned()
                };
                return error(start()..end, help);
            }
            ']' if rest.trim_start().strip_prefix('(').is_some_and(addressed) => {
                let end = at + 1 + (rest.len() - rest.trim_start().len()) + 1;
                return error(start()..end, "Take away the blank between ] and (.".to_owned());
            }
            ')' | ']' if rest.strip_prefix('[').is_some_and(addressed) => {
                return error(
                    start()..at + 2,
                    "The words go into [ ] and the address into ( ): [words](https://…)."
                        .to_owned(),
                );
            }
            ')' | '}' if rest.strip_prefix('(').is_some_and(addressed) => {
                let start = source[..at].rfind(['(', '{']).unwrap_or(at);
                return error(start..at + 2, "Write [words](https://…).".to_owned());
            }
            '(' if addressed(rest) && is_open_bracket(&source[..at]) => {
                return error(start()..at + 1, "Write ] between the words and the (.".to_owned());
            }
            '<' if !rest.starts_with('#')
                && (addressed(rest)
                    || (rest.starts_with(char::is_alphanumeric) && is_bare_host(rest))) =>
            {
                let end = at + 1 + rest.find('>').unwrap_or(rest.len());
                return error(
                    at..end,
                    "Write <https://…> in full and without blanks, or [words](https://…)."
                        .to_owned(),
                );
            }
            _ => {}
        }
    }
    None
}

/// The text up to the parenthesis that closes it.
fn enclosed(rest: &str) -> Option<&str> {
    let mut depth = 0;
    let close = |(_, c): &(usize, char)| {
        depth += i32::from(*c == '(') - i32::from(*c == ')');
        depth < 0
    };
    let end = rest.char_indices().find(close).map(|(at, _)| at).or_else(|| rest.find(')'))?;
    Some(&rest[..end])
}

/// Whether words in a bracket end here, without the bracket that closes them.
fn is_open_bracket(before: &str) -> bool {
    let is_open = before.rfind('[') > before.rfind(']');
    is_open && before.ends_with(char::is_alphanumeric)
}

/// Whether `rest` begins like `example.org>`.
fn is_bare_host(rest: &str) -> bool {
    // No host's name is longer.
    let rest = &rest[..rest.floor_char_boundary(260)];
    let inner = rest.split_once('>').map_or("", |(inner, _)| inner);
    let host = inner.split('/').next().unwrap_or_default();
    let end = host.rsplit_once('.').map_or("", |(_, end)| end);
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.".contains(c);
    end.len() > 1 && end.chars().all(|c| c.is_ascii_alphabetic()) && host.chars().all(plain)
}

/// Marks of other programs: what is before the words, and what is after them.
const FOREIGN: [(&str, &str); 9] = [
    ("~~", "~~"),
    ("==", "=="),
    ("'''", "'''"),
    ("＊＊", "＊＊"),
    ("∗∗", "∗∗"),
    ("[b]", "[/b]"),
    ("[i]", "[/i]"),
    ("[url", "[/url]"),
    ("{{", "}}"),
];

/// The bytes of words with the marks of another program.
pub(crate) fn foreign(words: &str) -> Option<Range<usize>> {
    FOREIGN.iter().find_map(|(open, close)| {
        let start = words.find(open)?;
        let inner = &words[start + open.len()..];
        let end = inner.find(close)?;
        let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let touches = touches(inner.chars().next()) && touches(inner[..end].chars().next_back());
        (end > 0 && (touches || *open == "{{"))
            .then(|| start..start + open.len() + end + close.len())
    })
}
