//! Places in a JSON text: from a path such as `sections[2].id` to the bytes in the file.

use jsonc_parser::ast::{ObjectPropName, Value};
use jsonc_parser::common::Ranged;
use std::ops::Range;

/// One part of a path into a JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A key of an object.
    Key(&'static str),
    /// A position in a list, counted from 0.
    Index(usize),
}

/// A path from the root of a file to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place(Vec<Step>);

impl Place {
    /// The path one key further down.
    pub(crate) fn key(&self, key: &'static str) -> Self {
        self.with(Step::Key(key))
    }

    /// The path to one entry of the list that stands here.
    pub(crate) fn index(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = self.0.clone();
        steps.push(step);
        Self(steps)
    }

    /// The bytes of the value at this path, or of the nearest value above it that exists.
    pub(crate) fn range(&self, root: &Value<'_>) -> Range<usize> {
        let mut value = root;
        for step in &self.0 {
            let below = match (step, value) {
                (Step::Key(key), Value::Object(object)) => object.get(key).map(|p| &p.value),
                (Step::Index(index), Value::Array(array)) => array.elements.get(*index),
                _ => None,
            };
            match below {
                Some(below) => value = below,
                None => break,
            }
        }
        start_of(value)
    }
}

/// The bytes to mark for `value`: all of a word or number, the opening bracket of anything larger.
fn start_of(value: &Value<'_>) -> Range<usize> {
    let range = value.range();
    match value {
        Value::Object(_) | Value::Array(_) => range.start..range.start + 1,
        _ => range.start..range.end,
    }
}

/// The smallest key or value that holds the byte at `offset`.
pub(crate) fn around(root: &Value<'_>, offset: usize) -> Range<usize> {
    let mut value = root;
    loop {
        let holds = |range: jsonc_parser::common::Range| (range.start..range.end).contains(&offset);
        let below = match value {
            Value::Object(object) => {
                let property = object.properties.iter().find(|p| holds(p.range));
                if let Some(property) = property {
                    let name = match &property.name {
                        ObjectPropName::String(name) => name.range,
                        ObjectPropName::Word(name) => name.range,
                    };
                    if holds(name) {
                        return name.start..name.end;
                    }
                }
                property.map(|p| &p.value).filter(|v| holds(v.range()))
            }
            Value::Array(array) => array.elements.iter().find(|v| holds(v.range())),
            _ => None,
        };
        match below {
            Some(below) => value = below,
            None => return start_of(value),
        }
    }
}
