//! Validates a file against the schema of its type: reports what does not fit, lists the entries for
//! the rules, and builds the value with its inline markup parsed.
//!
//! There are no placeholder values: a file with an error gets no value.

use super::names::nearest;
use super::schema_node::{Kind, SchemaNode, found};
use crate::read::json::Node;
use crate::read::markup::{self, Parsed};
use crate::report::characters::is_blank;
use crate::report::{Code, Problem, quote};
use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::common::Ranged;
use serde_json::{Map, Value as Json, json};
use std::ops::Range;

/// The kind of block that a plain string is.
const PARAGRAPH: &str = "paragraph";

/// A value of the JSON that fits its schema: an object with all of its keys, or a string.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) node: Node<'a>,
    /// The name of its type, such as `Section` or `Text`; empty where it has none.
    pub(crate) kind: &'static str,
    /// The name of the type of the object that it is in.
    pub(crate) owner: &'static str,
    /// Its key; of an entry, that of the list.
    pub(crate) key: &'static str,
    /// What its schema says of it.
    pub(crate) about: &'static str,
    /// The words of a string that a reader sees as they are.
    pub(crate) plain: Option<&'a str>,
    /// The inline markup of a string that has some.
    pub(crate) text: Option<Parsed>,
}

/// The result of a validation.
#[derive(Debug)]
pub(crate) struct Validated<'a> {
    /// The entries in the order of the file.
    pub(crate) entries: Vec<Entry<'a>>,
    pub(crate) problems: Vec<Problem>,
    /// The value, in which each text is the list of its spans.
    pub(crate) value: Json,
}

/// Validates a file. `is_rtl` is whether its words run from right to left.
pub(crate) fn validate<'a>(schema: &'static Json, root: Node<'a>, is_rtl: bool) -> Validated<'a> {
    let mut validator = Validator { entries: Vec::new(), problems: Vec::new(), is_rtl };
    let value = validator.value(SchemaNode::root(schema), root, "", "");
    Validated { entries: validator.entries, problems: validator.problems, value }
}

struct Validator<'a> {
    entries: Vec<Entry<'a>>,
    problems: Vec<Problem>,
    is_rtl: bool,
}

impl<'a> Validator<'a> {
    fn value(
        &mut self,
        schema: SchemaNode,
        node: Node<'a>,
        owner: &'static str,
        key: &'static str,
    ) -> Json {
        match (schema.kind(), node.value) {
            (_, Value::NullKeyword(_)) if schema.is_optional => Json::Null,
            (Kind::OneOf, Value::Object(object)) => self.one_of(schema, node, object),
            // A plain string is a paragraph wherever blocks may be.
            (Kind::OneOf, Value::StringLit(_)) if schema.has_short_form() => {
                json!({ PARAGRAPH: self.value(schema.property(PARAGRAPH), node, schema.name, PARAGRAPH) })
            }
            (Kind::Object, Value::Object(object)) => {
                let value = self.object(schema, node, object);
                if value.is_some() {
                    self.push(schema, node, owner, key, None);
                }
                value.unwrap_or_default()
            }
            (Kind::List, Value::Array(_)) => {
                if schema.limit("minItems").is_some() && node.items().next().is_none() {
                    let help = "Add an entry, or take the whole block away.";
                    self.problems.push(node.problem(Code::Empty, "this list is empty", help));
                }
                node.items().map(|item| self.value(schema.items(), item, owner, key)).collect()
            }
            (Kind::String, Value::StringLit(words)) => {
                self.string(schema, node, &words.value, owner, key)
            }
            (Kind::Choice, Value::StringLit(word)) if schema.choices().any(|c| c == word.value) => {
                json!(word.value)
            }
            (Kind::Number, Value::NumberLit(_)) if node.number().is_some() => {
                self.number(schema, node)
            }
            (Kind::Boolean, Value::BooleanLit(answer)) => json!(answer.value),
            (kind, value) => {
                let message = match (kind, value) {
                    (Kind::Choice, Value::StringLit(word)) => {
                        format!("there is no {} here", quote(&word.value))
                    }
                    _ => format!("expected {}, found {}", schema.expected(), found(value)),
                };
                // An entry of a list has no name of its own.
                let before = node.source.text[..node.span().start].trim_end();
                let name = if before.ends_with(':') { key } else { "" };
                let help = schema.help_on_kind(name, value);
                self.problems.push(node.problem(Code::WrongType, message, help));
                Json::Null
            }
        }
    }

    fn push(
        &mut self,
        schema: SchemaNode,
        node: Node<'a>,
        owner: &'static str,
        key: &'static str,
        text: Option<Parsed>,
    ) {
        let hidden = schema.has_form()
            || text.is_some()
            || matches!(owner, "Provenance" | "Accepted")
            || matches!(key, "$schema" | "related");
        let plain = node.words().filter(|_| !hidden);
        let (kind, about) = (schema.name, schema.about());
        self.entries.push(Entry { node, kind, owner, key, about, plain, text });
    }

    fn string(
        &mut self,
        schema: SchemaNode,
        node: Node<'a>,
        words: &str,
        owner: &'static str,
        key: &'static str,
    ) -> Json {
        let (text, shown) = if schema.name == "Text" {
            match markup::parse(words) {
                Ok(mut text) => {
                    let shown = text.text.words();
                    if self.is_rtl {
                        text.text.isolate_ltr_links();
                    }
                    (Some(text), shown)
                }
                Err(error) => {
                    let span = node.part(error.range);
                    let problem =
                        Problem::new(Code::Markup, node.source, span, error.message, error.help);
                    self.problems.push(problem);
                    (Some(Parsed::default()), words.to_owned())
                }
            }
        } else {
            (None, words.to_owned())
        };
        if (text.is_some() || schema.limit("minLength").is_some()) && is_blank(&shown) {
            let help = "Write the words, or take the whole entry away.";
            self.problems.push(node.problem(Code::Empty, "this is empty", help));
        }
        let value = text.as_ref().map_or_else(|| json!(words), |parsed| json!(parsed.text));
        self.push(schema, node, owner, key, text);
        value
    }

