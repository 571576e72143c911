//! The words of a page as the host has them, to compare with what a reader gets.

use super::site::dist;
use scraper::{Html, Selector};
use std::fs;

/// Every heading, paragraph and list item of `<main>` of a page, in order, with single spaces.
/// The line for the handout is not for the screen; `except` takes out more.
pub(crate) fn served(path: &str, except: &str) -> Vec<String> {
    let page = fs::read_to_string(dist().join(path.trim_start_matches('/')).join("index.html"));
    let page = Html::parse_document(&page.expect("a built page"));
    let select = |css: &str| Selector::parse(css).expect("a selector");
    let words = select("main :is(h1, h2, h3, p, li):not(.handout, [role=status])");
    let out: Vec<_> = match except {
        "" => Vec::new(),
        except => page.select(&select(except)).map(|element| element.id()).collect(),
    };
    page.select(&words)
        .filter(|element| {
            let within = element.ancestors().any(|around| out.contains(&around.id()));
            !within && !out.contains(&element.id())
        })
        // A list item with a heading of its own is told by its parts.
        .filter(|element| element.select(&words).next().is_none())
        .map(|element| spaced(&element.text().collect::<String>()))
        .filter(|words| !words.is_empty())
        .collect()
}

/// `text` with single spaces.
pub(crate) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
