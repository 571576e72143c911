//! The questions and answers: what is served, what the app makes of it, and the button for all.

use crate::harness::{Page, Variant, block};
use serde_json::json;

scenarios![
    answers_below_what_the_reader_sees_close,
    answers_that_the_reader_sees_stay_open,
    a_question_is_the_whole_name_of_its_button,
    opening_one_answer_never_closes_another_nor_scrolls,
    one_button_shows_and_hides_all_answers_and_says_so,
    an_answer_keeps_its_elements_when_it_opens,
    an_answer_opens_when_the_search_of_the_browser_finds_it,
    the_content_says_which_answers_start_open,
    a_single_question_needs_no_button_for_all,
];

/// Which answers are open. The button and the answer agree, always.
pub(crate) fn open(page: &Page) -> Vec<bool> {
    let items: Vec<(String, Option<String>)> = page.get(
        "[...document.querySelectorAll('.faq__item')].map((item) => [ \
           item.querySelector('button').getAttribute('aria-expanded'), \
           item.querySelector('.faq__panel').shadowRoot?.firstChild.getAttribute('hidden') ?? null])",
    );
    items
        .iter()
        .map(|(expanded, hidden)| match (expanded.as_str(), hidden.as_deref()) {
            ("true", None) => true,
            ("false", Some("until-found")) => false,
            other => panic!("the button and the answer disagree: {other:?}"),
        })
        .collect()
}

/// The start page with all answers closed and the first question in the middle of the window.
pub(crate) fn closed(page: &Page) {
    page.open("/");
    assert_eq!(open(page), [false, false, false]);
    page.run("document.querySelector('.faq__item').scrollIntoView({ block: 'center' });");
    page.settle();
}

fn answers_below_what_the_reader_sees_close(page: &Page) {
    page.open("/");
    assert_eq!(open(page), [false, false, false]);
    page.keeps_every_word("/");
}

fn answers_that_the_reader_sees_stay_open(page: &Page) {
    page.open("/faq/");
    assert_eq!(open(page), [true, true, true]);
    page.is_complete("/faq/");
}

fn a_question_is_the_whole_name_of_its_button(page: &Page) {
    for path in ["/", "/faq/"] {
        page.load(path);
        let served: Vec<String> = page.get(
            "[...document.querySelectorAll('.faq__question')].map((h) => h.textContent.trim())",
        );
        page.hydrated();
        let questions: Vec<(u32, String, String, bool, bool)> = page.get(
            "[...document.querySelectorAll('.faq__question')].map((heading) => { \
               const button = heading.firstElementChild; \
               const panel = document.getElementById(button.getAttribute('aria-controls')); \
               return [heading.children.length, button.type, button.textContent.trim(), \
                 ['aria-label', 'aria-labelledby', 'title'].some((name) => button.hasAttribute(name)), \
                 panel === heading.nextElementSibling]; })",
        );
        assert_eq!(questions.len(), 3);
        for ((children, kind, name, renamed, controls), served) in questions.iter().zip(&served) {
            assert_eq!((*children, kind.as_str()), (1, "button"), "{name}");
            assert_eq!(name, served);
            assert!(!renamed, "{name} has another name");
            assert!(controls, "{name} does not say what it controls");
        }
    }
}

fn opening_one_answer_never_closes_another_nor_scrolls(page: &Page) {
    closed(page);
    let places =
        "[scrollY, document.querySelectorAll('.faq__button')[1].getBoundingClientRect().top]";
    let before: (f64, f64) = page.get(places);
    page.click("#faq-is-it-safe button");
    assert_eq!(open(page), [false, true, false]);
    assert_eq!(page.get::<(f64, f64)>(places), before);
    page.click("#faq-insurance button");
    assert_eq!(open(page), [false, true, true]);
    assert_eq!(page.get::<(f64, f64)>(places), before);
    page.click("#faq-is-it-safe button");
    assert_eq!(open(page), [false, false, true]);
    assert_eq!(page.get::<(f64, f64)>(places), before);
}

fn one_button_shows_and_hides_all_answers_and_says_so(page: &Page) {
    closed(page);
    let label = || page.get::<String>("document.querySelector('.faq__all').textContent");
    let status = || page.get::<String>("document.querySelector('.faq [role=status]').textContent");
    assert!(!page.get::<bool>("document.querySelector('.faq__all').hasAttribute('aria-expanded')"));
    assert_eq!((label(), status()), ("Show all answers".to_owned(), String::new()));
    page.click(".faq__all");
    assert_eq!(open(page), [true, true, true]);
    assert_eq!((label(), status()), ("Hide all answers".into(), "All 3 answers shown".into()));
    page.click("#faq-is-it-safe button");
    assert_eq!(label(), "Show all answers", "one is closed");
    page.click("#faq-is-it-safe button");
    assert_eq!(label(), "Hide all answers", "all are open again");
    page.click(".faq__all");
    assert_eq!(open(page), [false, false, false]);
    assert_eq!((label(), status()), ("Show all answers".into(), "All 3 answers hidden".into()));
    assert_eq!(page.get::<u32>("document.querySelectorAll('.faq [role=status]').length"), 1);
}

fn an_answer_keeps_its_elements_when_it_opens(page: &Page) {
    page.load("/");
    page.run(
        "window.nodes = () => { \
           const all = document.createNodeIterator(document.getElementById('faq-insurance-answer')); \
           const found = []; \
           for (let node; (node = all.nextNode());) found.push(node); \
           return found; }; \
         window.served = nodes();");
    let same = "nodes().length > 3 && nodes().every((node, at) => node === served[at])";
    page.hydrated();
    assert!(page.get::<bool>(same), "after the app took over");
    page.click("#faq-insurance button");
    assert_eq!(open(page), [false, false, true]);
    assert!(page.get::<bool>(same), "after opening");
    page.click("#faq-insurance button");
    assert!(page.get::<bool>(same), "after closing");
}

fn an_answer_opens_when_the_search_of_the_browser_finds_it(page: &Page) {
    closed(page);
    page.run(
        "document.querySelector('#faq-is-it-safe-answer').shadowRoot.firstChild \
           .dispatchEvent(new Event('beforematch', { bubbles: true }));",
    );
    page.settle();
    assert_eq!(open(page), [false, true, false]);
}

fn the_content_says_which_answers_start_open(page: &Page) {
    let variant = Variant::clinic_with(|article| {
        let faq = block(article, "faq");
        faq["startsOpen"] = json!(false);
        faq["questions"][1]["startsOpen"] = json!(true);
    });
    page.site().show(&variant.dist());
    page.open("/faq/");
    assert_eq!(open(page), [false, true, false]);
}

fn a_single_question_needs_no_button_for_all(page: &Page) {
    let variant = Variant::clinic_with(|article| {
        block(article, "faq")["questions"].as_array_mut().expect("questions").truncate(1);
    });
    page.site().show(&variant.dist());
    page.open("/faq/");
    assert_eq!(open(page), [true]);
    assert_eq!(page.get::<u32>("document.querySelectorAll('.faq__all').length"), 0);
}
