//! A reader view keeps every word: mozilla/readability, which Firefox's is made with, loses nothing.

use super::script;
use crate::harness::{Engine, Fault, Page, spaced};
use serde_json::Value;

scenarios![
    a_reader_view_keeps_every_section_of_every_page except [
        (Engine::Firefox, "the extractor is the same script in every engine"),
        (Engine::WebKit, "the extractor is the same script in every engine"),
    ],
];

/// What in the data is not words.
const NOT_WORDS: [&str; 8] =
    ["id", "icon", "page", "to", "src", "description", "startsOpen", "provenance"];

const EXTRACT: &str = "const kept = new Readability(document.cloneNode(true)).parse(); \
    const room = document.createElement('div'); \
    room.innerHTML = kept.content.replaceAll('<', ' <'); \
    return `${kept.title} ${room.textContent}`;";

fn a_reader_view_keeps_every_section_of_every_page(page: &Page<'_>) {
    let readability = script("READABILITY_SOURCE");
    page.fault(Fault::WasmMissing);
    for path in ["/", "/what-to-expect/", "/faq/"] {
        page.load(path);
        let data: Value =
            page.get("JSON.parse(document.getElementById('page-data').textContent).page");
        let sections = match &data["article"]["article"]["sections"] {
            Value::Null => &data["section"]["section"],
            sections => sections,
        };
        let mut words = Vec::new();
        collect(sections, &mut words);
        assert!(words.len() >= 7, "{path}: {words:?}");
        let kept = page.run(&format!("{readability}\n{EXTRACT}"), vec![]);
        let kept = bare(kept.as_str().expect("a text"));
        for words in words {
            assert!(kept.contains(&bare(&words)), "the reader view of {path} lost {words:?}");
        }
    }
}

/// Every string that readers are to see.
fn collect(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) => words.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| collect(item, words)),
        Value::Object(fields) => {
            let shown = fields.iter().filter(|(key, _)| !NOT_WORDS.contains(&key.as_str()));
            shown.for_each(|(_, value)| collect(value, words));
        }
        _ => {}
    }
}

/// Letters and signs without any space: where lines break is the extractor's affair.
fn bare(text: &str) -> String {
    spaced(text).replace(' ', "")
}
