//! Links to a question, and the hash that an open answer leaves in the address.

use crate::faq::{closed, open};
use crate::harness::Page;
use serde_json::json;

scenarios![
    opening_writes_the_hash_and_closing_drops_it,
    a_link_to_a_question_opens_it_and_puts_the_focus_on_its_button,
    the_same_link_works_twice,
    a_reload_keeps_the_place,
    a_hash_that_names_nothing_does_nothing,
    a_link_to_words_in_a_closed_answer_opens_it,
];

/// The question is open, in view, and its button has the focus.
fn reached(page: &Page, id: &str) {
    page.until(
        "the focus is on the button",
        &format!("document.activeElement === document.querySelector('#{id} button')"),
    );
    page.until(
        "the answer is open",
        &format!("document.querySelector('#{id}-answer > *').checkVisibility()"),
    );
    let top: f64 =
        page.get(&format!("document.getElementById('{id}').getBoundingClientRect().top"));
    let height: f64 = page.get("innerHeight");
    assert!((0.0..height).contains(&top), "{id} is at {top} of {height}");
}

fn hash(page: &Page) -> String {
    page.get("location.hash")
}

fn opening_writes_the_hash_and_closing_drops_it(page: &Page) {
    closed(page);
    let length: u32 = page.get("history.length");
    page.click("#faq-is-it-safe button");
    assert_eq!(hash(page), "#faq-is-it-safe");
    page.click("#faq-insurance button");
    assert_eq!(hash(page), "#faq-insurance");
    page.click("#faq-is-it-safe button");
    assert_eq!(hash(page), "#faq-insurance", "the hash is not that of the closed one");
    page.click("#faq-insurance button");
    assert_eq!(page.get::<String>("location.href"), page.site().url("/"));
    assert_eq!(page.get::<u32>("history.length"), length);
    page.back();
    page.until("Back left the page", "location.href === 'about:blank'");
}

fn a_link_to_a_question_opens_it_and_puts_the_focus_on_its_button(page: &Page) {
    page.open("/#faq-insurance");
    reached(page, "faq-insurance");
    closed(page);
    page.run("location.hash = '#faq-is-it-safe';");
    reached(page, "faq-is-it-safe");
    page.run("location.hash = '#faq-how-quickly-answer';");
    reached(page, "faq-how-quickly");
}

fn the_same_link_works_twice(page: &Page) {
    closed(page);
    // As a link in the content is written to the page.
    page.run(
        "const link = document.createElement('a'); \
         link.id = 'probe'; link.href = '#faq-is-it-safe'; link.target = '_self'; \
         link.textContent = 'Is it safe?'; \
         document.querySelector('main').prepend(link);",
    );
    page.click("#probe");
    reached(page, "faq-is-it-safe");
    page.click(".faq__all");
    page.click(".faq__all");
    assert_eq!(open(page), [false, false, false]);
    page.click("#probe");
    reached(page, "faq-is-it-safe");
}

fn a_reload_keeps_the_place(page: &Page) {
    closed(page);
    page.click("#faq-insurance button");
    page.reload();
    reached(page, "faq-insurance");
    assert_eq!(hash(page), "#faq-insurance");
}

fn a_hash_that_names_nothing_does_nothing(page: &Page) {
    for bad in ["#%", "#1", "#nope", "#%E0%A4%A", "#"] {
        page.open(&format!("/{bad}"));
        assert_eq!(open(page), [false, false, false], "{bad}");
        page.no_errors();
    }
    let focus: String = page.get("document.activeElement.tagName");
    for bad in ["#%", "#1", "#nope"] {
        page.run_with("location.hash = arguments[0];", json!([bad]));
        page.settle();
        assert_eq!(open(page), [false, false, false], "{bad}");
        assert_eq!(page.get::<f64>("scrollY"), 0.0, "{bad}");
        assert_eq!(page.get::<String>("document.activeElement.tagName"), focus, "{bad}");
    }
}

fn a_link_to_words_in_a_closed_answer_opens_it(page: &Page) {
    page.open("/");
    assert_eq!(open(page), [false, false, false]);
    let url = page.site().url("/#:~:text=administered%20under%20medical%20supervision");
    page.follow(&url);
    page.until(
        "the answer is open",
        "document.querySelector('#faq-is-it-safe-answer > *').checkVisibility()",
    );
    assert_eq!(open(page), [false, true, false]);
}
