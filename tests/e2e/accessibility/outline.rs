//! The accessibility tree of each page, which screen readers present, as a snapshot.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo xtask test`, and read the difference.

use super::states::STATES;
use crate::harness::{CHROMIUM, Page};
use serde_json::{Value, json};
use std::collections::HashMap;

scenarios![
    a_screen_reader_is_given_the_same_outline_as_before in CHROMIUM,
];

/// States whose tree differs in kind; the others differ in one attribute.
const SNAPSHOTS: [(&str, &str, &str); 9] = [
    ("/", "as served", "article-served"),
    ("/", "one answer open", "article"),
    ("/", "walking, third step", "article-walking"),
    ("/what-to-expect/", "not walking", "what-to-expect"),
    ("/what-to-expect/", "walking, after the steps", "what-to-expect-walking"),
    ("/faq/", "every answer open", "faq"),
    ("/faq/", "every answer closed", "faq-closed"),
    ("/nowhere", "with the app", "not-found"),
    ("/faq/", "failed to load", "failure"),
];

/// Roles of text and of elements without semantics.
const PLAIN: [&str; 8] = [
    "none",
    "generic",
    "StaticText",
    "InlineTextBox",
    "LineBreak",
    "ListMarker",
    "strong",
    "paragraph",
];

fn a_screen_reader_is_given_the_same_outline_as_before(page: &Page) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    page.cdp("Accessibility.enable", json!({}));
    for (path, name, snapshot) in SNAPSHOTS {
        let state = STATES.iter().find(|state| state.path == path && state.name == name);
        state.expect("a state of this name").reach(page);
        let outline = outline(page);
        settings.bind(|| insta::assert_snapshot!(snapshot, outline));
    }
}

fn outline(page: &Page) -> String {
    let tree = page.cdp("Accessibility.getFullAXTree", json!({}));
    let nodes = tree["nodes"].as_array().expect("nodes");
    let by_id: HashMap<&str, &Value> =
        nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
    let mut lines = String::new();
    write(&mut lines, &by_id, &nodes[0], 0);
    lines
}

fn write(lines: &mut String, by_id: &HashMap<&str, &Value>, node: &Value, depth: usize) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let kept = node["ignored"] != true && !PLAIN.contains(&role);
    if kept {
        let name = node["name"]["value"].as_str().unwrap_or_default();
        let name = if name.is_empty() { String::new() } else { format!(" {name:?}") };
        *lines += &format!("{}{role}{name}{}\n", "  ".repeat(depth), states(node));
    }
    let children = node["childIds"].as_array().into_iter().flatten();
    for child in children.filter_map(|id| by_id.get(id.as_str()?)) {
        write(lines, by_id, child, depth + usize::from(kept));
    }
}

fn states(node: &Value) -> String {
    let properties = node["properties"].as_array().into_iter().flatten();
    let states = properties.filter_map(|property| {
        let name = property["name"].as_str()?;
        let value = &property["value"]["value"];
        let value = match name {
            "level" | "expanded" | "pressed" | "disabled" | "live" => {
                value.as_str().map_or(value.to_string(), str::to_owned)
            }
            // What a button opens.
            "controls" => property["value"]["relatedNodes"][0]["idref"].as_str()?.to_owned(),
            _ => return None,
        };
        Some(format!(" {name}={value}"))
    });
    states.collect()
}
