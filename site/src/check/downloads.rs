//! Files to download: the kind and the size of each become a part of its link.

use super::rules::public_file;
use crate::read::json::Node;
use patient_guide::content::fill;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Completes the labels of all files in a value that fits its schema. `words` are those of its language.
pub(super) fn describe(value: &mut Value, root: &Path, words: Node<'_>) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| describe(value, root, words)),
        Value::Object(keys) => {
            if let Some(file) = keys.get_mut("file")
                && let (Some(label), Some(src)) = (file["label"].as_str(), file["src"].as_str())
                && let Some(label) = described(label, src, root, words)
            {
                file["label"] = json!(label);
            }
            keys.values_mut().for_each(|value| describe(value, root, words));
        }
        _ => {}
    }
}

fn described(label: &str, src: &str, root: &Path, words: Node<'_>) -> Option<String> {
    let words = words.get("files")?;
    let template = |key| words.get(key).and_then(Node::words);
    let bytes = fs::metadata(public_file(root, src)?).ok()?.len();
    let (unit, number) = size(bytes);
    let size = fill(template(unit)?, &[("number", &number)]);
    let kind = src.rsplit_once('.')?.1.to_uppercase();
    Some(fill(template("link")?, &[("label", label), ("type", &kind), ("size", &size)]))
}

/// The unit and the number of a size.
fn size(bytes: u64) -> (&'static str, String) {
    let kilobytes = bytes.div_ceil(1024);
    if kilobytes < 1000 {
        return ("kilobytes", kilobytes.to_string());
    }
    let tenths = (bytes * 10).div_ceil(1024 * 1024);
    let number = if tenths < 100 {
        format!("{}.{}", tenths / 10, tenths % 10)
    } else {
        tenths.div_ceil(10).to_string()
    };
    ("megabytes", number)
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_is_rounded_up_in_the_unit_that_is_easy_to_read() {
        for (bytes, unit, number) in [
            (1, "kilobytes", "1"),
            (122_000, "kilobytes", "120"),
            (1_400_000, "megabytes", "1.4"),
            (15_000_000, "megabytes", "15"),
        ] {
            assert_eq!(size(bytes), (unit, number.to_owned()), "{bytes}");
        }
    }
}
