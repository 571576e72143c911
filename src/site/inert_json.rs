//! JSON that can stand in a `<script>`.

/// The same JSON, with no sign in it that can end the element or begin a comment.
pub(crate) fn inert_json(json: &str) -> String {
    let mut inert = String::with_capacity(json.len() + json.len() / 8);
    let mut rest = json;
    while let Some(at) = rest.find(['<', '>', '&', '\u{2028}', '\u{2029}']) {
        let (before, from) = rest.split_at(at);
        inert.push_str(before);
        let (escape, length) = match from.as_bytes()[0] {
            b'<' => ("\\u003c", 1),
            b'>' => ("\\u003e", 1),
            b'&' => ("\\u0026", 1),
            _ if from.starts_with('\u{2028}') => ("\\u2028", 3),
            _ => ("\\u2029", 3),
        };
        inert.push_str(escape);
        rest = &from[length..];
    }
    inert.push_str(rest);
    inert
}

#[cfg(test)]
mod tests {
    use super::inert_json;

    #[test]
    fn the_data_cannot_leave_its_element() {
        let text = "</script><!-- & \u{2028}\u{2029} é “x”";
        let inert = inert_json(&serde_json::to_string(text).unwrap());
        assert!(!inert.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{inert}");
        let read: String = serde_json::from_str(&inert).unwrap();
        assert_eq!(read, text);
    }
}
