//! Characters that have no place in words, and those that came with another program.

use super::File;
use crate::check::structure::Entry;
use crate::report::characters::is_refused;
use crate::report::{Code, Problem};
use std::ops::Range;

/// Letters saved in the wrong encoding, else the first character that nobody sees.
pub(super) fn unreadable(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let words = entry.node.words()?;
    if words.is_ascii() && !words.bytes().any(|byte| byte.is_ascii_control()) {
        return None;
    }
    let (code, range, message, help) = wrong_encoding(words).or_else(|| invisible(words))?;
    Some(Problem::new(code, entry.node.source, entry.node.part(range), message, help))
}

type Found = (Code, Range<usize>, String, String);

/// The characters that Windows-1252 has for the bytes from 0x80 to 0x9F.
const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// UTF-8 that was read as Mac Roman, by what it should be.
const MAC: [(&str, &str); 11] = [
    ("‚Äô", "’"),
    ("‚Äò", "‘"),
    ("‚Äú", "“"),
    ("‚Äù", "”"),
    ("‚Äì", "–"),
    ("‚Äî", "—"),
    ("√©", "é"),
    ("√®", "è"),
    ("√±", "ñ"),
    ("√º", "ü"),
    ("√°", "á"),
];

fn wrong_encoding(words: &str) -> Option<Found> {
    let windows = words.char_indices().find_map(|(at, _)| misread(words, at));
    let mac = || {
        MAC.iter()
            .find_map(|(wrong, right)| Some((words.find(wrong)?, wrong.len(), (*right).to_owned())))
    };
    let (at, length, meant) = windows.or_else(mac)?;
    Some((
        Code::WrongEncoding,
        at..at + length,
        format!("letters in the wrong encoding: {meant} was probably meant"),
        format!(
            "Write {meant} there. If there are many, open the file as UTF-8 and save it as UTF-8."
        ),
    ))
}

/// UTF-8 that was read as Windows-1252, beginning at `at`: how many bytes it takes now, and what it
/// was. Letters of words in capitals may look alike (`NÃO`, `“AMANHÃ”`).
fn misread(words: &str, at: usize) -> Option<(usize, usize, String)> {
    let is_lower = |c: Option<char>| c.is_some_and(char::is_lowercase);
    let before = words[..at].chars().next_back();
    let (mut end, mut meant) = (at, String::new());
    while let Some((length, character)) = sequence(&words[end..]) {
        end += length;
        meant.push(character);
    }
    let lead = words[at..].chars().next()?;
    let latin = matches!(lead, 'Â' | 'Ã') && !before.is_some_and(char::is_uppercase);
    let sure = meant.chars().count() > 1
        || meant.chars().all(|c| c > '\u{7ff}')
        || latin
        || is_lower(before)
        || is_lower(words[end..].chars().next());
    (!meant.is_empty() && sure).then_some((at, end - at, meant))
}

/// A character of several UTF-8 bytes that is written as one character for each byte.
fn sequence(words: &str) -> Option<(usize, char)> {
    let byte = |c: char| match c {
        '\u{80}'..='\u{ff}' => u8::try_from(u32::from(c)).ok(),
        _ => WINDOWS.chars().zip(0x80_u8..).find_map(|(shown, byte)| (shown == c).then_some(byte)),
    };
    let count = match byte(words.chars().next().filter(|c| !c.is_ascii())?)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let bytes: Option<Vec<u8>> = words.chars().take(count).map(byte).collect();
    let text = String::from_utf8(bytes?).ok()?;
    let character = text.chars().next().filter(|_| text.chars().count() == 1)?;
    // Invisible characters are reported by their own rule.
    (!character.is_control())
        .then_some((words.chars().take(count).map(char::len_utf8).sum(), character))
}

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
            |c| matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1900}'..='\u{1aff}' | '\u{a9e0}'..='\u{aa7f}'),
        ),
        // Scripts whose letters join, and pictures made of several.
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
pub(super) fn private_use(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
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
pub(super) fn lookalike(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let words = entry.node.words()?;
    let (at, _) = words.char_indices().find(|(_, c)| plain_letters(*c).is_some())?;
    let run: String = words[at..].chars().take_while(|c| plain_letters(*c).is_some()).collect();
    let plain: String = run.chars().filter_map(plain_letters).collect();
    let span = entry.node.part(at..at + run.len());
    let message = format!("{run} only looks like {plain}");
    let help = format!("Write {plain} in plain letters; strong words have two stars: **{plain}**.");
    Some(Problem::new(Code::Lookalike, entry.node.source, span, message, help))
}

fn plain_letters(character: char) -> Option<String> {
    const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    let code = u32::from(character);
    let letter = |first: u8, at: u32| char::from_u32(u32::from(first) + at).map(String::from);
    match code {
        0xfb00..=0xfb06 => Some(LIGATURES[(code - 0xfb00) as usize].to_owned()),
        0x1d400..=0x1d6a3 => match (code - 0x1d400) % 52 {
            at @ 0..26 => letter(b'A', at),
            at => letter(b'a', at - 26),
        },
        0x1d7ce..=0x1d7ff => letter(b'0', (code - 0x1d7ce) % 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{invisible, wrong_encoding};

    #[test]
    fn letters_in_the_wrong_encoding_are_recognised_and_honest_ones_are_not() {
        for (words, at, meant) in [
            ("patientâ€™s", 7, "’"),
            ("cafÃ©", 3, "é"),
            ("Ã‰cole", 0, "É"),
            ("zÅ‚oty", 1, "ł"),
            ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", 0, "Привет"),
            ("98Â°F", 2, "°"),
            ("‚Äútaken‚Äù", 0, "“"),
            ("ðŸ™‚", 0, "🙂"),
        ] {
            let (_, range, message, _) = wrong_encoding(words).expect(words);
            assert_eq!(range.start, at, "{words}");
            assert!(message.contains(meant), "{words}: {message}");
        }
        for words in
            ["NÃO", "Châu Âu", "“AMANHÃ”", "CAFÉ®", "‹CAFÉ›", "½ ™ µ CO₂", "Привет", "à la carte"]
        {
            assert!(wrong_encoding(words).is_none(), "{words}");
        }
    }

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
