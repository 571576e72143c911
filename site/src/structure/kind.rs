//! The kinds of values, and what an editor would call them.

use jsonc_parser::ast::Value;

/// What a node asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An object with one key out of several.
    OneOf,
    /// One word out of several.
    Choice,
    /// An object with keys.
    Object,
    /// A list.
    List,
    /// A string.
    Words,
    /// A whole number.
    Number,
    /// `true` or `false`.
    YesOrNo,
    /// `null`.
    Null,
}

impl Kind {
    /// What is asked for, as an editor would call it.
    pub(super) fn expected(self) -> &'static str {
        match self {
            Self::OneOf | Self::Object => "an object { … }",
            Self::List => "a list [ … ]",
            Self::Words | Self::Choice => "words in quotes",
            Self::Number => "a whole number",
            Self::YesOrNo => "true or false",
            Self::Null => "null",
        }
    }

    /// What a missing value looks like.
    pub(super) fn example(self) -> &'static str {
        match self {
            Self::OneOf | Self::Object => "{ … }",
            Self::List => "[ … ]",
            Self::Words | Self::Choice => "\"…\"",
            Self::Number => "1",
            Self::YesOrNo => "false",
            Self::Null => "null",
        }
    }
}

/// What stands there, as an editor would call it.
pub(super) fn found(value: &Value<'_>) -> String {
    match value {
        Value::StringLit(_) => "words in quotes".to_owned(),
        Value::NumberLit(number) => format!("the number {}", number.value),
        Value::BooleanLit(answer) => answer.value.to_string(),
        Value::NullKeyword(_) => "null".to_owned(),
        Value::Object(_) => "an object { … }".to_owned(),
        Value::Array(_) => "a list [ … ]".to_owned(),
    }
}
