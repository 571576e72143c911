//! Characters that nobody sees, in every string of a file.

use crate::characters::is_refused;
use crate::json_file::JsonFile;
use crate::place::Place;
use crate::report::{Code, Finding};
use jsonc_parser::ast::Value;

/// Every string that holds a character that has no place in words.
pub(crate) fn characters<T>(file: &JsonFile<T>) -> Vec<Finding> {
    let text = &file.file.text;
    // Nearly every file has none: then there is no need to take it apart.
    if !text.contains('\\') && !text.chars().any(|c| c != '\r' && is_refused(c)) {
        return Vec::new();
    }
    let mut findings = Vec::new();
    if let Some(tree) = file.tree() {
        each_string(&tree, &Place::default(), &mut |words, place| {
            findings.extend(refusal(words, place));
        });
    }
    findings
}

/// Hands every string of a file to `see`, with its place.
pub(super) fn each_string(value: &Value<'_>, place: &Place, see: &mut dyn FnMut(&str, &Place)) {
    match value {
        Value::Object(object) => {
            for property in &object.properties {
                let place = place.key(property.name.as_str().to_owned());
                each_string(&property.value, &place, see);
            }
        }
        Value::Array(list) => {
            for (at, value) in list.elements.iter().enumerate() {
                each_string(value, &place.index(at), see);
            }
        }
        Value::StringLit(words) => see(&words.value, place),
        _ => {}
    }
}

fn refusal(words: &str, place: &Place) -> Option<Finding> {
    let (at, sign) = words.char_indices().find(|(_, sign)| is_refused(*sign))?;
    let name = format!("U+{:04X}", u32::from(sign));
    let (message, help) = match sign {
        '\u{fffd}' => (
            format!("a character was lost here ({name})"),
            "Write it again; save the file as UTF-8.",
        ),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => (
            format!("a hidden character turns the direction of the text ({name})"),
            "Take it away: what is read would differ from what is written. For a name in a right-to-left language, U+200E and U+200F are let through.",
        ),
        _ => (
            format!("a character that nobody sees ({name})"),
            "Take it away; typing the words again instead of pasting them does it.",
        ),
    };
    let finding = Finding::new(Code::InvisibleCharacter, place, message, help);
    Some(finding.within(at..at + sign.len_utf8()))
}
