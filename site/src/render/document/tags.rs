//! The few questions that the template asks of HTML. It is trunk's, made from our own `index.html`,
//! so that no attribute holds a `>` and no comment a tag.

use std::ops::Range;

/// The first start tag with this name that `is_wanted` accepts.
pub(super) fn find(
    html: &str,
    name: &str,
    is_wanted: impl Fn(&str) -> bool,
) -> Option<Range<usize>> {
    let mut from = 0;
    loop {
        let tag = next(html, name, from)?;
        if is_wanted(&html[tag.clone()]) {
            return Some(tag);
        }
        from = tag.end;
    }
}

/// Replaces every start tag with this name for which `replacement` returns a text.
pub(super) fn replace(
    html: &str,
    name: &str,
    mut replacement: impl FnMut(&str) -> Option<String>,
) -> String {
    let (mut text, mut copied, mut from) = (String::with_capacity(html.len()), 0, 0);
    while let Some(tag) = next(html, name, from) {
        from = tag.end;
        if let Some(new) = replacement(&html[tag.clone()]) {
            text.push_str(&html[copied..tag.start]);
            text.push_str(&new);
            copied = tag.end;
        }
    }
    text.push_str(&html[copied..]);
    text
}

/// The value of an attribute of a start tag, with or without quotes.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let at = attribute_range(tag, name)?;
    let (_, value) = tag[at].split_once('=')?;
    Some(value.trim_matches(['"', '\'']))
}

/// The tag without an attribute.
pub(super) fn without_attribute(tag: &str, name: &str) -> String {
    match attribute_range(tag, name) {
        Some(at) => format!("{}{}", &tag[..at.start], &tag[at.end..]),
        None => tag.to_owned(),
    }
}

/// From the space before the attribute to the end of its value.
fn attribute_range(tag: &str, name: &str) -> Option<Range<usize>> {
    let start = tag.find(&format!(" {name}="))?;
    let value = start + name.len() + 2;
    let rest = &tag[value..];
    let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''));
    let length = match quote {
        Some(quote) => rest[1..].find(quote)? + 2,
        None => rest.find([' ', '>']).unwrap_or(rest.len()),
    };
    Some(start..value + length)
}

fn next(html: &str, name: &str, from: usize) -> Option<Range<usize>> {
    let start = from + html[from..].find(&format!("<{name}"))?;
    let end = start + html[start..].find('>')? + 1;
    let is_whole_name = html[start + 1 + name.len()..].starts_with([' ', '>']);
    if is_whole_name { Some(start..end) } else { next(html, name, end) }
}

#[cfg(test)]
mod tests {
    use super::{attribute, find, replace, without_attribute};

    #[test]
    fn attributes_are_read_and_taken_out_with_and_without_quotes() {
        for tag in ["<a id=x href=/y>", "<a id=\"x\" href='/y'>", "<a href=\"/y\" id='x'>"] {
            assert_eq!((attribute(tag, "id"), attribute(tag, "href")), (Some("x"), Some("/y")));
            assert_eq!(attribute(tag, "rel"), None);
            assert!(!without_attribute(tag, "href").contains("/y"), "{tag}");
            assert!(without_attribute(tag, "href").ends_with('>'), "{tag}");
        }
    }

    #[test]
    fn only_whole_names_are_found_and_what_is_not_wanted_stays() {
        let html = "<links><link a=1><p><link b=2></p>";
        let second = find(html, "link", |tag| attribute(tag, "b").is_some());
        assert_eq!(second.map(|at| &html[at]), Some("<link b=2>"));
        let replaced = replace(html, "link", |tag| attribute(tag, "a").map(str::to_owned));
        assert_eq!(replaced, "<links>1<p><link b=2></p>");
    }
}
