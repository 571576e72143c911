//! A link inside the site: its content is fetched, and a failure leaves ways out.

use crate::mounted::Mounted;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

/// The test's page is served by a runner that knows no content files: every fetch fails.
#[wasm_bindgen_test]
async fn a_page_that_cannot_be_fetched_says_so_and_offers_a_retry_and_the_plain_link() {
    let mounted = Mounted::real().await;
    let link = mounted.one(".site-header__link[href='/faq/']");
    link.unchecked_into::<web_sys::HtmlElement>().click();
    for _ in 0..40 {
        mounted.settle().await;
        if mounted.text("h1") == "This page could not be loaded" {
            break;
        }
    }
    assert_eq!(mounted.text("h1"), "This page could not be loaded");
    assert_eq!(window().location().pathname().unwrap(), "/faq/");
    assert_eq!(mounted.one(".notice a").get_attribute("href").as_deref(), Some("/faq/"));
    let current = mounted.one("[aria-current=page]");
    assert_eq!(current.text_content().unwrap(), "FAQs");
    mounted.press("Try again").await;
    assert_eq!(mounted.text("h1"), "This page could not be loaded");
    window().history().unwrap().back().unwrap();
    for _ in 0..40 {
        mounted.settle().await;
        if mounted.all(".timeline").len() == 1 {
            return;
        }
    }
    panic!("Back does not return to the article");
}
