//! References to sources, and links to the glossary.

use super::File;
use crate::check::names::did_you_mean;
use crate::read::json::Node;
use crate::report::{Code, Problem, quote};

fn entries<'a>(list: Option<Node<'a>>) -> impl Iterator<Item = (&'a str, Node<'a>)> {
    let entries = list.into_iter().flat_map(Node::items).filter_map(|entry| entry.get("id"));
    entries.filter_map(|id| Some((id.words()?, id)))
}

/// References to a source that is not there.
pub(super) fn references(file: &File<'_>) -> Vec<Problem> {
    let known = || entries(file.root.get("sources")).map(|(id, _)| id);
    let mut problems = Vec::new();
    for entry in &file.entries {
        for reference in entry.text.iter().flat_map(|text| &text.references) {
            if !file.is_sound || known().any(|id| id == reference.id) {
                continue;
            }
            let help = did_you_mean(&reference.id, known(), || {
                "Add it to \"sources\": [{\"id\": …, \"text\": …}], or write a backslash before the [ (in JSON: \\\\).".to_owned()
            });
            problems.push(Problem::new(
                Code::DanglingLink,
                entry.node.source,
                entry.node.part(reference.range.clone()),
                format!("there is no source {} in this article", quote(&reference.id)),
                help.replace("mean \"", "mean \"^"),
            ));
        }
    }
    problems
}

/// Sources that no text refers to.
pub(super) fn unused_sources(file: &File<'_>) -> Vec<Problem> {
    let texts = || file.entries.iter().filter_map(|entry| entry.text.as_ref());
    let is_used = |id: &str| texts().flat_map(|text| &text.references).any(|r| r.id == id);
    let unused = entries(file.root.get("sources")).filter(|(id, _)| file.is_sound && !is_used(id));
    let problems = unused.map(|(id, node)| {
        let help = format!("Write [^{id}] where the article relies on it, or take it away.");
        node.problem(Code::UnusedSource, "no text refers to this source", help)
    });
    problems.collect()
}

/// Links to a word that the glossary of the language does not have.
pub(super) fn glossary_links(file: &File<'_>) -> Vec<Problem> {
    let glossary = || file.folder.site(&file.lang).and_then(|site| site.get("glossary"));
    let known = || entries(glossary()).map(|(id, _)| id);
    let mut problems = Vec::new();
    for entry in &file.entries {
        for link in entry.text.iter().flat_map(|text| &text.links) {
            let Some(id) = link.to.strip_prefix("glossary:") else {
                continue;
            };
            if !known().any(|own| own == id) {
                let help = did_you_mean(id, known(), || {
                    "Add it to \"glossary\": [{\"id\": …, \"term\": …, \"text\": …}] in the site file of this language.".to_owned()
                });
                problems.push(Problem::new(
                    Code::DanglingLink,
                    entry.node.source,
                    entry.node.part(link.range.clone()),
                    format!("there is no word {} in the glossary", quote(id)),
                    help.replace("mean \"", "mean \"glossary:"),
                ));
            }
        }
    }
    problems
}

/// Words of the glossary that have the id of another one.
pub(super) fn glossary_ids(file: &File<'_>) -> Vec<Problem> {
    let ids: Vec<_> = entries(file.root.get("glossary")).collect();
    let twice = ids.iter().enumerate().filter(|(at, (id, _))| {
        ids[..*at].iter().any(|(other, _)| other == id) || super::ids::is_taken(id)
    });
    let problems = twice.map(|(_, (id, node))| {
        let help = "Give each word its own id, which the page does not use itself.";
        node.problem(Code::IdTaken, format!("the id {id:?} is taken"), help)
    });
    problems.collect()
}
