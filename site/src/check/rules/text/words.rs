//! Words that would not be seen as they were meant.

use crate::check::rules::File;
use crate::check::structure::Entry;
use crate::read::markup::{foreign, is_entity, mark};
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
pub(in crate::check::rules) fn marks_in_plain_words(
    entry: &Entry<'_>,
    _: &File<'_>,
) -> Option<Problem> {
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
    } else if let Some(range) = foreign(words).or_else(|| mark(words)) {
        (range, "Write the words alone: marks and links belong into a paragraph.".to_owned())
    } else {
        let at = words.find("](")?;
        (at..at + 2, "Write the words alone: a link belongs into a paragraph.".to_owned())
    };
    let message = "this place takes plain words: readers would see the marks";
    Some(entry.problem(Code::Markup, range, message, help))
}

/// The length of `&amp;` or `&#39;` at the beginning.
fn entity(rest: &str) -> Option<usize> {
    // No name is longer.
    let end = rest[..rest.floor_char_boundary(12)].find(';')? + 1;
    is_entity(&rest[..end]).then_some(end)
}

/// The length of an HTML tag at the beginning, such as `<b>` or `</a>`.
fn tag(rest: &str) -> Option<usize> {
    const NAMES: [&str; 36] = [
        "a", "b", "i", "u", "em", "strong", "br", "p", "div", "span", "img", "script", "sup",
        "sub", "ul", "ol", "li", "h1", "h2", "h3", "font", "small", "iframe", "style", "table",
        "svg", "mark", "code", "pre", "del", "ins", "hr", "center", "big", "o:p", "s",
    ];
    let inner = rest[1..].trim_start_matches('/');
    if inner.starts_with("!--") {
        return Some(4);
    }
    let name: String =
        inner.chars().take(8).take_while(|c| c.is_ascii_alphanumeric() || *c == ':').collect();
    let next = inner[name.len()..].chars().next();
    let known = NAMES.contains(&name.to_lowercase().as_str());
    let known = known && matches!(next, Some('>' | '/' | ' '));
    let end = known.then(|| rest.find('>')).flatten()?;
    // `a <b and b> c` compares.
    let attributes = inner[name.len()..].split('>').next().unwrap_or_default();
    (attributes.trim().is_empty() || attributes.contains(['=', '/'])).then_some(end + 1)
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
pub(in crate::check::rules) fn typed_list(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    const BULLETS: [char; 16] =
        ['•', '‣', '◦', '▪', '●', '○', '■', '□', '➢', '►', '▸', '➤', '⁃', '∙', '❖', '·'];
    let words = entry.shown()?;
    let bullets: Vec<_> = words.char_indices().filter(|(_, c)| BULLETS.contains(c)).collect();
    let (at, bullet) =
        *bullets.iter().find(|(at, bullet)| is_bullet(words, *at, *bullet, bullets.len()))?;
    let help = "Make it a block {\"list\": {\"items\": [{\"text\": \"…\"}, …]}}: readers with a screen reader then hear a list.";
    Some(entry.problem(
        Code::TypedList,
        at..at + bullet.len_utf8(),
        "a bullet typed in a paragraph",
        help,
    ))
}

/// Whether a sign begins an entry: the first of the words, or one of several. A dot in the middle
/// also separates words, and letters of Catalan.
fn is_bullet(words: &str, at: usize, bullet: char, count: usize) -> bool {
    let is_first = words[..at].trim().is_empty();
    match bullet {
        '·' => is_first && words[at + bullet.len_utf8()..].starts_with(char::is_whitespace),
        _ => is_first || count > 1,
    }
}

/// A phone number in right-to-left words: its groups of digits would be shown in reverse order.
pub(in crate::check::rules) fn bare_number(entry: &Entry<'_>, file: &File<'_>) -> Option<Problem> {
    if crate::check::rules::forms::direction_of(&file.lang) == Direction::Ltr {
        return None;
    }
    let words = entry.shown()?;
    let links = entry.text.iter().flat_map(|text| &text.links);
    let linked: Vec<_> = links.map(|link| link.range.clone()).collect();
    let is_digit = |c: char| matches!(c, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}');
    let is_part = |c: char| is_digit(c) || "+-(). /\u{a0}".contains(c);
    // After Arabic letters a hyphen parts the groups as well.
    let is_arabic = words.contains(|c| matches!(c, '\u{620}'..='\u{65f}' | '\u{66e}'..='\u{6ef}'));
    let parts = |c: char| c == ' ' || c == '(' || (is_arabic && c == '-');
    let mut at = 0;
    while let Some(found) = words[at..].find(|c: char| c == '+' || is_digit(c)) {
        let start = at + found;
        let run = words[start..].split(|c: char| !is_part(c)).next().unwrap_or_default();
        let number = run.trim_end_matches(|c: char| !is_digit(c));
        at = start + run.len().max(1);
        // The last four bits of a digit are its value.
        let digit = |c: char| char::from_digit(u32::from(c) & 15, 10).filter(|_| is_digit(c));
        let digits: String =
            number.chars().filter_map(|c| digit(c).or_else(|| (c == '+').then_some(c))).collect();
        let is_date = digits.len() == 8 && number.len() == 10 && number.matches('-').count() == 2;
        let is_turned = number.contains(parts) || number.starts_with('+');
        let is_linked = linked.iter().any(|range| range.contains(&start));
        // No phone number has more than 15 digits.
        if !(7..=15).contains(&digits.trim_start_matches('+').len())
            || !is_turned
            || is_date
            || is_linked
        {
            continue;
        }
        let groups: Vec<&str> = number.split(' ').collect();
        let is_large = groups[1..].iter().all(|group| group.chars().count() == 3)
            && (1..=3).contains(&groups[0].chars().count())
            && !digits.starts_with(['0', '+']);
        let help = match is_large {
            true => format!("Write {} or [{number}](tel:{digits}).", groups.join(",")),
            false => format!("Write [{number}](tel:{digits}): a link to a number keeps its order."),
        };
        let message = "readers would see the digits of this number out of order";
        let range = start..start + number.len();
        return Some(entry.problem(Code::BareNumber, range, message, help));
    }
    None
}

/// What marks words that wait for the real ones, as `site new`, designers and Word write them.
const PLACEHOLDERS: [&str; 8] = [
    "PLACEHOLDER",
    "TODO:",
    "FIXME",
    "orem ipsum",
    "Click here to enter text",
    "Click or tap here to enter text",
    "Error! Reference source not found",
    "Error! Bookmark not defined",
];

/// Words that wait for the real ones.
pub(in crate::check::rules) fn placeholder(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let words = entry.node.words()?;
    let waits = PLACEHOLDERS.iter().any(|placeholder| words.contains(placeholder));
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
pub(in crate::check::rules) fn long_title(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
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