    fn number(&mut self, schema: SchemaNode, node: Node<'a>) -> Json {
        let number = u64::from(node.number().unwrap_or_default());
        let (least, most) = (schema.limit("minimum").unwrap_or(0), schema.limit("maximum"));
        if number < least || most.is_some_and(|most| number > most) {
            let to = most.map_or_else(String::new, |most| format!(" to {most}"));
            let help = format!("Write a whole number from {least}{to}.");
            self.problems.push(node.problem(
                Code::ValueForm,
                format!("{number} cannot be right here"),
                help,
            ));
        }
        json!(number)
    }

    /// An object with one key that says what kind of thing it is, such as `{"paragraph": "…"}`.
    fn one_of(&mut self, schema: SchemaNode, node: Node<'a>, object: &'a Object<'a>) -> Json {
        let kinds = schema.keys();
        let Some(first) = object.properties.first() else {
            let help = format!(
                "A block says what it is: {{\"paragraph\": \"…\"}}. The kinds are {}.",
                kinds.join(", ")
            );
            self.problems.push(node.problem(Code::MissingKey, "empty braces", help));
            return Json::Null;
        };
        if let Some(kind) = first.value.as_string_lit().filter(|kind| kinds.contains(&&*kind.value))
        {
            let words =
                object.properties.iter().skip(1).find_map(|other| other.value.as_string_lit());
            let example = schema.property(&kind.value).example(words.map(|words| &*words.value));
            let message = format!("there is no {} here", quote(first.name.as_str()));
            let help = format!("The name says the kind: write {{{:?}: {example}}}.", kind.value);
            self.problems.push(name_problem(node, first, Code::UnknownKey, message, help));
            return Json::Null;
        }
        for further in &object.properties[1..] {
            let message = format!("a second name, {}", quote(further.name.as_str()));
            let help = "One pair of braces holds one thing. Put this into braces of its own: { … }, { … }.";
            self.problems.push(name_problem(node, further, Code::UnknownKey, message, help));
        }
        let name = first.name.as_str();
        let key = kinds.iter().find(|kind| **kind == name).copied();
        if key.is_none() {
            self.unknown(node, first, nearest(name, kinds.clone()), &kinds);
        }
        let Some(key) = key.or_else(|| nearest(name, kinds)) else {
            return Json::Null;
        };
        let inner = Node { value: &first.value, ..node };
        json!({ key: self.value(schema.property(key), inner, schema.name, key) })
    }

    /// The value of an object, if each of its keys is known and none is missing.
    fn object(
        &mut self,
        schema: SchemaNode,
        node: Node<'a>,
        object: &'a Object<'a>,
    ) -> Option<Json> {
        let keys = schema.keys();
        let (mut read, mut broken) = (Map::new(), false);
        let unknown =
            object.properties.iter().filter(|property| !keys.contains(&property.name.as_str()));
        let mut missing = schema.required().filter(|key| object.get(key).is_none());
        // One name too many and one too few are the same one.
        let only = missing.next().filter(|_| missing.next().is_none() && unknown.count() == 1);
        for property in &object.properties {
            let name = property.name.as_str();
            let mut key = keys.iter().find(|key| **key == name).copied();
            if key.is_some_and(|key| read.contains_key(key)) {
                let message = format!("{} is there twice", quote(name));
                let help = format!("Keep one {} and take the other away.", quote(name));
                self.problems.push(name_problem(node, property, Code::DuplicateKey, message, help));
                broken = true;
                continue;
            }
            if key.is_none() {
                broken = true;
                // A misspelt name is read as the one that is meant.
                key = nearest(name, keys.iter().copied().filter(|key| object.get(key).is_none()));
                key = key.or(only.filter(|only| schema.property(only).takes(&property.value)));
                self.unknown(node, property, key, &keys);
            }
            if let Some(key) = key.filter(|key| !read.contains_key(*key)) {
                let inner = Node { value: &property.value, ..node };
                let value = self.value(schema.property(key), inner, schema.name, key);
                read.insert(key.to_owned(), value);
            }
        }
        for key in schema.required().filter(|key| !read.contains_key(*key)) {
            let example = schema.property(key).example(None);
            let help = format!("Add \"{key}\": {example} to the braces that open here.");
            self.problems.push(node.problem(Code::MissingKey, format!("{key:?} is missing"), help));
            broken = true;
        }
        (!broken).then_some(Json::Object(read))
    }

    fn unknown(
        &mut self,
        node: Node<'a>,
        property: &ObjectProp<'_>,
        meant: Option<&str>,
        keys: &[&str],
    ) {
        let message = format!("there is no {} here", quote(property.name.as_str()));
        let meant = meant.map(|name| format!("Did you mean \"{name}\"? ")).unwrap_or_default();
        let help = format!("{meant}This place knows: {}.", keys.join(", "));
        self.problems.push(name_problem(node, property, Code::UnknownKey, message, help));
    }
}

fn name_problem(
    node: Node<'_>,
    property: &ObjectProp<'_>,
    code: Code,
    message: String,
    help: impl Into<String>,
) -> Problem {
    let Range { start, end } = property.name.range().start..property.name.range().end;
    Problem::new(code, node.source, start..end, message, help)
}
