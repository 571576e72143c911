//! The inline markup that editors write, `**strong**` and `[text](https://…)`, turned into spans.
//!
//! A Markdown parser reads it, and all that is neither words, strength nor a link is refused; so are
//! signs that were meant as one of them and are none.

use super::references::{self, Reference};
mod lost_marks;

pub(crate) use lost_marks::foreign;
use lost_marks::meant;
use patient_guide::content::{Span, Text};
use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// Markup that a text may not hold: the bytes of the string, what, and how to fix it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MarkupError {
    pub(crate) range: Range<usize>,
    pub(crate) message: String,
    pub(crate) help: String,
}

const ESCAPE: &str = "Only **strong** and [text](https://…) can be marked. To show the sign itself, write a backslash before it (in JSON: \\\\).";

/// How many marks may be inside each other: strong words in a link, or a link in strong words. A
/// limit, because rendering goes into spans one by one.
const DEEPEST: usize = 2;

/// A string that was parsed.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    pub(crate) text: Text,
    pub(crate) links: Vec<Link>,
    pub(crate) references: Vec<Reference>,
}

/// A link, with the bytes of the string that it was read from.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub(crate) to: String,
    pub(crate) words: String,
    pub(crate) range: Range<usize>,
}

/// Parses one string.
pub(crate) fn parse(source: &str) -> Result<Parsed, MarkupError> {
    // One list of spans per open mark; the last is the innermost.
    let mut open: Vec<Vec<Span>> = vec![Vec::new()];
    let mut targets: Vec<(String, Range<usize>)> = Vec::new();
    let (mut links, mut plain) = (Vec::new(), Vec::new());
    for (event, range) in Parser::new(source).into_offset_iter() {
        if open.len() > DEEPEST && matches!(event, Event::Start(_)) {
            return Err(refuse(&Event::Start(Tag::Strong), range));
        }
        match event {
            Event::Start(Tag::Paragraph) if range.start == 0 => {}
            Event::End(TagEnd::Paragraph) => {}
            Event::Text(words) => {
                push_words(&mut open, &words);
                plain.push(range);
            }
            Event::SoftBreak => push_words(&mut open, " "),
            Event::Start(Tag::Strong) => open.push(Vec::new()),
            Event::Start(Tag::Link { dest_url, link_type, title, .. }) if title.is_empty() => {
                let prefix = if link_type == LinkType::Email { "mailto:" } else { "" };
                targets.push((format!("{prefix}{dest_url}"), range));
                open.push(Vec::new());
            }
            Event::End(TagEnd::Strong) => {
                let text = Text(open.pop().unwrap_or_default());
                push(&mut open, Span::Strong(text));
            }
            Event::End(TagEnd::Link) => {
                let text = Text(open.pop().unwrap_or_default());
                let (to, range) = targets.pop().unwrap_or_default();
                links.push(Link { to: to.clone(), words: text.words(), range });
                push(&mut open, Span::Link { to, text });
            }
            other => return Err(refuse(&other, range)),
        }
    }
    let is_plain = |at: usize| is_plain(source, &plain, at);
    if let Some(error) = meant(source, &is_plain) {
        return Err(error);
    }
    let references = references::find(source, &links, &is_plain)?;
    let mut text = Text(open.pop().unwrap_or_default());
    if !references.is_empty() {
        references::split(&mut text);
    }
    Ok(Parsed { text, links, references })
}

fn push(open: &mut [Vec<Span>], span: Span) {
    if let Some(innermost) = open.last_mut() {
        innermost.push(span);
    }
}

/// Adds words, joined to words before them: the parser cuts a run at every sign it looked at.
fn push_words(open: &mut [Vec<Span>], words: &str) {
    if let Some(Span::Words(before)) = open.last_mut().and_then(|spans| spans.last_mut()) {
        before.push_str(words);
    } else {
        push(open, Span::Words(words.to_owned()));
    }
}

