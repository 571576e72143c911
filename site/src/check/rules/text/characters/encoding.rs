//! Letters that were saved in one encoding and read in another.

use super::Found;
use crate::report::Code;

/// The characters that Windows-1252 has for the bytes from 0x80 to 0x9F.
pub(super) const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The characters that Mac Roman has for the bytes from 0x80 to 0xBF, and for those with which the
/// UTF-8 of common letters and signs begins.
const MAC: &str = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø";
const MAC_LEADS: [(char, u8); 3] = [('¬', 0xc2), ('√', 0xc3), ('‚', 0xe2)];

/// The first letters that were saved in the wrong encoding.
pub(super) fn wrong_encoding(words: &str) -> Option<Found> {
    let (at, length, meant) =
        words.char_indices().find_map(|(at, _)| misread(words, at).or_else(|| lost(words, at)))?;
    let (message, help) = match meant.trim().is_empty() {
        true => (
            "letters in the wrong encoding: a blank was probably meant".to_owned(),
            "Write a blank there.".to_owned(),
        ),
        false => (
            format!("letters in the wrong encoding: {meant} was probably meant"),
            format!(
                "Write {meant} there. If there are many, open the file as UTF-8 and save it as UTF-8."
            ),
        ),
    };
    Some((Code::WrongEncoding, at..at + length, message, help))
}

/// What another program made of such letters since: the blank of `Â ` was replaced by a plain one, the
/// apostrophe of Mac Roman read as a letter.
fn lost(words: &str, at: usize) -> Option<(usize, usize, String)> {
    let before = words[..at].chars().next_back()?;
    let mut rest = words[at..].chars();
    match (rest.next()?, rest.next()) {
        ('Â', Some(' '))
            if before.is_lowercase() || before.is_ascii_digit() || ".,;:!?".contains(before) =>
        {
            Some((at, 'Â'.len_utf8(), " ".to_owned()))
        }
        ('Õ', Some(after)) if before.is_lowercase() && after.is_lowercase() => {
            Some((at, 'Õ'.len_utf8(), "’".to_owned()))
        }
        _ => None,
    }
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
        || is_lower(words[end..].chars().next())
        || MAC_LEADS.iter().any(|(sign, _)| *sign == lead);
    // Read wrongly twice.
    while let Some((length, character)) = sequence(&meant).filter(|(length, _)| *length > 0) {
        meant = format!("{character}{}", &meant[length..]);
    }
    (!meant.is_empty() && sure).then_some((at, end - at, meant))
}

/// A character of several UTF-8 bytes that is written as one character for each byte.
fn sequence(words: &str) -> Option<(usize, char)> {
    let windows = |c: char| match c {
        '\u{80}'..='\u{ff}' => u8::try_from(u32::from(c)).ok(),
        _ => WINDOWS.chars().zip(0x80_u8..).find_map(|(shown, byte)| (shown == c).then_some(byte)),
    };
    let place =
        |c: char| MAC.chars().zip(0x80_u8..).find_map(|(shown, byte)| (shown == c).then_some(byte));
    let lead = |c: char| MAC_LEADS.iter().find_map(|(shown, byte)| (*shown == c).then_some(*byte));
    decode(words, &windows).or_else(|| decode(words, &|c| lead(c).or_else(|| place(c))))
}

fn decode(words: &str, byte: &dyn Fn(char) -> Option<u8>) -> Option<(usize, char)> {
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

#[cfg(test)]
mod tests {
    use super::wrong_encoding;

    #[test]
    fn letters_in_the_wrong_encoding_are_recognised_and_honest_ones_are_not() {
        for (words, at, meant) in [
            ("patientâ€™s", 7, "’"),
            ("cafÃ©", 3, "é"),
            ("Ã‰cole", 0, "É"),
            ("zÅ‚oty", 1, "ł"),
            ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", 0, "Привет"),
            ("98Â°F", 2, "°"),
            ("5Â mg", 1, "a blank"),
            ("donÕt", 3, "’"),
            ("Ã¢â‚¬â„¢", 0, ": ’"),
            ("‚Ä¢ one", 0, "•"),
            ("‚Äútaken‚Äù", 0, "“"),
            ("ðŸ™‚", 0, "🙂"),
        ] {
            let (_, range, message, _) = wrong_encoding(words).expect(words);
            assert_eq!(range.start, at, "{words}");
            assert!(message.contains(meant), "{words}: {message}");
        }
        for words in [
            "NÃO",
            "Châu Âu",
            "“AMANHÃ”",
            "CAFÉ®",
            "‹CAFÉ›",
            "½ ™ µ CO₂",
            "Привет",
            "à la carte",
            "√2",
            "“Übung”",
            "«été»",
            "Õhtu",
        ] {
            assert!(wrong_encoding(words).is_none(), "{words}");
        }
    }
}
