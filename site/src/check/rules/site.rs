//! What a site file says of itself: its language, its sentences, its address.

use super::File;
use super::forms::{direction_of, is_language};
use crate::check::structure::Entry;
use crate::read::files::language_of;
use crate::read::json::Node;
use crate::read::model::Direction;
use crate::report::{Code, Problem, quote};

/// Checks the language, and what only `site.json` may say.
pub(super) fn language(file: &File<'_>) -> Vec<Problem> {
    let root = file.root;
    let mut problems = Vec::new();
    if let Some(node) = root.get("lang")
        && let Some(lang) = node.words().filter(|lang| is_language(lang))
    {
        let dir = root.get("dir").and_then(Node::words);
        if direction_of(lang) == Direction::Rtl && dir != Some("rtl") {
            let message = format!("words in {lang:?} run from right to left");
            let help = "Add \"dir\": \"rtl\". If they are in Latin letters, say so: \"ar-Latn\".";
            problems.push(node.problem(Code::Incomplete, message, help));
        }
        if let Some(named) = language_of(&file_name(root)).filter(|named| *named != lang) {
            let message = format!("the file's name says {named:?}");
            let help = "Give the file the name of its language: site.<lang>.json.";
            problems.push(node.problem(Code::ValueForm, message, help));
        }
    }
    if language_of(&file_name(root)).is_some() {
        let keys = ["origin", "pageType", "articlesPerPage"];
        problems.extend(keys.into_iter().filter_map(|key| {
            let message = format!("site.json says {key:?} for all languages");
            Some(root.get(key)?.problem(Code::UnknownKey, message, "Take it away here."))
        }));
    }
    problems
}

fn file_name(node: Node<'_>) -> String {
    node.source.path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Placeholders that a sentence may leave out: its key, and the name. What a sentence has a value for
/// is in its schema's description.
const OPTIONAL: [(&str, &str); 5] = [
    ("pageTitle", "{site}"),
    ("statusAfter", "{total}"),
    ("allShown", "{total}"),
    ("allHidden", "{total}"),
    ("page", "{total}"),
];

/// What an article or a site file may have, by its type, with the words that it is shown with.
const WORDS: [(&str, &str, &str); 6] = [
    (
        "Topic",
        "topics",
        r#"{"heading": "{topic} ({number})", "other": "Other topics", "letters": "From A to Z ({number})", "previous": "Previous in {topic}", "next": "Next in {topic}", "previousPage": "Previous page", "nextPage": "Next page"}"#,
    ),
    (
        "Download",
        "files",
        r#"{"link": "{label} ({type}, {size})", "kilobytes": "{number} KB", "megabytes": "{number} MB"}"#,
    ),
    (
        "Contact",
        "contact",
        r#"{"title": "Contact", "phone": "Phone", "mail": "Email", "address": "Address", "hours": "Opening hours"}"#,
    ),
    (
        "Source",
        "sources",
        r#"{"title": "Sources", "source": "Source {number}", "back": "Back to the text from source {number}"}"#,
    ),
    (
        "Term",
        "glossary",
        r#"{"title": "Glossary", "description": "What the words on these pages mean.", "abbreviation": "{short} ({full})"}"#,
    ),
    (
        "Review",
        "review",
        r#"{"by": "Reviewed by {reviewer}", "date": "Page last reviewed: {date}", "next": "Next review due: {date}"}"#,
    ),
];

/// Something that a page shows with words which the site file of its language does not have.
pub(super) fn missing_words(entry: &Entry<'_>, file: &File<'_>) -> Option<Problem> {
    let (_, key, example) = WORDS.iter().find(|(kind, ..)| *kind == entry.kind)?;
    let site = file.folder.site(&file.lang)?;
    let message = format!("{} has no words for this", site.source.path);
    let help = format!("Add \"{key}\": {example} to its \"words\", in its language.");
    let lacks = site.get("words").is_some_and(|words| words.get(key).is_none());
    // Once for all entries of a list.
    let is_first = file
        .entries
        .iter()
        .find(|other| other.kind == entry.kind)
        .is_some_and(|first| first.node.span() == entry.node.span());
    (lacks && is_first).then(|| entry.node.problem(Code::MissingKey, message, help))
}

/// A draft, in a language whose site file has no line for it.
pub(super) fn publication_words(file: &File<'_>) -> Vec<Problem> {
    let is_said = file.root.get("draft").filter(|node| node.boolean() == Some(true));
    let site = file.folder.site(&file.lang);
    let words = site.and_then(|site| Some((site, site.get("words")?)));
    let (Some(node), Some((site, words))) = (is_said, words) else {
        return Vec::new();
    };
    let message = format!("{} has no words for this", site.source.path);
    let help = "Add \"publication\": {\"unpublished\": \"Not published yet: only this preview shows the article.\"} to its \"words\", in its language.";
    let lacks = words.get("publication").is_none();
    lacks.then(|| node.problem(Code::MissingKey, message, help)).into_iter().collect()
}

/// A sentence that lacks a placeholder, or has one that it has no value for.
pub(super) fn sentence(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let is_interface = entry.owner.ends_with("Words") || entry.owner == "Offline";
    let words = entry.plain.filter(|words| is_interface && !words.trim().is_empty())?;
    let known = placeholders(entry.about);
    let is_optional = |name: &&str| OPTIONAL.contains(&(entry.key, *name));
    let lacks = known.iter().find(|name| !words.contains(**name) && !is_optional(name));
    let other = placeholders(words).into_iter().find(|name| !known.contains(name));
    let (message, help) = match (lacks, other) {
        (Some(lacks), other) => {
            let instead = other.or_else(|| {
                let start = words.find('{')?;
                Some(&words[start..=start + words[start..].find('}')?])
            });
            let instead =
                instead.map_or_else(String::new, |n| format!(" in the place of {}", quote(n)));
            let help = format!("Write {lacks}{instead} where its value belongs.");
            (format!("this sentence lacks {lacks}"), help)
        }
        (None, Some(other)) => {
            let help = match known.as_slice() {
                [] => "Write words: this sentence has no value to put there.".to_owned(),
                _ => format!("This sentence has a value for {}.", known.join(", ")),
            };
            (format!("readers would see {}", quote(other)), help)
        }
        (None, None) => return None,
    };
    Some(entry.node.problem(Code::SentenceGap, message, help))
}

/// The placeholders of a sentence, such as `{number}`.
fn placeholders(words: &str) -> Vec<&str> {
    let is_name = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphabetic());
    let starts = words.match_indices('{').map(|(at, _)| &words[at..]);
    let names = starts.filter_map(|rest| Some(&rest[..=rest.find('}')?]));
    names.filter(|name| is_name(&name[1..name.len() - 1])).collect()
}

/// An address that is not known.
pub(super) fn origin(file: &File<'_>) -> Vec<Problem> {
    let known = file.root.get("origin").is_some() || language_of(&file_name(file.root)).is_some();
    let help = "Add \"origin\": \"https://…\" once it is: canonical addresses, the site map, the feed and the picture of a shared link are made from it.";
    let name = file.root.get("name").filter(|_| !known && file.is_sound);
    name.map(|name| name.problem(Code::KnownGap, "the site's address is not known", help))
        .into_iter()
        .collect()
}
