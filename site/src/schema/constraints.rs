//! What the types cannot say and a schema can: the rules of `check/` on single values.

use crate::check::patterns;
use serde_json::{Value, json};

/// The type, the key, and what the schema says of its value besides the type.
fn constraints() -> Vec<(&'static str, &'static str, Value)> {
    let words = || json!({ "minLength": 1 });
    let id = || json!({ "pattern": patterns::ID, "maxLength": patterns::LONGEST_ID });
    let list = || json!({ "minItems": 1 });
    let size = || json!({ "minimum": 1 });
    vec![
        ("Article", "title", words()),
        ("Article", "description", words()),
        ("Article", "source", words()),
        ("Article", "lang", json!({ "pattern": patterns::LANGUAGE })),
        ("Article", "translationOf", id()),
        ("Article", "readingMinutes", json!({ "minimum": 1, "maximum": patterns::MOST_MINUTES })),
        ("Article", "sections", list()),
        ("Author", "name", words()),
        ("Review", "by", words()),
        ("ShownDate", "shown", words()),
        ("ShownDate", "machine", json!({ "pattern": patterns::DATE })),
        ("Section", "id", id()),
        ("Section", "heading", words()),
        ("Section", "blocks", list()),
        ("SectionAddress", "slug", id()),
        ("SectionAddress", "description", words()),
        ("List", "items", list()),
        ("Item", "label", words()),
        ("Timeline", "steps", list()),
        ("Step", "id", id()),
        ("Step", "title", words()),
        ("Step", "icon", json!({ "pattern": patterns::ID })),
        ("Step", "body", list()),
        ("Faq", "questions", list()),
        ("Question", "id", id()),
        ("Question", "question", words()),
        ("Question", "answer", list()),
        ("Callout", "body", list()),
        ("Image", "src", json!({ "pattern": patterns::FILE })),
        ("Image", "width", size()),
        ("Image", "height", size()),
        ("Site", "name", words()),
        ("Site", "lang", json!({ "pattern": patterns::LANGUAGE })),
        ("Site", "origin", json!({ "pattern": patterns::ORIGIN })),
        ("Site", "home", id()),
        ("Site", "languageName", words()),
        ("Site", "articlesPerPage", size()),
        ("Offline", "savedCopy", words()),
        ("Offline", "privacy", words()),
        ("Booking", "label", words()),
        ("Booking", "url", json!({ "pattern": patterns::ADDRESS })),
        ("NavigationLink", "label", words()),
        ("NavigationLink", "path", json!({ "pattern": patterns::PATH })),
    ]
}

/// Adds them.
pub(super) fn add(schema: &mut Value) {
    let title = schema.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
    for (name, key, said) in constraints() {
        let pointer = match name == title {
            true => format!("/properties/{key}"),
            false => format!("/$defs/{name}/properties/{key}"),
        };
        let (Some(Value::Object(property)), Value::Object(said)) =
            (schema.pointer_mut(&pointer), said)
        else {
            continue;
        };
        property.extend(said);
    }
}

#[cfg(test)]
mod tests {
    use super::constraints;
    use crate::schema::of;
    use patient_guide::content::{Article, Site};

    #[test]
    fn every_constraint_has_a_place_in_a_schema() {
        let schemas = [of::<Article>(), of::<Site>()];
        for (name, key, said) in constraints() {
            let found = schemas.iter().any(|schema| {
                let own = schema["title"] == name;
                let holder = if own { schema } else { &schema["$defs"][name] };
                let property = &holder["properties"][key];
                said.as_object().unwrap().iter().all(|(word, value)| &property[word] == value)
            });
            assert!(found, "{name}.{key}");
        }
    }
}
