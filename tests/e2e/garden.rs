//! A site of many articles in two languages, one of which runs from right to left.

use crate::harness::{Engine, Page, Variant};
use serde_json::Value;

/// WebKit's window cannot be made as narrow as a phone.
const NARROW: &[Engine] = &[Engine::Chromium, Engine::Firefox];

scenarios![
    a_reader_goes_from_article_to_article_without_loading_a_document,
    another_language_is_another_document_in_its_own_direction,
    a_page_from_right_to_left_is_the_mirror_of_one_from_left_to_right,
    no_page_of_the_sample_scrolls_sideways_on_a_small_phone in NARROW,
];

fn garden(page: &Page) -> Variant {
    let variant = Variant::garden();
    page.site().show(&variant.dist());
    variant
}

fn heading(page: &Page, words: &str) {
    let arrived = format!(
        "document.activeElement.matches('h1') && document.activeElement.textContent === {words:?}"
    );
    page.until(words, &arrived);
    page.settle();
}

fn a_reader_goes_from_article_to_article_without_loading_a_document(page: &Page) {
    let _garden = garden(page);
    page.open("/articles/2/");
    page.run("window.__same = true;");
    page.click(".article-list__link");
    heading(page, "Sharing tools");
    page.click(".pagination__item:nth-child(2) a");
    heading(page, "Beds in winter");
    page.click(".pagination__item:last-child a");
    heading(page, "All guides");
    assert_eq!(page.get::<String>("location.pathname"), page.at("/articles/"));
    page.back();
    heading(page, "Beds in winter");
    assert!(page.get::<bool>("window.__same === true"), "a document was loaded");
}

fn another_language_is_another_document_in_its_own_direction(page: &Page) {
    let _garden = garden(page);
    page.open("/");
    page.click(".languages__link");
    page.until("the other language", "document.documentElement.lang === 'ar'");
    page.hydrated();
    assert_eq!(page.get::<String>("getComputedStyle(document.body).direction"), "rtl");
    page.click(".site-header__name");
    page.settle();
    assert_eq!(page.get::<String>("location.pathname"), page.at("/planting-tomatoes-ar/"));
    page.click(".languages__link");
    page.until("back again", "document.documentElement.lang === 'en'");
    page.hydrated();
}

/// The distances of elements from the edge at which a line begins: the same numbers in both directions.
const PLACES: &str = "(() => { \
    const rtl = getComputedStyle(document.body).direction === 'rtl'; \
    const width = document.documentElement.clientWidth; \
    return ['.site-header__mark', '.timeline__marker', '.faq__icon', '.contents', '.hero__title', '.section--callout'] \
      .map((css) => document.querySelector(css).getBoundingClientRect()) \
      .map((box) => Math.round(rtl ? width - box.right : box.left)); })()";

fn a_page_from_right_to_left_is_the_mirror_of_one_from_left_to_right(page: &Page) {
    let _garden = garden(page);
    let widths: &[u32] = if page.engine() == Engine::WebKit { &[1280] } else { &[390, 1280] };
    for &width in widths {
        page.resize(width, 800);
        page.open("/");
        let left: Vec<i32> = page.get(PLACES);
        page.open("/planting-tomatoes-ar/");
        let right: Vec<i32> = page.get(PLACES);
        assert_eq!(left, right, "at {width} px");
    }
}

fn no_page_of_the_sample_scrolls_sideways_on_a_small_phone(page: &Page) {
    let _garden = garden(page);
    for path in ["/planting-tomatoes-ar/", "/articles/", "/making-compost/"] {
        page.resize(320, 700);
        page.open(path);
        let over: Value = page.get("document.documentElement.scrollWidth - innerWidth");
        assert!(over.as_i64().is_some_and(|over| over <= 0), "{path} is {over} px too wide");
    }
}
