//! Places in a JSON text: from a path such as `sections[2].id` to the bytes in the file.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use std::borrow::Cow;
use std::ops::Range;

/// One part of a path into a JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A key of an object.
    Key(Cow<'static, str>),
    /// A position in a list, counted from 0.
    Index(usize),
}

/// A path from the root of a file to a value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place(Vec<Step>);

impl Place {
    /// The path one key further down.
    pub(crate) fn key(&self, key: impl Into<Cow<'static, str>>) -> Self {
        self.with(Step::Key(key.into()))
    }

    /// The path to one entry of the list that stands here.
    pub(crate) fn index(&self, index: usize) -> Self {
        self.with(Step::Index(index))
    }

    fn with(&self, step: Step) -> Self {
        let mut steps = Vec::with_capacity(self.0.len() + 1);
        steps.extend_from_slice(&self.0);
        steps.push(step);
        Self(steps)
    }

    /// Whether this is `above` or lies in it.
    pub(crate) fn lies_in(&self, above: &Self) -> bool {
        self.0.starts_with(&above.0)
    }

    /// Whether this is `above` or one of its own keys.
    pub(crate) fn is_of(&self, above: &Self) -> bool {
        self.lies_in(above) && self.0.len() <= above.0.len() + 1
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
pub(crate) fn start_of(value: &Value<'_>) -> Range<usize> {
    let range = value.range();
    match value {
        Value::Object(_) | Value::Array(_) => range.start..range.start + 1,
        _ => range.start..range.end,
    }
}
