//! Changes of a JSON file as text, so that the rest of it stays as its editor has written it.

use crate::check::{Entry, validate};
use crate::read::json::{self, Node};
use crate::report::Source;
use jsonc_parser::ast::ObjectProp;
use jsonc_parser::common::Ranged as _;
use serde_json::Value as Json;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// What the words of a translation begin with until they are translated.
const PLACEHOLDER: &str = "PLACEHOLDER: ";

/// Changes of one file, each at its place.
pub(super) struct Edits<'a> {
    pub(super) root: Node<'a>,
    changes: Vec<(Range<usize>, String)>,
}

/// A file that fits its schema, with changes of it: `None` if it does not fit.
pub(super) fn edit(
    schema: &'static Json,
    path: &Path,
    bytes: Vec<u8>,
    change: impl FnOnce(&mut Edits<'_>, Vec<Entry<'_>>),
) -> Option<String> {
    let source = json::source(path, bytes).ok()?;
    let tree = json::parse(&source).ok()?;
    let root = Node { source: &source, value: &tree };
    let validated = validate(schema, root, false);
    if !validated.problems.is_empty() {
        return None;
    }
    let mut edits = Edits { root, changes: Vec::new() };
    change(&mut edits, validated.entries);
    Some(edits.apply(&source))
}

impl Edits<'_> {
    /// Marks the words that a reader sees as such that wait for the real ones.
    pub(super) fn mark(&mut self, entry: &Entry<'_>) {
        let words = entry.node.words().unwrap_or_default();
        // What is a name or has gaps only is the same in every language.
        let parts = words.split(['{', '}']).step_by(2);
        let has_words = parts.flat_map(str::chars).any(char::is_alphabetic);
        let is_name = matches!((entry.owner, entry.key), ("Author" | "Site", "name"));
        // Of an article, the key names other articles.
        let is_label = entry.key == "related" && entry.owner != "Article";
        let is_text = entry.plain.is_some() || entry.text.is_some() || is_label;
        if has_words && !is_name && is_text {
            let at = entry.node.span().start + 1;
            self.changes.push((at..at, PLACEHOLDER.to_owned()));
        }
    }

    /// Sets the value of a key at the top, after the key `after` if it is new.
    pub(super) fn set(&mut self, key: &str, value: &str, after: &str) {
        if let Some(property) = self.property(key) {
            let range = property.value.range();
            self.changes.push((range.start..range.end, value.to_owned()));
        } else {
            self.insert(&format!("\"{key}\": {value}"), after);
        }
    }

    /// Adds keys with their values after a key at the top.
    pub(super) fn insert(&mut self, keys: &str, after: &str) {
        if let Some(property) = self.property(after) {
            let end = property.range().end;
            self.changes.push((end..end, format!(",\n  {keys}")));
        }
    }

    /// Takes a key at the top away.
    pub(super) fn remove(&mut self, key: &str) {
        let object = self.root.value.as_object();
        let properties = object.map(|object| &object.properties[..]).unwrap_or_default();
        let Some(at) = properties.iter().position(|property| property.name.as_str() == key) else {
            return;
        };
        let end_of = |at: usize| properties[at].range().end;
        let range = match properties.get(at + 1) {
            Some(next) => properties[at].range().start..next.range().start,
            None if at > 0 => end_of(at - 1)..end_of(at),
            None => return,
        };
        self.changes
            .retain(|(changed, _)| !(range.start <= changed.start && changed.end <= range.end));
        self.changes.push((range, String::new()));
    }

    fn property(&self, key: &str) -> Option<&ObjectProp<'_>> {
        self.root.value.as_object()?.get(key)
    }

    fn apply(mut self, source: &Arc<Source>) -> String {
        // From the end, so that the places before a change stay where they are. What was added first at
        // one place comes first there.
        self.changes.reverse();
        self.changes.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
        let mut text = source.text.clone();
        for (range, new) in self.changes {
            text.replace_range(range, &new);
        }
        text
    }
}
