//! Data in a `<script>`: no sign of it can end the element or begin a comment.

use std::fmt::Write;

/// Whether a sign means something to the page around a `<script>`, or to a script in it.
pub(super) fn breaks_out(sign: char) -> bool {
    matches!(sign, '<' | '>' | '&' | '\u{2028}' | '\u{2029}')
}

/// Adds a sign as JSON spells one that must not stand as it is.
pub(super) fn push_escaped(text: &mut String, sign: char) {
    // Writing to a String cannot fail.
    let _ = write!(text, "\\u{:04x}", u32::from(sign));
}

/// Finished JSON with such signs escaped. They stand in its strings only.
pub(super) fn inert(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for sign in json.chars() {
        if breaks_out(sign) {
            push_escaped(&mut text, sign);
        } else {
            text.push(sign);
        }
    }
    text
}
