//! The part of a JSON Schema that says what may stand at one place.

use super::kind::Kind;
use jsonc_parser::ast::Value;
use serde_json::{Map, Value as Json, json};

/// One node of a schema, with references followed.
#[derive(Clone, Copy)]
pub(super) struct SchemaNode<'a> {
    root: &'a Json,
    node: &'a Json,
}

impl<'a> SchemaNode<'a> {
    /// The node of the whole file.
    pub(super) fn root(schema: &'a Json) -> Self {
        Self { root: schema, node: schema }
    }

    fn at(self, node: Option<&'a Json>) -> Self {
        let node = node.unwrap_or(&Json::Null);
        let target = node.get("$ref").and_then(Json::as_str).and_then(|to| to.strip_prefix('#'));
        let node = target.and_then(|pointer| self.root.pointer(pointer)).unwrap_or(node);
        Self { root: self.root, node }
    }

    /// Where a node offers several, the one that takes values like this, else the first.
    pub(super) fn branch_for(self, value: &Value<'_>) -> Self {
        let Some(branches) = self.node.get("anyOf").and_then(Json::as_array) else {
            return self;
        };
        let branches = || branches.iter().map(|branch| self.at(Some(branch)));
        let fitting = branches().find(|branch| branch.takes(value));
        fitting.or_else(|| branches().next()).unwrap_or(self).branch_for_inner(value)
    }

    fn branch_for_inner(self, value: &Value<'_>) -> Self {
        if self.node.get("anyOf").is_some() { self.branch_for(value) } else { self }
    }

    fn takes(self, value: &Value<'_>) -> bool {
        matches!(
            (self.kind(), value),
            (Kind::OneOf | Kind::Object, Value::Object(_))
                | (Kind::List, Value::Array(_))
                | (Kind::Words | Kind::Choice, Value::StringLit(_))
                | (Kind::Number, Value::NumberLit(_))
                | (Kind::YesOrNo, Value::BooleanLit(_))
                | (Kind::Null, Value::NullKeyword(_))
        )
    }

    /// What the node asks for. One that may be left out as well asks for what it is when it is there.
    pub(super) fn kind(self) -> Kind {
        let name = match self.node.get("type") {
            Some(Json::String(name)) => name.as_str(),
            Some(Json::Array(names)) => names.first().and_then(Json::as_str).unwrap_or_default(),
            _ if self.node.get("anyOf").is_some() => return self.first_branch().kind(),
            _ => "",
        };
        match name {
            "object" => Kind::Object,
            "array" => Kind::List,
            "string" => Kind::Words,
            "integer" => Kind::Number,
            "boolean" => Kind::YesOrNo,
            "null" => Kind::Null,
            _ if self.choices().next().is_some() => Kind::Choice,
            _ => Kind::OneOf,
        }
    }

    fn first_branch(self) -> Self {
        self.at(self.node.get("anyOf").and_then(|branches| branches.get(0)))
    }

    /// The words of a choice.
    pub(super) fn choices(self) -> impl Iterator<Item = &'a str> {
        let branches = self.node.get("oneOf").and_then(Json::as_array).into_iter().flatten();
        branches.filter_map(|branch| branch.get("const").and_then(Json::as_str))
    }

    /// The names of the kinds that the one key of an object may say.
    pub(super) fn kinds(self) -> Vec<&'a str> {
        self.variants().filter_map(|(names, _)| names.keys().next()).map(String::as_str).collect()
    }

    /// What stands under the key of a kind.
    pub(super) fn variant(self, kind: &str) -> Self {
        let found = self.variants().find_map(|(names, _)| names.get(kind));
        self.at(found)
    }

    fn variants(self) -> impl Iterator<Item = (&'a Map<String, Json>, &'a Json)> {
        let branches = self.node.get("oneOf").and_then(Json::as_array).into_iter().flatten();
        branches.filter_map(|branch| Some((branch.get("properties")?.as_object()?, branch)))
    }

    /// The keys of an object.
    pub(super) fn keys(self) -> Vec<&'a str> {
        let keys = self.node.get("properties").and_then(Json::as_object);
        keys.into_iter().flat_map(Map::keys).map(String::as_str).collect()
    }

    /// The keys that an object needs.
    pub(super) fn required(self) -> impl Iterator<Item = &'a str> {
        let keys = self.node.get("required").and_then(Json::as_array).into_iter().flatten();
        keys.filter_map(Json::as_str)
    }

    /// What stands under a key.
    pub(super) fn property(self, key: &str) -> Self {
        self.at(self.node.get("properties").and_then(|keys| keys.get(key)))
    }

    /// What stands in a list.
    pub(super) fn items(self) -> Self {
        self.at(self.node.get("items"))
    }

    /// What to write instead of a value of the wrong kind.
    pub(super) fn wrong_type_help(self) -> String {
        match self.kind() {
            Kind::OneOf => {
                let kinds = self.kinds();
                let first = kinds.first().copied().unwrap_or_default();
                format!("Write {{\"{first}\": …}}. The kinds are: {}.", kinds.join(", "))
            }
            Kind::Object => format!("Write an object with the keys {}.", self.keys().join(", ")),
            Kind::List => "Write a list: [ …, … ].".to_owned(),
            Kind::Choice => {
                let choices: Vec<String> =
                    self.choices().map(|choice| format!("{choice:?}")).collect();
                format!("Write one of {}.", choices.join(", "))
            }
            Kind::Words => "Write \"words\" in double quotes.".to_owned(),
            Kind::Number => {
                "Write a number without quotes, sign or decimal point, such as 3.".to_owned()
            }
            Kind::YesOrNo => "Write true or false, without quotes.".to_owned(),
            Kind::Null => "Write null.".to_owned(),
        }
    }

    /// The smallest value that fits.
    pub(super) fn stand_in(self) -> Json {
        if self.node.get("anyOf").is_some() {
            return self.first_branch().stand_in();
        }
        match self.kind() {
            Kind::OneOf => {
                match self.variants().next().and_then(|(names, _)| names.iter().next()) {
                    Some((name, inner)) => json!({ name: self.at(Some(inner)).stand_in() }),
                    None => Json::Null,
                }
            }
            Kind::Object => {
                let required = self.required();
                let pairs = required.map(|key| (key.to_owned(), self.property(key).stand_in()));
                Json::Object(pairs.collect())
            }
            Kind::List => json!([]),
            Kind::Words => json!(""),
            Kind::Choice => json!(self.choices().next()),
            Kind::Number => json!(1),
            Kind::YesOrNo => json!(false),
            Kind::Null => Json::Null,
        }
    }
}
