//! References to sources in a text: `[^id]`, as Markdown writes a footnote.

use super::markup::{Link, MarkupError};
use patient_guide::content::{Span, Text};
use std::ops::Range;

/// A reference, with the bytes of the string that it was read from.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Reference {
    /// The id of the source.
    pub(crate) id: String,
    pub(crate) range: Range<usize>,
}

/// The id in `[^id]` at the beginning.
fn id(rest: &str) -> Option<&str> {
    let id = rest.strip_prefix("[^")?.split_once(']')?.0;
    (!id.is_empty() && !id.contains(|c: char| c.is_whitespace() || "[^".contains(c))).then_some(id)
}

/// The references of a string. `is_plain` says which bytes were read as words as they are.
pub(super) fn find(
    source: &str,
    links: &[Link],
    is_plain: &dyn Fn(usize) -> bool,
) -> Result<Vec<Reference>, MarkupError> {
    let mut references = Vec::new();
    for (at, _) in source.match_indices("[^").filter(|(at, _)| is_plain(*at)) {
        let Some(id) = id(&source[at..]) else {
            continue;
        };
        let range = at..at + id.len() + 3;
        if links.iter().any(|link| link.range.contains(&at)) {
            return Err(MarkupError {
                range,
                message: "a reference to a source inside of a link".to_owned(),
                help: "Write it after the link: [words](https://…)[^id].".to_owned(),
            });
        }
        references.push(Reference { id: id.to_owned(), range });
    }
    Ok(references)
}

/// Makes spans of the references among the words of a text.
pub(super) fn split(text: &mut Text) {
    let spans = std::mem::take(&mut text.0).into_iter().flat_map(|span| match span {
        Span::Words(words) => split_words(&words),
        Span::Strong(mut text) => {
            split(&mut text);
            vec![Span::Strong(text)]
        }
        other => vec![other],
    });
    text.0 = spans.collect();
}

fn split_words(words: &str) -> Vec<Span> {
    let (mut spans, mut done, mut at) = (Vec::new(), 0, 0);
    while let Some(found) = words[at..].find("[^") {
        let start = at + found;
        at = start + 2;
        if let Some(id) = id(&words[start..]) {
            if start > done {
                spans.push(Span::Words(words[done..start].to_owned()));
            }
            let to = format!("#{id}");
            spans.push(Span::Reference { id: None, to, label: String::new(), text: String::new() });
            at = start + id.len() + 3;
            done = at;
        }
    }
    if done < words.len() {
        spans.push(Span::Words(words[done..].to_owned()));
    }
    spans
}
