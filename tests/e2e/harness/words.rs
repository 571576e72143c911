//! The words of a page: as the host has them, and as a reader gets them.

use super::page::Page;
use scraper::{Html, Selector};
use std::fs;
use std::path::Path;

impl Page {
    /// Every word of the page as the host has it can be read now: it is there and has a box.
    #[track_caller]
    pub(crate) fn is_complete(&self, path: &str) {
        self.is_complete_but(path, "");
    }

    /// The same, less the words in elements that match.
    #[track_caller]
    pub(crate) fn is_complete_but(&self, path: &str, except: &str) {
        let shown: Vec<String> = self.get(
            "[...document.querySelectorAll('main :is(h1, h2, h3, p, li)')] \
             .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height > 0) \
             .map((e) => e.textContent)",
        );
        contains(&served(&self.site().folder(), path, except), &shown.join(" "));
    }

    /// Every word of the page as the host has it is in the page, shown or collapsed.
    #[track_caller]
    pub(crate) fn keeps_every_word(&self, path: &str) {
        let text: String = self.get("document.querySelector('main').textContent");
        contains(&served(&self.site().folder(), path, ""), &text);
    }
}

#[track_caller]
fn contains(served: &[String], text: &str) {
    let text = spaced(text);
    assert!(served.len() > 3, "the page has words");
    for words in served {
        assert!(text.contains(words), "{words:?} is missing in {text:?}");
    }
}

/// Every heading, paragraph and list item of `<main>` of a page in a built site, in order, with
/// single spaces. The print header is not for the screen; `except` takes out more.
pub(crate) fn served(site: &Path, path: &str, except: &str) -> Vec<String> {
    let file = site.join(path.trim_start_matches('/')).join("index.html");
    let page = Html::parse_document(&fs::read_to_string(file).expect("a built page"));
    let select = |css: &str| Selector::parse(css).expect("a selector");
    let words = select("main :is(h1, h2, h3, p, li):not(.print-header, [role=status])");
    let out: Vec<_> = match except {
        "" => Vec::new(),
        except => page.select(&select(except)).map(|element| element.id()).collect(),
    };
    page.select(&words)
        .filter(|element| {
            let within = element.ancestors().any(|around| out.contains(&around.id()));
            !within && !out.contains(&element.id())
        })
        // The parts of a list item with a heading are found on their own.
        .filter(|element| element.select(&words).next().is_none())
        .map(|element| spaced(&element.text().collect::<String>()))
        .filter(|words| !words.is_empty())
        .collect()
}

/// `text` with single spaces.
pub(crate) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
