//! Whether a page has every word that the host has.

use super::Page;
use super::words::{served, spaced};

impl Page<'_> {
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
        holds(&served(path, except), &shown.join(" "));
    }

    /// Every word of the page as the host has it is in the page, be it shown or at rest.
    #[track_caller]
    pub(crate) fn keeps_every_word(&self, path: &str) {
        let text: String = self.get("document.querySelector('main').textContent");
        holds(&served(path, ""), &text);
    }
}

/// `text` has all of these words.
#[track_caller]
fn holds(served: &[String], text: &str) {
    let text = spaced(text);
    assert!(served.len() > 3, "the page has words");
    for words in served {
        assert!(text.contains(words), "{words:?} is missing in {text:?}");
    }
}
