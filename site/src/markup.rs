//! The inline markup that editors write, `**strong**` and `[text](https://…)`, turned into spans.
//!
//! A Markdown parser reads it, and all that is neither words, strength nor a link is refused.

use patient_guide::content::{Span, Text};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use std::ops::Range;

/// Markup that a text may not hold: the bytes of the string it stands at, what, and how to mend it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct MarkupError {
    pub(crate) range: Range<usize>,
    pub(crate) message: String,
    pub(crate) help: &'static str,
}

const ESCAPE: &str = "Only **strong** and [text](https://…) can be marked. To show the sign itself, write a backslash before it (in JSON: \\\\).";

/// How many marks may stand in each other: strong words in a link, or a link in strong words. A
/// limit, because whoever reads the spans goes into them one by one.
const DEEPEST: usize = 2;

/// A string that was read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) text: Text,
    /// The bytes of the string that each link stands at, in the order of their beginnings.
    pub(crate) links: Vec<Range<usize>>,
}

/// Reads one string.
pub(crate) fn parse(source: &str) -> Result<Read, MarkupError> {
    // One list of spans per open mark; the last is the innermost.
    let mut open: Vec<Vec<Span>> = vec![Vec::new()];
    let mut targets: Vec<String> = Vec::new();
    let mut links = Vec::new();
    for (event, range) in Parser::new(source).into_offset_iter() {
        if open.len() > DEEPEST && matches!(event, Event::Start(_)) {
            return Err(refuse(&Event::Start(Tag::Strong), range));
        }
        match event {
            Event::Start(Tag::Paragraph) if range.start == 0 => {}
            Event::End(TagEnd::Paragraph) => {}
            Event::Text(words) => push_words(&mut open, &words),
            Event::SoftBreak => push_words(&mut open, " "),
            Event::Start(Tag::Strong) => open.push(Vec::new()),
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                let prefix = match link_type {
                    pulldown_cmark::LinkType::Email => "mailto:",
                    _ => "",
                };
                links.push(range);
                targets.push(format!("{prefix}{dest_url}"));
                open.push(Vec::new());
            }
            Event::End(TagEnd::Strong) => {
                let text = Text(open.pop().unwrap_or_default());
                push(&mut open, Span::Strong(text));
            }
            Event::End(TagEnd::Link) => {
                let text = Text(open.pop().unwrap_or_default());
                let to = targets.pop().unwrap_or_default();
                push(&mut open, Span::Link { to, text });
            }
            other => return Err(refuse(&other, range)),
        }
    }
    Ok(Read { text: Text(open.pop().unwrap_or_default()), links })
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
    MarkupError { range, message: message.to_owned(), help }
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
