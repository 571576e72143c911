//! The JSON Schema of the content, made from the types: editors' programs complete from it, and the
//! structure of every file is checked against it.

use super::model::{ArticleFile, ContentFile, SiteFile};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// The schema of an article's file.
pub(crate) static ARTICLE: LazyLock<Value> = LazyLock::new(schema_of::<ArticleFile>);
/// The schema of a site file.
pub(crate) static SITE: LazyLock<Value> = LazyLock::new(schema_of::<SiteFile>);

/// The schema files, by their path under `public/content/`.
pub fn schemas() -> [(&'static str, Value); 2] {
    [("article.schema.json", ARTICLE.clone()), ("site.schema.json", SITE.clone())]
}

/// How many characters an id may have: it is a file's name on every file system.
pub(crate) const LONGEST_ID: usize = 100;
/// More is no reading time.
pub(crate) const MOST_MINUTES: u32 = 600;

/// A phone number: digits, with a plus in front and signs between them.
const PHONE: &str = r"^\+?[0-9(][0-9 ()./\u00a0-]+[0-9]$";
/// Opening hours as schema.org writes them.
const OPENS: &str = "^(Mo|Tu|We|Th|Fr|Sa|Su)([,-](Mo|Tu|We|Th|Fr|Sa|Su))* [0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$";

/// What the types cannot say: what the schema says about the string under a key.
fn string(key: &str) -> Value {
    let id = "^[a-z][a-z0-9-]*$";
    let file = "^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$";
    match key {
        "id" | "slug" | "home" | "translationOf" => {
            json!({ "pattern": id, "maxLength": LONGEST_ID })
        }
        "icon" => json!({ "pattern": id }),
        "lang" => json!({ "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$" }),
        "machine" => json!({ "pattern": "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$" }),
        "src" => json!({ "pattern": file }),
        "origin" => json!({ "pattern": r#"^https?://[^\s/?#\\@<>"]+$"# }),
        "phone" => json!({ "pattern": PHONE }),
        "mail" => json!({ "pattern": r"^[^\s@:/<>]+@[^\s@:/<>]+\.[^\s@:/<>]+$" }),
        "opens" => json!({ "pattern": OPENS }),
        "url" => json!({ "pattern": r"^(https?://|mailto:|tel:)[^\s/]\S*$" }),
        "path" => json!({ "pattern": "^/([a-z][a-z0-9-]*/)*$" }),
        "$schema" | "alt" | "about" | "note" | "credential" => json!({}),
        _ => json!({ "minLength": 1 }),
    }
}

/// What the schema says about a value of some type under a key.
fn constraint(kind: &str, key: &str, is_word: bool) -> Value {
    match (kind, key) {
        ("string", _) if is_word => json!({ "minLength": 1 }),
        ("string", _) => string(key),
        (
            "array",
            "sections" | "blocks" | "items" | "steps" | "body" | "questions" | "answer" | "header"
            | "rows" | "images",
        ) => {
            json!({ "minItems": 1 })
        }
        ("integer", "readingMinutes") => json!({ "minimum": 1, "maximum": MOST_MINUTES }),
        ("integer", _) => json!({ "minimum": 1 }),
        _ => json!({}),
    }
}

fn schema_of<F: ContentFile>() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = root::<F::Shown>(&mut generator);
    let own = root::<F::Own>(&mut SchemaSettings::draft2020_12().into_generator());
    merge(&mut schema, own);
    // A plain string is a paragraph wherever blocks may be.
    if let Some(kinds) = schema.pointer_mut("/$defs/Block/oneOf").and_then(Value::as_array_mut) {
        kinds.insert(0, json!({ "$ref": "#/$defs/Text" }));
    }
    constrain(&mut schema, false);
    if let Some(Value::Object(types)) = schema.get_mut("$defs") {
        types.iter_mut().for_each(|(name, node)| constrain(node, name.ends_with("Words")));
    }
    schema
}

fn root<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    generator.root_schema_for::<T>().to_value()
}

/// Adds the keys of `own`. Types of the same name become one, with the keys of both.
fn merge(schema: &mut Value, own: Value) {
    match (schema, own) {
        (Value::Object(schema), Value::Object(own)) => {
            for (key, value) in own {
                match schema.get_mut(&key) {
                    Some(before) => merge(before, value),
                    None => drop(schema.insert(key, value)),
                }
            }
        }
        (Value::Array(schema), Value::Array(own)) => {
            schema.extend(
                own.into_iter().filter(|value| !schema.contains(value)).collect::<Vec<_>>(),
            );
        }
        _ => {}
    }
}

/// Closes the objects of a type against unknown keys, and adds the constraints of their keys. The
/// values of interface words are words, whatever their key is.
fn constrain(schema: &mut Value, is_words: bool) {
    let branches = schema.get_mut("oneOf").and_then(Value::as_array_mut);
    branches.into_iter().flatten().for_each(|branch| constrain(branch, is_words));
    let Some(Value::Object(properties)) = schema.get_mut("properties") else {
        return;
    };
    for (key, property) in properties.iter_mut() {
        let kind = match property.get("type") {
            Some(Value::Array(kinds)) => kinds.first(),
            kind => kind,
        };
        let kind = kind.and_then(Value::as_str).unwrap_or_default().to_owned();
        merge(property, constraint(&kind, key, is_words));
        if let Some(Value::Number(least)) = constraint(&kind, key, is_words).get("minimum") {
            property["minimum"] = json!(least);
        }
    }
    schema["additionalProperties"] = json!(false);
}
