//! The part of a JSON Schema that says what one place takes.

use crate::report::quote;
use jsonc_parser::ast::Value;
use serde_json::{Map, Value as Json};

/// A node of a schema, with references followed.
#[derive(Clone, Copy)]
pub(super) struct SchemaNode {
    root: &'static Json,
    node: &'static Json,
    /// The node before references are followed: its description is that of the key.
    about: &'static Json,
    /// The name of its type; empty where it has none.
    pub(super) name: &'static str,
    /// Whether the place may say `null` as well.
    pub(super) is_optional: bool,
}

/// What a node takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An object with one key out of several.
    OneOf,
    /// One word out of several.
    Choice,
    Object,
    List,
    String,
    Number,
    Boolean,
}

impl SchemaNode {
    pub(super) fn root(schema: &'static Json) -> Self {
        let name = schema.get("title").and_then(Json::as_str).unwrap_or_default();
        Self { root: schema, node: schema, about: schema, name, is_optional: false }
    }

    fn at(self, node: Option<&'static Json>) -> Self {
        let node = node.unwrap_or(&Json::Null);
        let about = node;
        if let Some(branches) = node.get("anyOf") {
            return Self { is_optional: true, about, ..self.at(branches.get(0)) };
        }
        let target = node.get("$ref").and_then(Json::as_str).and_then(|to| to.strip_prefix('#'));
        let name = target.and_then(|pointer| pointer.rsplit('/').next()).unwrap_or_default();
        let node = target.and_then(|pointer| self.root.pointer(pointer)).unwrap_or(node);
        let is_optional = node.get("type").is_some_and(Json::is_array);
        Self { node, about, name, is_optional, ..self }
    }

    pub(super) fn kind(self) -> Kind {
        let name = match self.node.get("type") {
            Some(Json::Array(names)) => names.first().and_then(Json::as_str),
            name => name.and_then(Json::as_str),
        };
        match name {
            Some("object") => Kind::Object,
            Some("array") => Kind::List,
            Some("integer") => Kind::Number,
            Some("boolean") => Kind::Boolean,
            Some(_) => Kind::String,
            None if self.choices().next().is_some() => Kind::Choice,
            None => Kind::OneOf,
        }
    }

