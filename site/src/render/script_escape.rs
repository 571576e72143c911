//! Data in a `<script>`: no character of it can end the element or begin a comment.

use std::fmt::Write;

/// Whether a character means something to the page around a `<script>`, or to a script in it.
pub(crate) fn needs_script_escape(character: char) -> bool {
    matches!(character, '<' | '>' | '&' | '\u{2028}' | '\u{2029}')
}

/// Adds a character in JSON's escaped form.
pub(crate) fn push_escaped(text: &mut String, character: char) {
    // Writing to a String cannot fail.
    let _ = write!(text, "\\u{:04x}", u32::from(character));
}

/// Escapes such characters in finished JSON, where they occur in strings only.
pub(crate) fn escape_for_script(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for character in json.chars() {
        if needs_script_escape(character) {
            push_escaped(&mut text, character);
        } else {
            text.push(character);
        }
    }
    text
}
