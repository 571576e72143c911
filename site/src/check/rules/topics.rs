//! Topics: each id once in a site file, and the topics of an article among them.

use super::File;
use crate::check::names::did_you_mean;
use crate::read::json::Node;
use crate::report::{Code, Problem, quote};
use std::collections::HashSet;

/// Topics of an article that the site file of its language does not have, or that are there twice.
pub(super) fn of_article(file: &File<'_>) -> Vec<Problem> {
    let site = file.folder.site(&file.lang);
    let known: Vec<&str> = site.into_iter().flat_map(topics).filter_map(Node::words).collect();
    let named = file.root.get("topics").into_iter().flat_map(Node::items);
    let mut before = HashSet::new();
    let problem = named.filter_map(|node| {
        let id = node.words()?;
        if !before.insert(id) {
            let message = format!("the topic {} is there twice", quote(id));
            return Some(node.problem(Code::IdTaken, message, "Take one away."));
        }
        let help = "Add {\"id\": \"…\", \"name\": \"…\"} to \"topics\" in the site file first.";
        let message = format!("there is no topic {}", quote(id));
        let help = || did_you_mean(id, known.iter().copied(), || help.to_owned());
        (!known.contains(&id)).then(|| node.problem(Code::DanglingLink, message, help()))
    });
    problem.collect()
}

/// Ids of topics that are there twice.
pub(super) fn of_site(file: &File<'_>) -> Vec<Problem> {
    let mut before = HashSet::new();
    let problem = topics(file.root).filter_map(|node| {
        let id = node.words()?;
        let message = format!("the topic {} is there twice", quote(id));
        (!before.insert(id))
            .then(|| node.problem(Code::IdTaken, message, "Give each topic its own id."))
    });
    problem.collect()
}

fn topics<'a>(site: Node<'a>) -> impl Iterator<Item = Node<'a>> {
    site.get("topics").into_iter().flat_map(Node::items).filter_map(|topic| topic.get("id"))
}
