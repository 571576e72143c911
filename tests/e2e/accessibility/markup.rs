//! The HTML is valid: vnu, the checker of the HTML standard's community, finds no error.

use super::tool;
use crate::harness::{CHROMIUM, Page, Variant, dist};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

scenarios![
    every_built_page_is_valid_html in CHROMIUM,
];

/// Safari drops the meaning of a list without bullets unless the role says it again.
const REDUNDANT: &str = "The “list” role is unnecessary for element";

/// The checker reads files, so it does not know what a policy's `'self'` is; it takes a page's data for
/// a script that runs, and the start-up script's hash for another. Browsers report violations of the
/// policy in every scenario.
const OWN_FILES: [&str; 2] = [
    "Resource violates Content Security Policy (meta tag): external script “/",
    "Resource violates Content Security Policy (meta tag): image “/",
];
const INLINE: &str = "Inline script violates Content Security Policy (meta tag)";

/// What browsers know and the checker's CSS does not yet.
const NEW_CSS: [&str; 5] =
    ["scroll-target-group", "target-current", "container-type", "@container", "::part("];

fn every_built_page_is_valid_html(_: &Page) {
    let (garden, everything) = (Variant::garden(), Variant::everything());
    let mut pages = Vec::new();
    list(&dist(), &mut pages);
    list(&garden.dist(), &mut pages);
    list(&everything.dist(), &mut pages);
    assert!(pages.len() >= 4 + 15 + 8, "{pages:?}");
    let output = Command::new("java")
        .arg("-jar")
        .arg(tool("VNU_JAR"))
        .args(["--format", "json", "--exit-zero-always", "--stdout"])
        .args(&pages)
        .output()
        .expect("java runs");
    let report: Value = serde_json::from_slice(&output.stdout).expect("vnu answers in JSON");
    let messages = report["messages"].as_array().expect("messages");
    let text = |message: &Value, key: &str| message[key].as_str().unwrap_or_default().to_owned();
    let (redundant, wrong): (Vec<&Value>, Vec<&Value>) =
        messages.iter().partition(|message| text(message, "message").starts_with(REDUNDANT));
    let mistaken = |message: &Value| {
        let (reported, extract) = (text(message, "message"), text(message, "extract"));
        OWN_FILES.iter().any(|own| reported.starts_with(own))
            || (reported.starts_with(INLINE)
                && ["application/json", "application/ld+json", "<script data-glue="]
                    .iter()
                    .any(|kind| extract.contains(kind)))
            || (reported.starts_with("CSS: ")
                && NEW_CSS.iter().any(|new| reported.contains(new) || extract.contains(new)))
    };
    let wrong: Vec<String> = wrong
        .into_iter()
        .filter(|message| !mistaken(message))
        .map(|message| {
            let parts = ["type", "url", "message", "extract"].map(|key| text(message, key));
            parts.join(" | ")
        })
        .collect();
    println!(
        "vnu: {} pages, {} messages, {} times the redundant list role",
        pages.len(),
        wrong.len(),
        redundant.len()
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn list(folder: &Path, pages: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the built site").flatten() {
        let path = entry.path();
        if path.is_dir() {
            list(&path, pages);
        } else if path.extension().is_some_and(|end| end == "html") {
            pages.push(path);
        }
    }
}