    /// What the schema says of the node, in words.
    pub(super) fn about(self) -> &'static str {
        self.about.get("description").and_then(Json::as_str).unwrap_or_default()
    }

    /// Whether a value is of the kind that the node takes.
    pub(super) fn takes(self, value: &Value<'_>) -> bool {
        matches!(
            (self.kind(), value),
            (Kind::OneOf | Kind::Object, Value::Object(_))
                | (Kind::List, Value::Array(_))
                | (Kind::String | Kind::Choice, Value::StringLit(_))
                | (Kind::Number, Value::NumberLit(_))
                | (Kind::Boolean, Value::BooleanLit(_))
        )
    }

    /// A number that the schema says of the node, such as `minLength`.
    pub(super) fn limit(self, word: &str) -> Option<u64> {
        self.node.get(word)?.as_u64()
    }

    /// Whether a string has to look in a certain way, such as an id.
    pub(super) fn has_form(self) -> bool {
        self.node.get("pattern").is_some()
    }

    fn branches(self) -> impl Iterator<Item = &'static Json> {
        self.node.get("oneOf").and_then(Json::as_array).into_iter().flatten()
    }

    /// The words of a choice.
    pub(super) fn choices(self) -> impl Iterator<Item = &'static str> {
        self.branches().filter_map(|branch| branch.get("const")?.as_str())
    }

    /// The names that the one key of an object may have, each with what its value is.
    fn variants(self) -> impl Iterator<Item = (&'static str, &'static Json)> {
        let properties = self.branches().filter_map(|branch| branch.get("properties")?.as_object());
        properties.flatten().map(|(name, node)| (name.as_str(), node))
    }

    /// Whether a plain string is let through in the place of an object with one key.
    pub(super) fn has_short_form(self) -> bool {
        self.branches().any(|branch| branch.get("$ref").is_some())
    }

    fn properties(self) -> Option<&'static Map<String, Json>> {
        self.node.get("properties")?.as_object()
    }

    /// The keys of an object, or those of which it has one.
    pub(super) fn keys(self) -> Vec<&'static str> {
        match self.kind() {
            Kind::OneOf => self.variants().map(|(name, _)| name).collect(),
            _ => self.properties().into_iter().flat_map(Map::keys).map(String::as_str).collect(),
        }
    }

    /// The keys that an object needs.
    pub(super) fn required(self) -> impl Iterator<Item = &'static str> {
        let keys = self.node.get("required").and_then(Json::as_array).into_iter().flatten();
        keys.filter_map(Json::as_str)
    }

    /// What the value of a key is.
    pub(super) fn property(self, key: &str) -> Self {
        let variant = || self.variants().find(|(name, _)| *name == key).map(|(_, node)| node);
        self.at(self.properties().and_then(|keys| keys.get(key)).or_else(variant))
    }

    /// What each entry of a list is.
    pub(super) fn items(self) -> Self {
        self.at(self.node.get("items"))
    }

    /// What is asked for, in an editor's words.
    pub(super) fn expected(self) -> &'static str {
        match self.kind() {
            Kind::OneOf if self.has_short_form() => "words in quotes, or braces { … }",
            Kind::OneOf | Kind::Object => "braces { … }",
            Kind::List => "a list [ … ]",
            Kind::String | Kind::Choice => "words in quotes",
            Kind::Number => "a whole number",
            Kind::Boolean => "true or false",
        }
    }

    /// What to write, with the editor's own words in it if there are any.
    pub(super) fn example(self, words: Option<&str>) -> String {
        /// Where words are put first, if they were written where several belong.
        const FIRST: [&str; 8] =
            ["name", "text", "title", "question", "heading", "shown", "label", "by"];
        match self.kind() {
            Kind::String => words.map_or_else(|| "\"…\"".to_owned(), quote),
            Kind::Number => "1".to_owned(),
            Kind::Boolean => "false".to_owned(),
            Kind::Choice => format!("{:?}", self.choices().next().unwrap_or_default()),
            Kind::List if words.is_some() => format!("[{}]", self.items().example(words)),
            Kind::List => "[ … ]".to_owned(),
            Kind::OneOf if words.is_some() => {
                let first = self.keys().first().copied().unwrap_or_default();
                format!("{{\"{first}\": {}}}", self.property(first).example(words))
            }
            Kind::Object if words.is_some() => {
                let mut keys: Vec<&str> = self.required().collect();
                keys.sort_by_key(|key| FIRST.iter().position(|k| k == key).unwrap_or(FIRST.len()));
                let entries = keys.iter().enumerate().map(|(at, key)| {
                    let words = words.filter(|_| at == 0);
                    format!("\"{key}\": {}", self.property(key).example(words))
                });
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            }
            Kind::OneOf | Kind::Object => "{ … }".to_owned(),
        }
    }

    /// What to write instead of a value of another kind. `key` is the name that the value has.
    pub(super) fn help_on_kind(self, key: &str, value: &Value<'_>) -> String {
        let alone = value.as_array().filter(|list| list.elements.len() == 1);
        let alone = alone.and_then(|list| list.elements[0].as_string_lit());
        let words = value.as_string_lit().or(alone).map(|words| words.value.as_ref());
        let trimmed = words.unwrap_or_default().trim();
        match (self.kind(), value) {
            (Kind::Choice, _) => {
                let choices: Vec<String> = self.choices().map(|c| format!("{c:?}")).collect();
                format!("Write one of {}.", choices.join(", "))
            }
            (Kind::OneOf, Value::Array(_)) => "Take away the inner [ and ].".to_owned(),
            (Kind::OneOf | Kind::Object | Kind::List, _) if words.is_some() => {
                let name = if key.is_empty() { String::new() } else { format!("\"{key}\": ") };
                format!("Write {name}{}.", self.example(words))
            }
            (Kind::List, Value::Object(_)) => {
                "Put [ before it and ] after it: a list holds one or more of them.".to_owned()
            }
            (Kind::List, _) => "Write a list: [ …, … ].".to_owned(),
            (Kind::OneOf, _) => format!(
                "Write {{\"{}\": …}}; the kinds are {}.",
                self.keys().first().unwrap_or(&""),
                self.keys().join(", ")
            ),
            (Kind::Object, _) => format!("Write {{ … }} with {}.", self.keys().join(", ")),
            (Kind::Number, _) if trimmed.parse::<u32>().is_ok() => {
                format!("Write {trimmed}, without quotes.")
            }
            (Kind::Number, _) => {
                "Write a number without quotes, sign or decimal point, such as 3.".to_owned()
            }
            (Kind::Boolean, _) => "Write true or false, without quotes.".to_owned(),
            (Kind::String, Value::NumberLit(number)) => format!("Write \"{}\".", number.value),
            (Kind::String, Value::Array(list)) if list.elements.len() == 1 => {
                "Take away the [ and ].".to_owned()
            }
            (Kind::String, _) => "Write the words in double quotes, as one text.".to_owned(),
        }
    }
}

/// What a value is, in an editor's words.
pub(super) fn found(value: &Value<'_>) -> String {
    match value {
        Value::StringLit(_) => "words in quotes".to_owned(),
        Value::NumberLit(number) => {
            format!("the number {}", number.value.chars().take(20).collect::<String>())
        }
        Value::BooleanLit(answer) => answer.value.to_string(),
        Value::NullKeyword(_) => "null".to_owned(),
        Value::Object(_) => "braces { … }".to_owned(),
        Value::Array(_) => "a list [ … ]".to_owned(),
    }
}
