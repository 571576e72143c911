//! Escaping for data in a `<script>`.

use std::fmt::Write;

/// JSON in which no character can end the script element, begin a comment or break a line of
/// script. All of these characters are in strings, where JSON allows them as escapes.
pub(crate) fn escape_for_script(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        match character {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                // Writing to a String cannot fail.
                let _ = write!(text, "\\u{:04x}", u32::from(character));
            }
            _ => text.push(character),
        }
    }
    text
}
