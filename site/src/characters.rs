//! Characters that nobody sees.

/// Whether `sign` is a character that shows nothing and changes how its neighbours are shown,
/// stored or searched. White space, soft hyphens and joiners inside emoji are not meant.
pub(crate) fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Whether `sign` has no place in words: an invisible character, a control character, one that
/// Unicode does not let stand in a text, or the sign for a character that was lost.
///
/// Line breaks and tabs are white space. Right-to-left languages mark directions with U+200E,
/// U+200F and U+061C; Persian and the languages of India need the joiners U+200C and U+200D.
pub(crate) fn is_refused(sign: char) -> bool {
    match sign {
        '\n' | '\t' | '\u{200c}' | '\u{200d}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => false,
        '\u{fffd}' | '\u{fdd0}'..='\u{fdef}' => true,
        _ => sign.is_control() || is_invisible(sign) || u32::from(sign) & 0xfffe == 0xfffe,
    }
}

/// Whether nobody would see anything of `words`.
pub(crate) fn is_blank(words: &str) -> bool {
    words.chars().all(|sign| {
        sign.is_whitespace() || is_invisible(sign) || is_refused(sign) || sign == '\u{ad}'
    })
}

#[cfg(test)]
mod tests {
    use super::{is_blank, is_refused};

    #[test]
    fn what_turns_or_hides_words_is_refused() {
        for sign in [
            '\0',
            '\u{1b}',
            '\u{7f}',
            '\u{85}',
            '\u{200b}',
            '\u{202e}',
            '\u{2066}',
            '\u{feff}',
            '\u{ffff}',
            '\u{1fffe}',
            '\u{e0041}',
        ] {
            assert!(is_refused(sign), "{sign:?}");
        }
    }

    #[test]
    fn what_a_language_needs_is_not() {
        for sign in [
            'a', 'ß', 'ש', '—', '\u{a0}', '\u{ad}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}',
            '\u{61c}', '\u{fe0f}', '🫀', '\u{2028}',
        ] {
            assert!(!is_refused(sign), "{sign:?}");
        }
    }

    #[test]
    fn words_of_white_space_and_joiners_are_blank() {
        assert!(is_blank(" \u{a0}\u{200d}\n"));
        assert!(!is_blank("\u{200f}א"));
    }
}
