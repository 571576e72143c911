//! Characters that have no place in words, and those that came with another program.

mod encoding;

use crate::check::rules::File;
use crate::check::structure::Entry;
use crate::report::characters::is_refused;
use crate::report::{Code, Problem};
use encoding::{WINDOWS, wrong_encoding};
use icu_normalizer::ComposingNormalizer;
use std::ops::Range;

/// Letters saved in the wrong encoding, else the first character that nobody sees.
pub(in crate::check::rules) fn unreadable(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let words = entry.node.words()?;
    if words.is_ascii() && !words.bytes().any(|byte| byte.is_ascii_control()) {
        return None;
    }
    let (code, range, message, help) = wrong_encoding(words).or_else(|| invisible(words))?;
    Some(Problem::new(code, entry.node.source, entry.node.part(range), message, help))
}

pub(super) type Found = (Code, Range<usize>, String, String);

fn invisible(words: &str) -> Option<Found> {
    let mut before = None;
    for (at, character) in words.char_indices() {
        let range = at..at + character.len_utf8();
        let after = words[range.end..].chars().next();
        if is_refused(character) || is_misplaced(character, before, after) {
            let (message, help) = name(character);
            return Some((Code::InvisibleCharacter, range, message, help));
        }
        before = Some(character);
    }
    None
}

/// Whether a joiner or a zero-width space is where no script needs one.
fn is_misplaced(character: char, before: Option<char>, after: Option<char>) -> bool {
    let beside = |needs: fn(char) -> bool| before.is_some_and(needs) || after.is_some_and(needs);
    match character {
        // Thai, Lao, Tibetan, Burmese and Khmer write words without blanks.
        '\u{200b}' => !beside(
            |c| matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1900}'..='\u{1aff}' | '\u{a980}'..='\u{aa7f}'),
        ),
        // Scripts whose letters join, and pictures made of several.
        '\u{180e}' => !beside(|c| matches!(c, '\u{1820}'..='\u{18aa}')),
        '\u{200c}' | '\u{200d}' => !beside(|c| c > '\u{58f}'),
        _ => false,
    }
}

fn name(character: char) -> (String, String) {
    let name = format!("U+{:04X}", u32::from(character));
    let code = u32::from(character);
    let meant =
        (0x80..0xa0).contains(&code).then(|| WINDOWS.chars().nth(code as usize - 0x80)).flatten();
    match (character, meant.filter(|meant| !meant.is_control())) {
        (_, Some(meant)) => (
            format!("a character that nobody sees ({name}): {meant} was probably meant"),
            format!("Write {meant}."),
        ),
        ('\u{fffd}', _) => (
            format!("a character was lost here ({name})"),
            "Write it again; save the file as UTF-8.".to_owned(),
        ),
        ('\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}', _) => (
            format!("a hidden character turns the direction of the text ({name})"),
            "Take it away: what is read would differ from what is written. For a name in a right-to-left language, U+200E and U+200F are let through.".to_owned(),
        ),
        _ => (
            format!("a character that nobody sees ({name})"),
            "Take it away; typing the words again instead of pasting them does it.".to_owned(),
        ),
    }
}

/// A character of a program's own font, such as the bullets of Word.
pub(in crate::check::rules) fn private_use(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let words = entry.node.words()?;
    let is_private = |c: &char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10fffd}');
    let (at, character) = words.char_indices().find(|(_, c)| is_private(c))?;
    let span = entry.node.part(at..at + character.len_utf8());
    let message = format!(
        "a character that only one program's own font can show (U+{:04X})",
        u32::from(character)
    );
    let help = "Readers see an empty box. For a bullet use a block {\"list\": …}; else write the plain character.";
    Some(Problem::new(Code::PrivateCharacter, entry.node.source, span, message, help))
}

/// Letters that a PDF or a web page draws, in the place of plain ones: readers with a screen reader
/// and a search does not find them.
pub(in crate::check::rules) fn lookalike(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let words = entry.node.words().filter(|words| !words.is_ascii())?;
    // Wide letters belong to Chinese, Japanese and Korean.
    let is_wide = words.contains(|c| matches!(c, '\u{3001}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'));
    let is_drawn = |c: char| {
        matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{fe70}'..='\u{fefc}' | '\u{1d400}'..='\u{1d7ff}')
            || (!is_wide && matches!(c, '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}'))
    };
    let drawn = words.find(is_drawn).map(|at| {
        let run = words[at..].split(|c| !is_drawn(c)).next().unwrap_or_default();
        (at, run, ComposingNormalizer::new_nfkc().normalize(run).into_owned())
    });
    let (at, run, plain) = drawn.or_else(|| foreign_letters(words))?;
    let span = entry.node.part(at..at + run.len());
    let message = format!("{run} only looks like {plain}");
    let help = format!("Write {plain} in plain letters; strong words have two stars: **{plain}**.");
    Some(Problem::new(Code::Lookalike, entry.node.source, span, message, help))
}

/// A Latin word with Cyrillic or Greek letters in it that look the same.
fn foreign_letters(words: &str) -> Option<(usize, &str, String)> {
    const ALIKE: (&str, &str) = (
        "аеорсухіјѕԁһАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧοα",
        "aeopcyxijsdhABEKMHOPCTXIJSABEZHIKMNOPTYXoa",
    );
    let latin =
        |c: char| ALIKE.0.chars().zip(ALIKE.1.chars()).find(|(a, _)| *a == c).map(|(_, l)| l);
    let mut at = 0;
    words.split_inclusive(|c: char| !c.is_alphabetic()).find_map(|part| {
        let start = at;
        at += part.len();
        let word = part.trim_end_matches(|c: char| !c.is_alphabetic());
        let plain: String =
            word.chars().filter_map(|c| latin(c).or(c.is_ascii().then_some(c))).collect();
        let own = word.bytes().filter(u8::is_ascii).count();
        let mixed = own > 1 && own < plain.len() && plain.len() == word.chars().count();
        mixed.then_some((start, word, plain))
    })
}

#[cfg(test)]
mod tests {
    use super::invisible;

    #[test]
    fn joiners_and_zero_width_spaces_are_kept_where_a_script_needs_them() {
        for words in
            ["می\u{200c}خواهم", "क्\u{200d}ष", "👩\u{200d}⚕️", "សួ\u{200b}ស្តី", "ไทย\u{200b}ไทย"]
        {
            assert!(invisible(words).is_none(), "{words}");
        }
        for words in ["wo\u{200c}rd", "wo\u{200b}rd", "a \u{200d} b"] {
            assert!(invisible(words).is_some(), "{words:?}");
        }
    }
}
