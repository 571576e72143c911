//! Opening and closing the FAQ.

use crate::mounted::{Mounted, article, faq_of, is_collapsed, wrapper};
use leptos::prelude::window;
use wasm_bindgen_test::wasm_bindgen_test;

const SAFE: &str = "Is ketamine therapy safe?";

impl Mounted {
    /// Per question: whether its answer is open. The button and the panel must agree.
    fn open_answers(&self) -> Vec<bool> {
        let item = |item: &web_sys::Element| {
            let button = item.query_selector("button").unwrap().unwrap();
            let panel = item.query_selector(".faq__panel").unwrap().unwrap();
            let open = button.get_attribute("aria-expanded").unwrap() == "true";
            assert_eq!(open, !is_collapsed(&panel));
            assert_eq!(button.get_attribute("aria-controls").unwrap(), panel.id());
            open
        };
        self.all(".faq__item").iter().map(item).collect()
    }
}

async fn closed() -> Mounted {
    let mut article = article();
    faq_of(&mut article).starts_open = Some(false);
    Mounted::article(article).await
}

#[wasm_bindgen_test]
async fn each_answer_opens_and_closes_for_itself() {
    let mounted = closed().await;
    assert_eq!(mounted.open_answers(), [false; 3]);
    mounted.press(SAFE).await;
    assert_eq!(mounted.open_answers(), [false, true, false]);
    assert_eq!(window().location().hash().unwrap(), "#faq-is-it-safe");
    mounted.press("How quickly does ketamine therapy work?").await;
    assert_eq!(mounted.open_answers(), [true, true, false]);
    mounted.press(SAFE).await;
    assert_eq!(mounted.open_answers(), [true, false, false]);
}

#[wasm_bindgen_test]
async fn closing_drops_the_hash_only_if_it_is_that_answers() {
    let mounted = closed().await;
    mounted.press(SAFE).await;
    mounted.press("How quickly does ketamine therapy work?").await;
    mounted.press(SAFE).await;
    assert_eq!(window().location().hash().unwrap(), "#faq-how-quickly");
    mounted.press("How quickly does ketamine therapy work?").await;
    assert_eq!(window().location().hash().unwrap(), "");
}

#[wasm_bindgen_test]
async fn the_one_button_says_show_all_until_every_answer_is_open() {
    let mounted = closed().await;
    mounted.press("Show all answers").await;
    assert_eq!(mounted.open_answers(), [true; 3]);
    assert_eq!(mounted.text(".faq [role=status]"), "All 3 answers shown");
    mounted.press(SAFE).await;
    mounted.press("Show all answers").await;
    mounted.press("Hide all answers").await;
    assert_eq!(mounted.open_answers(), [false; 3]);
    assert_eq!(mounted.text(".faq [role=status]"), "All 3 answers hidden");
}

#[wasm_bindgen_test]
async fn the_search_on_the_page_opens_what_it_found() {
    let mounted = closed().await;
    let found = web_sys::Event::new("beforematch").unwrap();
    let panel = mounted.one("#faq-insurance-answer");
    wrapper(&panel).unwrap().dispatch_event(&found).unwrap();
    mounted.settle().await;
    assert_eq!(mounted.open_answers(), [false, false, true]);
}

#[wasm_bindgen_test]
async fn one_answer_can_start_open_among_closed_ones() {
    let mut article = article();
    let faq = faq_of(&mut article);
    faq.starts_open = Some(false);
    faq.questions[1].starts_open = Some(true);
    let mounted = Mounted::article(article).await;
    assert_eq!(mounted.open_answers(), [false, true, false]);
}

#[wasm_bindgen_test]
async fn a_single_question_needs_no_button_for_all() {
    let mut article = article();
    faq_of(&mut article).questions.truncate(1);
    let mounted = Mounted::article(article).await;
    assert!(mounted.all(".faq__controls").is_empty());
}

#[wasm_bindgen_test]
async fn a_hash_opens_its_answer_and_focuses_its_button() {
    let mounted = closed().await;
    for nothing in ["#%", "#1", "#nope"] {
        window().location().set_hash(nothing).unwrap();
        mounted.settle().await;
        assert_eq!(mounted.open_answers(), [false; 3], "{nothing}");
    }
    window().location().set_hash("#faq-insurance").unwrap();
    for _ in 0..3 {
        mounted.settle().await;
    }
    assert_eq!(mounted.open_answers(), [false, false, true]);
    let focus = leptos::prelude::document().active_element().unwrap();
    assert_eq!(focus.text_content().unwrap().trim(), "Will insurance cover ketamine therapy?");
}
