//! Characters that nobody sees.

/// Whether `character` shows nothing and changes how its neighbours are shown, stored or searched.
/// White space and soft hyphens are not meant.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// Whether `character` is refused in words whatever its neighbours are: an invisible or control
/// character, one that Unicode forbids in a text, or the replacement for a character that was lost.
///
/// Line breaks and tabs are white space. Right-to-left languages mark directions with U+200E,
/// U+200F and U+061C; other scripts need U+200B, U+200C and U+200D.
pub(crate) fn is_refused(character: char) -> bool {
    match character {
        '\n' | '\t' | '\u{180e}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{200e}'
        | '\u{200f}' | '\u{61c}' => false,
        '\u{fffc}' | '\u{fffd}' | '\u{fdd0}'..='\u{fdef}' => true,
        _ => {
            character.is_control()
                || is_invisible(character)
                || u32::from(character) & 0xfffe == 0xfffe
        }
    }
}

/// Whether nobody would see anything of `words`.
pub(crate) fn is_blank(words: &str) -> bool {
    words.chars().all(|c| c.is_whitespace() || is_invisible(c) || is_refused(c) || c == '\u{ad}')
}

/// The text with a sign in the place of each character that a terminal obeys or that nobody sees.
pub(super) fn visible(text: &str) -> String {
    let visible = |character: char| match character {
        '\t' => ' ',
        _ if character.is_control() || is_invisible(character) => '\u{fffd}',
        _ => character,
    };
    text.chars().map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_blank, is_refused};

    #[test]
    fn what_turns_or_hides_words_is_refused_and_what_a_language_needs_is_not() {
        let refused = "\0\u{1b}\u{7f}\u{85}\u{202e}\u{2066}\u{feff}\u{ffff}\u{1fffe}\u{e0041}";
        assert!(refused.chars().all(is_refused));
        let needed = "aßש—\u{a0}\u{ad}\u{200c}\u{200d}\u{200e}\u{200f}\u{61c}\u{fe0f}🫀\u{2028}";
        assert!(!needed.chars().any(is_refused));
    }

    #[test]
    fn words_of_white_space_and_joiners_are_blank() {
        assert!(is_blank(" \u{a0}\u{200d}\n"));
        assert!(!is_blank("\u{200f}א"));
    }
}
