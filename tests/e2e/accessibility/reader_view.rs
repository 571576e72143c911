//! A reader view keeps every word: mozilla/readability, which Firefox's is made with, loses nothing.

use super::script;
use crate::harness::{CHROMIUM, Fault, Page, spaced};

scenarios![
    a_reader_view_keeps_every_section_of_every_page in CHROMIUM,
];

/// What the page itself says, piece by piece.
const SAID: &str = "[...document.querySelectorAll( \
    '.article__lead p, .article__body :is(h2, h3, p, li)')].map((piece) => piece.textContent)";

/// From a copy without its style, which readers' views leave out, and which the page's policy would
/// not allow in a copy.
const EXTRACT: &str = "const html = document.documentElement.outerHTML.replace(/<style>[^]*?<\\/style>/, ''); \
    const kept = new Readability(new DOMParser().parseFromString(html, 'text/html')).parse(); \
    const room = document.createElement('div'); \
    room.innerHTML = kept.content.replaceAll('<', ' <'); \
    return `${kept.title} ${room.textContent}`;";

fn a_reader_view_keeps_every_section_of_every_page(page: &Page) {
    let readability = script("READABILITY_SOURCE");
    page.fault(".wasm", Fault::Status(404));
    for path in ["/", "/what-to-expect/", "/faq/"] {
        page.load(path);
        let words: Vec<String> = page.get(SAID);
        assert!(words.len() >= 6, "{path}: {words:?}");
        let kept = page.run(&format!("{readability}\n{EXTRACT}"));
        let kept = bare(kept.as_str().expect("a text"));
        for words in words {
            assert!(kept.contains(&bare(&words)), "the reader view of {path} lost {words:?}");
        }
    }
}

/// Letters and signs without any space: where lines break is the extractor's affair.
fn bare(text: &str) -> String {
    spaced(text).replace(' ', "")
}
