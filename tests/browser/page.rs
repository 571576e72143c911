//! The words of the page, in the browser.

use crate::mounted::{Mounted, article};
use patient_guide::content::Page;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_heading_paragraph_and_question_of_the_content_is_shown() {
    let mounted = Mounted::real().await;
    let shown = mounted.one("main").text_content().unwrap();
    let article = article();
    assert!(shown.contains(&article.title));
    assert!(shown.contains("John M. Thurston, MD"));
    for section in &article.sections {
        if let Some(heading) = &section.heading {
            assert!(shown.contains(heading), "{heading}");
        }
    }
    for words in [
        "Sessions typically last 40 to 60 minutes.",
        "Will insurance cover ketamine therapy?",
        "meaningful, lasting results.",
    ] {
        assert!(shown.contains(words), "{words}");
    }
}

#[wasm_bindgen_test]
async fn the_contents_lead_to_every_heading() {
    let mounted = Mounted::real().await;
    let links = mounted.all(".contents__link");
    assert_eq!(links.len(), 8);
    for link in links {
        let id = link.get_attribute("href").unwrap();
        assert_eq!(mounted.all(&id).len(), 1, "{id}");
    }
}

#[wasm_bindgen_test]
async fn a_page_that_is_not_there_says_so_and_leads_to_the_start() {
    let mounted = Mounted::page(Page::NotFound).await;
    assert_eq!(mounted.text("h1"), "Page not found");
    assert_eq!(mounted.one(".notice a").get_attribute("href").as_deref(), Some("/"));
}
