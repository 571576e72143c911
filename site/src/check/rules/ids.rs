//! Ids and addresses: each only once, and none that the page itself uses.

use super::File;
use super::forms::{help_on_id, is_id};
use crate::read::json::Node;
use crate::report::{Code, Problem, quote};
use std::collections::HashSet;

/// Ids of the page around an article.
pub(crate) const TAKEN_IDS: [&str; 9] = [
    "app",
    "main",
    "top",
    "contents",
    "related",
    "page-data",
    "site-contact",
    "site-urgent",
    "article-sources",
];

/// The beginnings of the ids of drawings, and of references to sources.
const TAKEN_BEGINNINGS: [&str; 3] = ["art-", "icon-", "cited-"];

/// Files and folders beside the pages, and names that Windows keeps for devices: the site may be
/// built or served there.
const TAKEN_NAMES: [&str; 16] = [
    "files", "art", "articles", "content", "glossary", "icons", "index", "site", "snippets",
    "assets", "con", "prn", "aux", "nul", "conin", "conout",
];

/// Whether the page around an article uses an id.
pub(super) fn is_taken(id: &str) -> bool {
    TAKEN_IDS.contains(&id) || TAKEN_BEGINNINGS.iter().any(|taken| id.starts_with(taken))
}

/// Checks the ids of an article in their order, then the addresses of its pages.
pub(super) fn ids(file: &File<'_>) -> Vec<Problem> {
    let (mut ids, mut made, mut problems) = (HashSet::new(), HashSet::new(), Vec::new());
    let of_key = |key: &'static str| file.entries.iter().filter(move |entry| entry.key == key);
    for entry in of_key("id") {
        let Some(id) = entry.node.words().filter(|id| is_id(id)) else {
            continue;
        };
        let answer = format!("{id}-answer");
        let is_question = entry.owner == "Question";
        let mut taken = |message: String, help: &str| {
            problems.push(entry.node.problem(Code::IdTaken, message, help))
        };
        if is_taken(id) || made.contains(id) {
            taken(format!("the page itself uses {id:?}"), "Take another name.");
        } else if !ids.insert(id.to_owned()) {
            taken(
                format!("the id {id:?} is there twice"),
                "Give each its own id: a link can lead to one place only.",
            );
        } else if is_question && ids.contains(&answer) {
            taken(
                format!("the page itself makes {answer:?} of this id"),
                "Take another name, or give the other place another one.",
            );
        }
        if is_question {
            made.insert(answer);
        }
    }
    if let Some((code, message, help)) = refused_name(file.slug, "the name of an article's file") {
        problems.push(file.root.problem(code, message, help));
    }
    for node in file.root.get("formerly").into_iter().flat_map(Node::items) {
        let refused = node.words().and_then(|name| refused_name(name, "an earlier address"));
        let refused = refused.map(|(code, message, help)| node.problem(code, message, help));
        problems.extend(refused);
    }
    let mut pages = HashSet::new();
    for entry in of_key("slug") {
        let slug = entry.node.words().unwrap_or_default();
        let is_other =
            file.slug == file.folder.home && slug != file.slug && file.folder.slugs.contains(slug);
        let mut problem = |code: Code, message: String, help: String| {
            problems.push(entry.node.problem(code, message, help))
        };
        if let Some((code, message, help)) = refused_name(slug, "an address") {
            problem(code, message, help);
        } else if !pages.insert(slug) {
            let help = "Give each page its own: two pages cannot be at one address.";
            problem(Code::IdTaken, format!("the address {slug:?} is there twice"), help.to_owned());
        } else if is_other {
            let help = "Take another address, or give the article's file another name.";
            problem(
                Code::IdTaken,
                format!("the article {slug:?} is at /{slug}/ already"),
                help.to_owned(),
            );
        }
    }
    problems
}

/// Why a name cannot be part of an address.
pub(crate) fn refused_name(name: &str, what: &str) -> Option<(Code, String, String)> {
    if !is_id(name) {
        let copy = name.contains([' ', '(', '.', '~']);
        let copy = if copy { " If it is a copy that a program made, delete it." } else { "" };
        return Some((
            Code::IdForm,
            format!("{} cannot be {what}", quote(name)),
            format!("{}{copy}", help_on_id(name)),
        ));
    }
    // COM1 to COM9 and LPT1 to LPT9 are devices too.
    let numbered = ["com", "lpt"].iter().find_map(|device| name.strip_prefix(device));
    let device =
        numbered.is_some_and(|rest| rest.len() == 1 && rest.as_bytes()[0].is_ascii_digit());
    let message = format!("{name:?} cannot be {what}: the name is taken");
    (TAKEN_NAMES.contains(&name) || device)
        .then(|| (Code::IdTaken, message, "Take another name.".to_owned()))
}
