//! A reader view keeps every word: mozilla/readability, which Firefox's is made with, loses nothing.

use super::script;
use crate::harness::{CHROMIUM, Fault, Page, Variant, spaced};
use std::fs;

scenarios![
    a_reader_view_keeps_every_section_of_every_page in CHROMIUM,
    a_reader_view_keeps_every_answer_and_step_whatever_is_closed in CHROMIUM,
    a_page_saved_to_disk_shows_every_word,
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

/// Closes what the app can close. The extractor drops every button, and a question with it.
const CLOSE: &str = "for (const css of ['.faq__all', '.timeline__walk']) { \
      const control = document.querySelector(css); \
      if (control) control.click(); \
    } \
    return new Promise((then) => setTimeout(then, 200));";

fn close(page: &Page, path: &str) {
    page.open(path);
    page.run(CLOSE);
    if path != "/what-to-expect/" && page.get::<bool>("[...document.querySelectorAll('.faq__answer')].every((answer) => answer.checkVisibility())") {
        page.click(".faq__all");
    }
    page.settle();
    let hidden = "[...document.querySelectorAll('.faq__answer, .timeline__body')] \
        .filter((text) => !text.checkVisibility()).length";
    assert!(page.get::<u32>(hidden) >= 3, "nothing is closed on {path}");
}

fn a_reader_view_keeps_every_answer_and_step_whatever_is_closed(page: &Page) {
    let readability = script("READABILITY_SOURCE");
    for path in ["/", "/what-to-expect/", "/faq/"] {
        close(page, path);
        let words: Vec<String> = page.get(
            "[...document.querySelectorAll('.article__lead p, .article__body :is(h2:not(:has(button)), p, li)')] \
               .filter((piece) => !piece.matches('[role=status], [role=status] *')) \
               .map((piece) => piece.matches('li:has(h2, h3)') ? piece.querySelector('p').textContent : piece.textContent)",
        );
        let kept = page.run(&format!("{readability}\n{EXTRACT}"));
        let kept = bare(kept.as_str().expect("a text"));
        for words in words {
            assert!(kept.contains(&bare(&words)), "the reader view of {path} lost {words:?}");
        }
    }
}

/// The document without the scripts that the harness puts into each page, which the policy in a
/// saved copy would block.
const WITHOUT_HARNESS: &str = "const copy = document.documentElement.cloneNode(true); \
    for (const script of copy.querySelectorAll('script:not([data-glue], [type])')) script.remove(); \
    return copy.outerHTML;";

/// The copy that a browser saves is the document as it is now.
fn a_page_saved_to_disk_shows_every_word(page: &Page) {
    let variant = Variant::clinic();
    page.site().show(&variant.dist());
    for path in ["/", "/what-to-expect/", "/faq/"] {
        page.site().heal();
        close(page, path);
        let html = page.run(WITHOUT_HARNESS);
        let html = html.as_str().expect("a text");
        let saved = variant.dist().join("saved");
        fs::create_dir_all(&saved).expect("a folder");
        fs::write(saved.join("index.html"), format!("<!doctype html>{html}")).expect("it is saved");
        // Without its app.
        page.fault("patient-guide-", Fault::Status(404));
        page.load("/saved/");
        page.until("the page is painted", "document.documentElement.classList.contains('painted')");
        let hidden: Vec<String> = page.get(
            "[...document.querySelectorAll('.article__lead p, .article__body :is(h2, h3, p, li)')] \
               .filter((piece) => !piece.matches('[role=status]') && !piece.checkVisibility()) \
               .map((piece) => piece.textContent)",
        );
        assert_eq!(hidden, Vec::<String>::new(), "{path}");
    }
}
