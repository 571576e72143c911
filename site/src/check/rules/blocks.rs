//! Blocks whose parts have to match, and blocks inside of others.

use super::File;
use crate::check::structure::Entry;
use crate::read::json::Node;
use crate::report::{Code, Problem, quote};
use patient_guide::content::Span;

/// How deep a box may be: in the answer or step of a section's block, or in another box, not in both.
const DEEPEST: usize = 2;

/// A timeline or an FAQ inside of a block, and a box in a box in a box.
pub(super) fn nesting(file: &File<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let sections = file.root.get("sections").into_iter().flat_map(Node::items);
    for block in sections.flat_map(|section| list(section, "blocks")) {
        nested(block, 0, &mut problems);
    }
    problems
}

fn list<'a>(node: Node<'a>, key: &str) -> Vec<Node<'a>> {
    node.get(key).into_iter().flat_map(Node::items).collect()
}

fn nested(block: Node<'_>, depth: usize, problems: &mut Vec<Problem>) {
    let Some(property) = block.value.as_object().and_then(|object| object.properties.first())
    else {
        return;
    };
    let kind = property.name.as_str();
    let value = Node { value: &property.value, ..block };
    let parts = ["steps", "after", "questions"].map(|key| list(value, key)).concat();
    let inner = parts.iter().flat_map(|part| [list(*part, "body"), list(*part, "answer")].concat());
    let inner = [list(value, "body"), inner.collect()].concat();
    if depth > 0 && matches!(kind, "timeline" | "faq") {
        let help = "Make it a block of a section.";
        let message = format!("there is a {} inside of a block", quote(kind));
        problems.push(block.problem(Code::Nesting, message, help));
    } else if depth > DEEPEST && !inner.is_empty() {
        let help = "Take the innermost box away, and leave its words.";
        problems.push(block.problem(Code::Nesting, "a box in a box in a box", help));
    } else {
        inner.into_iter().for_each(|block| nested(block, depth + 1, problems));
    }
}

/// A table with a row that has another number of cells than there are columns.
pub(super) fn table(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let node = Some(entry.node).filter(|_| entry.kind == "Table")?;
    let columns = list(node, "header").len();
    let row = list(node, "rows").into_iter().find(|row| row.items().count() != columns)?;
    let message =
        format!("this row has {} cells, and the table {columns} columns", row.items().count());
    let help =
        "Write a cell for each heading in \"header\"; where there is nothing to say, write \"–\".";
    Some(row.problem(Code::BlockForm, message, help))
}

/// An action that is not one link.
pub(super) fn action(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let text = entry.text.as_ref().filter(|_| (entry.owner, entry.key) == ("Block", "action"))?;
    let is_link = matches!(text.text.0.as_slice(), [Span::Link { .. }]);
    let help = "Write one link and nothing else: \"[Book a visit](https://…)\".";
    (!is_link).then(|| entry.node.problem(Code::BlockForm, "an action is one link", help))
}

/// A row of a summary without the words at its beginning.
pub(super) fn summary(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let node = Some(entry.node).filter(|_| entry.key == "summary")?;
    let mut rows = list(node, "items").into_iter();
    let row = rows.find(|row| row.get("label").is_none_or(|label| label.words().is_none()))?;
    let help = "Add \"label\": \"…\": what the text is about, such as \"Opening hours\".";
    Some(row.problem(Code::BlockForm, "a row of a summary needs a label", help))
}

/// Pictures in a row that are not two.
pub(super) fn pictures(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let node = Some(entry.node).filter(|_| entry.kind == "Pictures")?;
    let count = list(node, "images").len();
    let help = "Two pictures are side by side; write {\"image\": …} for each other one.";
    (count != 2).then(|| node.problem(Code::BlockForm, format!("{count} pictures in a row"), help))
}
