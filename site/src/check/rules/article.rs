//! What an article needs, and what a clinic should look at.

use super::File;
use crate::check::structure::Entry;
use crate::report::{Code, Problem, quote};
use jsonc_parser::ast::Value;

/// A heading without an id, or an id without a heading.
pub(super) fn heading_and_id(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let node = Some(entry.node).filter(|_| entry.kind == "Section")?;
    let has =
        |key: &str| node.get(key).is_some_and(|node| !matches!(node.value, Value::NullKeyword(_)));
    match (has("heading"), has("id")) {
        (true, false) => {
            let help = "Add an \"id\" such as \"what-to-expect\": links point to it.";
            Some(node.problem(Code::Incomplete, "this section has a heading and no id", help))
        }
        (false, true) => {
            let help = "Add a \"heading\", or take the id away.";
            let message = "this section has an id and no heading";
            node.get("id").map(|id| id.problem(Code::Incomplete, message, help))
        }
        _ => None,
    }
}

/// A page of its own for a section without a heading.
pub(super) fn page_without_heading(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let node = Some(entry.node).filter(|_| entry.kind == "Section")?;
    let page = node.get("page").filter(|page| page.value.as_object().is_some())?;
    let lacks = node.get("heading").is_none_or(|heading| heading.words().is_none());
    let help = "Add a \"heading\": it becomes the title of the page.";
    lacks.then(|| page.problem(Code::Incomplete, "a section with a page needs a heading", help))
}

/// What the source lost, and dates without a year that no note is about.
pub(super) fn known_gaps(file: &File<'_>) -> Vec<Problem> {
    let notes = || file.root.get("provenance").into_iter().flat_map(|list| list.items());
    let about = |key: &str| {
        notes().any(|note| note.get("about").and_then(|about| about.words()) == Some(key))
    };
    let gap = notes().filter_map(|note| {
        let (about, text) = (note.get("about")?.words()?, note.get("note")?);
        let help = "Ask the clinic; take the note away once it is settled.";
        Some(text.problem(Code::KnownGap, format!("known gap in {}", quote(about)), help))
    });
    let undated = ["published", "updated"].into_iter().filter(|key| !about(key)).filter_map(|key| {
        let node = file.root.get(key)?.get("machine").filter(|node| node.words().is_some_and(|day| day.len() == 5))?;
        let help = "Ask the clinic, and write YYYY-MM-DD; where nobody knows, say so in \"provenance\".";
        Some(node.problem(Code::KnownGap, "this date has no year", help))
    });
    gap.chain(undated).collect()
}

/// A review that is not named.
pub(super) fn no_review(file: &File<'_>) -> Vec<Problem> {
    let reviewed =
        file.root.get("reviewed").is_some_and(|review| review.value.as_object().is_some());
    let title = file.root.get("title").filter(|_| file.is_sound && !reviewed);
    let help = "Once a clinician has reviewed it, add \"reviewed\": {\"by\": …, \"credential\": …, \"date\": {\"shown\": …, \"machine\": …}, \"next\": { … }}.";
    let message = "nobody is named who reviewed what this article claims";
    title.map(|title| title.problem(Code::NoReview, message, help)).into_iter().collect()
}

/// Silent reading of English non-fiction, in words a minute: the mean of 190 studies in Brysbaert,
/// "How many words do we read per minute?", Journal of Memory and Language 109 (2019).
const WORDS_A_MINUTE: f64 = 238.0;

/// How far the stated reading time may be from the computed one, in minutes.
const TOLERANCE: f64 = 1.0;

/// A reading time that the words do not take, title and headings included.
pub(super) fn reading_time(file: &File<'_>) -> Vec<Problem> {
    let stated = file.root.get("readingMinutes").and_then(|node| Some((node, node.number()?)));
    let Some((node, stated)) = stated.filter(|_| file.is_sound) else {
        return Vec::new();
    };
    let read =
        file.entries.iter().filter_map(|entry| match (entry.owner, entry.key, &entry.text) {
            (_, _, Some(text)) => Some(count(&text.text.words())),
            ("Article", "title", _) | ("Section", "heading", _) | ("Item", "label", _) => {
                entry.plain.map(count)
            }
            ("Card", "title", _) | ("SubHeading", "text", _) => entry.plain.map(count),
            ("Table", "caption" | "header", _) | ("Quote", "by", _) => entry.plain.map(count),
            ("Step", "title", _) | ("Question", "question", _) => entry.plain.map(count),
            _ => None,
        });
    // An article has far fewer words than a float can count.
    let minutes = read.sum::<usize>() as f64 / WORDS_A_MINUTE;
    let is_other = (f64::from(stated) - minutes).abs() > TOLERANCE;
    let message = format!("the words take about {minutes:.1} minutes to read");
    let help = "Change the number if the words were changed on purpose.";
    is_other.then(|| node.problem(Code::ReadingTime, message, help)).into_iter().collect()
}

fn count(words: &str) -> usize {
    words.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