fn refuse(event: &Event<'_>, range: Range<usize>) -> MarkupError {
    let (message, help) = match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
            ("HTML has no place in a text", ESCAPE)
        }
        Event::Start(Tag::Image { .. }) => {
            ("a picture has no place in a text", "Use a block {\"image\": …} of its own.")
        }
        Event::Start(Tag::Link { .. }) => {
            ("a link has no title here", "Take away the words in quotes after the address.")
        }
        Event::Start(Tag::List(_) | Tag::Item) => (
            "this text begins like a list",
            "Use a block {\"list\": …}, or write a backslash before the sign (in JSON: \\\\).",
        ),
        Event::Start(Tag::Heading { .. }) => {
            ("this text begins like a heading", "A section has a \"heading\" of its own.")
        }
        Event::Start(Tag::Paragraph) | Event::HardBreak => {
            ("a text is one paragraph", "Write each paragraph as a string or block of its own.")
        }
        Event::Start(Tag::Strong) => ("marks in marks in marks", "Take away the innermost marks."),
        Event::Start(Tag::Emphasis) => ("a single * or _ marks nothing here", ESCAPE),
        _ => ("this markup has no place in a text", ESCAPE),
    };
    MarkupError { range, message: message.to_owned(), help: help.to_owned() }
}

/// Whether a byte was read as words as they are, without a backslash before it. `plain` are the bytes
/// of the words.
fn is_plain(source: &str, plain: &[Range<usize>], at: usize) -> bool {
    let contains = |at: usize| {
        let before = plain.partition_point(|range| range.start <= at).checked_sub(1);
        before.is_some_and(|before| plain[before].contains(&at))
    };
    let escaped = source[..at].ends_with('\\') && !contains(at - 1);
    contains(at) && !escaped
}

/// The bytes of the first mark in words that are shown as they are: `_words_`, `` `words` ``, a link
/// or a heading.
pub(crate) fn mark(words: &str) -> Option<Range<usize>> {
    let events = Parser::new(words).into_offset_iter();
    let mut marks = events.filter(|(event, range)| match event {
        Event::Start(Tag::Emphasis | Tag::Strong) => words[range.clone()].starts_with('_'),
        Event::Start(Tag::Heading { .. }) => words[range.clone()].starts_with('#'),
        Event::Start(Tag::Link { .. }) | Event::Code(_) => true,
        _ => false,
    });
    marks.next().map(|(_, range)| range.start..range.start + words[range].trim_end().len())
}

/// Whether `reference` is one that HTML knows, such as `&amp;`.
pub(crate) fn is_entity(reference: &str) -> bool {
    let mut read = String::new();
    for event in Parser::new(reference) {
        if let Event::Text(words) = event {
            read.push_str(&words);
        }
    }
    read != reference
}

#[cfg(test)]
mod tests {
    use super::parse;
    use patient_guide::content::{Span, Text};

    #[test]
    fn strong_words_and_links_become_spans() {
        let link = |to: &str| Span::Link { to: to.to_owned(), text: Text::plain("b") };
        let check = |source: &str, spans: Vec<Span>| {
            assert_eq!(parse(source).map(|read| read.text), Ok(Text(spans)));
        };
        check(
            "a **b** c",
            vec![
                Span::Words("a ".into()),
                Span::Strong(Text::plain("b")),
                Span::Words(" c".into()),
            ],
        );
        check("[b](https://example.org)", vec![link("https://example.org")]);
        check("[b](#faq)", vec![link("#faq")]);
    }

    #[test]
    fn plain_words_stay_one_span_with_every_sign() {
        for words in ["R&D at 5 < 6", "“rewire” — it’s", "1 * 2 * 3", "a_b_c"] {
            assert_eq!(parse(words).map(|read| read.text), Ok(Text::plain(words)), "{words}");
        }
    }

    #[test]
    fn anything_else_is_refused_with_its_place() {
        let check = |source: &str, at: usize| {
            let error = parse(source).expect_err(source);
            assert_eq!(error.range.start, at, "{source}: {}", error.message);
        };
        check("a <b>b</b>", 2);
        check("<script>alert(1)</script>", 0);
        check("see ![b](b.png)", 4);
        check("- item", 0);
        check("# heading", 0);
        check("a *b*", 2);
        check("`code`", 0);
        check("one\n\ntwo", 5);
        check("**a [**b**](#d)**", 5);
        let deep = ["**a ".repeat(10_000), "b** ".repeat(10_000)].concat();
        assert!(parse(&deep).is_err());
    }
}
