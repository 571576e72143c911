//! The structure of a file against the JSON Schema of its type: every key and value that does not
//! fit is told, and a stand-in put in its place, so that the rest of the file can be checked too.
//!
//! Called only for a file that the types refused.

mod kind;
mod mended;
mod names;
mod schema_node;

use super::place::{Place, start_of};
use super::report::{Code, FileText, Problem};
use super::schema;
use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;
use kind::{Kind, found};
pub(crate) use mended::Mended;
use names::{known, nearest};
use schema_node::SchemaNode;
use schemars::JsonSchema;
use serde_json::{Map, Value as Json, json};
use std::ops::Range;
use std::sync::Arc;

/// Gives what was replaced, the value with its stand-ins, and the mistakes.
pub(crate) fn mend<T: JsonSchema>(
    file: &Arc<FileText>,
    root: &Value<'_>,
) -> (Mended, Json, Vec<Problem>) {
    let schema = schema::of::<T>();
    let mut walk = Walk { file, mended: Mended::default(), problems: Vec::new() };
    let value = walk.value(SchemaNode::root(&schema), root, &Place::default());
    (walk.mended, value, walk.problems)
}

struct Walk<'a> {
    file: &'a Arc<FileText>,
    mended: Mended,
    problems: Vec<Problem>,
}

impl Walk<'_> {
    fn report(&mut self, code: Code, span: Range<usize>, message: String, help: String) {
        self.problems.push(Problem::new(code, self.file, span, message, help));
    }

    fn value(&mut self, schema: SchemaNode<'_>, value: &Value<'_>, place: &Place) -> Json {
        let schema = schema.branch_for(value);
        match (schema.kind(), value) {
            (Kind::OneOf, Value::Object(object)) => self.one_of(schema, object, place),
            (Kind::Object, Value::Object(object)) => self.object(schema, object, place),
            (Kind::List, Value::Array(list)) => {
                let items = list.elements.iter().enumerate();
                let items =
                    items.map(|(at, item)| self.value(schema.items(), item, &place.index(at)));
                Json::Array(items.collect())
            }
            (Kind::Words, Value::StringLit(words)) => json!(words.value),
            (Kind::Choice, Value::StringLit(word)) if schema.choices().any(|c| c == word.value) => {
                json!(word.value)
            }
            (Kind::Number, Value::NumberLit(number)) if number.value.parse::<u32>().is_ok() => {
                json!(number.value.parse::<u32>().unwrap_or_default())
            }
            (Kind::YesOrNo, Value::BooleanLit(answer)) => json!(answer.value),
            (Kind::Null, Value::NullKeyword(_)) => Json::Null,
            _ => {
                let message = match (schema.kind(), value) {
                    (Kind::Choice, Value::StringLit(word)) => {
                        format!("there is no {:?} here", word.value)
                    }
                    _ => format!("expected {}, found {}", schema.kind().expected(), found(value)),
                };
                let help = schema.wrong_type_help();
                self.report(Code::WrongType, start_of(value), message, help);
                self.mended.replace(place.clone());
                schema.stand_in()
            }
        }
    }

    /// An object with one key that says what kind of thing it is, such as `{"paragraph": "…"}`.
    fn one_of(
        &mut self,
        schema: SchemaNode<'_>,
        object: &jsonc_parser::ast::Object<'_>,
        place: &Place,
    ) -> Json {
        let kinds = schema.kinds();
        let Some(first) = object.properties.first() else {
            let message = "an object without a key".to_owned();
            let help = format!("Its one key says what it is: {}.", known(&kinds));
            self.report(Code::MissingKey, start(object.range()), message, help);
            self.mended.replace(place.clone());
            return schema.stand_in();
        };
        for further in &object.properties[1..] {
            let message = format!("a second key, {:?}", further.name.as_str());
            let help =
                "One object holds one thing. Put this into an object of its own: { … }, { … }.";
            self.report(Code::UnknownKey, name_span(further), message, help.to_owned());
        }
        if object.properties.len() > 1 {
            self.mended.replace(place.clone());
        }
        let name = first.name.as_str();
        let guess = nearest(name, &kinds);
        if !kinds.contains(&name) {
            let message = format!("there is no {name:?} here");
            self.report(Code::UnknownKey, name_span(first), message, help_on_name(guess, &kinds));
        }
        let kind = if kinds.contains(&name) { Some(name) } else { guess };
        let Some(kind) = kind else {
            self.mended.replace(place.clone());
            return schema.stand_in();
        };
        let value = self.value(schema.variant(kind), &first.value, &place.key(kind.to_owned()));
        json!({ kind: value })
    }

    fn object(
        &mut self,
        schema: SchemaNode<'_>,
        object: &jsonc_parser::ast::Object<'_>,
        place: &Place,
    ) -> Json {
        let keys = schema.keys();
        let mut read = Map::new();
        for property in &object.properties {
            let name = property.name.as_str();
            if read.contains_key(name) {
                let message = format!("{name:?} is there twice");
                let help = format!("Keep one {name:?} and take the other away.");
                self.report(Code::DuplicateKey, name_span(property), message, help);
                self.mended.replace(place.key(name.to_owned()));
                continue;
            }
            let mut key = Some(name).filter(|name| keys.contains(name));
            if key.is_none() {
                // A key that is only misspelt is read as the one that is meant.
                let free: Vec<&str> =
                    keys.iter().copied().filter(|key| object.get(key).is_none()).collect();
                let meant = nearest(name, &free);
                let message = format!("there is no key {name:?} here");
                self.report(
                    Code::UnknownKey,
                    name_span(property),
                    message,
                    help_on_name(meant, &keys),
                );
                key = meant.filter(|meant| !read.contains_key(*meant));
            }
            match key {
                Some(key) => {
                    let value = self.value(
                        schema.property(key),
                        &property.value,
                        &place.key(name.to_owned()),
                    );
                    read.insert(key.to_owned(), value);
                }
                None => self.mended.drop_key(place.clone()),
            }
        }
        for key in schema.required() {
            if !read.contains_key(key) {
                let message = format!("{key:?} is missing");
                let help = format!(
                    "Add \"{key}\": {} to the object that begins here.",
                    schema.property(key).kind().example()
                );
                self.report(Code::MissingKey, start(object.range()), message, help);
                self.mended.replace(place.key(key.to_owned()));
                read.insert(key.to_owned(), schema.property(key).stand_in());
            }
        }
        Json::Object(read)
    }
}

fn help_on_name(guess: Option<&str>, names: &[&str]) -> String {
    let guess = guess.map(|name| format!("Did you mean \"{name}\"? ")).unwrap_or_default();
    format!("{guess}This place knows: {}.", known(names))
}

fn name_span(property: &ObjectProp<'_>) -> Range<usize> {
    let range = property.name.range();
    range.start..range.end
}

fn start(range: jsonc_parser::common::Range) -> Range<usize> {
    range.start..range.start + 1
}
