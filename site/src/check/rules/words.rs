//! Words that would not be seen as they were meant.

use super::File;
use crate::check::structure::Entry;
use crate::read::model::Direction;
use crate::report::{Code, Problem};
use std::ops::Range;

impl Entry<'_> {
    /// The words of a string for readers, marks included.
    fn shown(&self) -> Option<&str> {
        self.plain.or_else(|| self.text.as_ref().and_then(|_| self.node.words()))
    }

    fn problem(
        &self,
        code: Code,
        range: Range<usize>,
        message: &str,
        help: impl Into<String>,
    ) -> Problem {
        Problem::new(code, self.node.source, self.node.part(range), message, help)
    }
}

/// Marks in words that are shown as they are.
pub(super) fn marks_in_plain_words(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let words = entry.plain?;
    let find = |marks: &dyn Fn(&str) -> Option<usize>, signs: &[char]| {
        let at = words.char_indices().filter(|(_, c)| signs.contains(c));
        at.filter_map(|(at, _)| Some(at..at + marks(&words[at..])?)).next()
    };
    let (range, help) = if let Some(range) = find(&entity, &['&']) {
        (range, "Write the character itself, such as & or ’.".to_owned())
    } else if let Some(range) = find(&tag, &['<']) {
        (range, "Take away what is between < and >.".to_owned())
    } else if let Some(range) = find(&stars, &['*']) {
        (range, "Take away the stars.".to_owned())
    } else {
        let at = words.find("](")?;
        (at..at + 2, "Write the words alone: a link belongs into a paragraph.".to_owned())
    };
    let message = "this place takes plain words: readers would see the marks";
    Some(entry.problem(Code::Markup, range, message, help))
}

/// The length of `&amp;` or `&#39;` at the beginning.
fn entity(rest: &str) -> Option<usize> {
    const NAMES: [&str; 26] = [
        "amp", "lt", "gt", "quot", "apos", "nbsp", "ndash", "mdash", "hellip", "lsquo", "rsquo",
        "ldquo", "rdquo", "bull", "copy", "reg", "trade", "deg", "frac12", "eacute", "egrave",
        "aacute", "ntilde", "uuml", "ouml", "auml",
    ];
    // No name is longer.
    let start = &rest[1..rest.floor_char_boundary(12)];
    let name = start.split_once(';')?.0;
    let digits = name.strip_prefix('#').map(|digits| digits.trim_start_matches(['x', 'X']));
    let number = digits.is_some_and(|d| !d.is_empty() && d.bytes().all(|b| b.is_ascii_hexdigit()));
    (number || NAMES.contains(&name)).then_some(name.len() + 2)
}

/// The length of an HTML tag at the beginning, such as `<b>` or `</a>`.
fn tag(rest: &str) -> Option<usize> {
    const NAMES: [&str; 26] = [
        "a", "b", "i", "u", "em", "strong", "br", "p", "div", "span", "img", "script", "sup",
        "sub", "ul", "ol", "li", "h1", "h2", "h3", "font", "small", "iframe", "style", "table",
        "svg",
    ];
    let inner = rest[1..].trim_start_matches('/');
    if inner.starts_with("!--") {
        return Some(4);
    }
    let name: String = inner.chars().take(8).take_while(char::is_ascii_alphanumeric).collect();
    let next = inner[name.len()..].chars().next();
    let known = NAMES.contains(&name.to_lowercase().as_str());
    let known = known && matches!(next, Some('>' | '/' | ' '));
    known.then(|| rest.find('>')).flatten().map(|end| end + 1)
}

/// The length of `**words**` or `*words*` at the beginning, or of two stars at words.
fn stars(rest: &str) -> Option<usize> {
    let count = rest.bytes().take_while(|byte| *byte == b'*').count();
    let inner = &rest[count..];
    let touches = inner.starts_with(|c: char| !c.is_whitespace() && !c.is_ascii_digit());
    let closed = inner.find('*').filter(|at| !inner[..*at].ends_with(char::is_whitespace));
    (touches && (count > 1 || closed.is_some()))
        .then(|| count + closed.map_or(0, |at| at + count).min(inner.len()))
}

/// A bullet typed in a paragraph.
pub(super) fn typed_list(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    const BULLETS: [char; 9] = ['•', '‣', '◦', '▪', '●', '○', '■', '□', '➢'];
    let words = entry.shown()?;
    let bullets: Vec<_> = words.char_indices().filter(|(_, c)| BULLETS.contains(c)).collect();
    let (at, bullet) =
        *bullets.first().filter(|(at, _)| words[..*at].trim().is_empty() || bullets.len() > 1)?;
    let help = "Make it a block {\"list\": {\"items\": [{\"text\": \"…\"}, …]}}: readers with a screen reader then hear a list.";
    Some(entry.problem(
        Code::TypedList,
        at..at + bullet.len_utf8(),
        "a bullet typed in a paragraph",
        help,
    ))
}

/// A phone number in right-to-left words: its groups of digits would be shown in reverse order.
pub(super) fn bare_number(entry: &Entry<'_>, file: &File<'_>) -> Option<Problem> {
    if super::forms::direction_of(&file.lang) == Direction::Ltr {
        return None;
    }
    let words = entry.shown()?;
    let links = entry.text.iter().flat_map(|text| &text.links);
    let linked: Vec<_> = links.map(|link| link.range.clone()).collect();
    let is_part = |c: char| c.is_ascii_digit() || "+-(). /\u{a0}".contains(c);
    let mut at = 0;
    while let Some(found) = words[at..].find(|c: char| c == '+' || c.is_ascii_digit()) {
        let start = at + found;
        let run = words[start..].split(|c: char| !is_part(c)).next().unwrap_or_default();
        let number = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        at = start + run.len().max(1);
        let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let is_date = digits.len() == 8 && number.len() == 10 && number.matches('-').count() == 2;
        let is_linked = linked.iter().any(|range| range.contains(&start));
        if digits.len() >= 7
            && (digits != number || number.starts_with('+'))
            && !is_date
            && !is_linked
        {
            let help =
                format!("Write [{number}](tel:{digits}): a link to a number keeps its order.");
            let message = "readers would see the digits of this number out of order";
            return Some(entry.problem(
                Code::BareNumber,
                start..start + number.len(),
                message,
                help,
            ));
        }
    }
    None
}

/// What marks words that wait for the real ones, as `site new` writes them.
const PLACEHOLDER: &str = "PLACEHOLDER";

/// Words that wait for the real ones.
pub(super) fn placeholder(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let waits = entry.node.words()?.contains(PLACEHOLDER);
    waits.then(|| {
        entry.node.problem(
            Code::Placeholder,
            "words that wait for the real ones",
            "Write them here.",
        )
    })
}

/// How many characters of a title are shown by the widest list that is known.
const LONGEST_TITLE: usize = 120;

/// A title that is a sentence or two.
pub(super) fn long_title(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let words = entry.plain.filter(|_| {
        matches!((entry.owner, entry.key), ("Article", "title") | ("Section", "heading"))
    })?;
    let count = words.chars().count();
    let help = format!(
        "Search results cut a title after about 60 characters, and contents need a short one: at most {LONGEST_TITLE}."
    );
    (count > LONGEST_TITLE).then(|| {
        entry.node.problem(Code::LongTitle, format!("a title of {count} characters"), help)
    })
}
