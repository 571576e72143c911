//! Saved copies: only where the site says so, only while nobody answers, and gone when turned off.
//!
//! What a promise gives is left in the window and asked for again and again: WebKit's driver now and
//! then never hands over what an asynchronous script gives while a worker comes or goes.

use crate::harness::{Fault, Page, Variant};
use serde_json::{Value, json};

scenarios![
    without_a_connection_a_page_is_shown_as_it_was_kept_and_says_so,
    new_words_are_shown_at_once_when_the_network_answers,
    the_worker_hands_no_words_to_the_app_while_nobody_answers,
    turned_off_again_nothing_is_left_on_the_device,
];

const SITE: &str = "public/content/site.json";
const ARTICLE: &str = "public/content/articles/how-ketamine-therapy-works.json";

/// The site with saved copies, visited once, with everything kept that is to be.
fn visited(page: &Page) -> Variant {
    let variant = Variant::clinic();
    variant.edit(SITE, |site| {
        site["offline"] = json!({
            "savedCopy": "Saved copy from {date}",
            "privacy": "Pages that you have read are kept on your device.",
        });
    });
    variant.render();
    page.site().show(&variant.dist());
    page.open("/");
    page.until("the worker is there", "navigator.serviceWorker.controller");
    until_kept(page, "/faq/");
    variant
}

fn until_kept(page: &Page, path: &str) {
    page.when("the page is kept", || {
        let kept = page.run_with(
            "const [path] = arguments; \
             caches.match(location.origin + path).then((kept) => { window.__kept = !!kept; }); \
             return !!window.__kept;",
            json!([page.at(path)]),
        );
        kept == Value::Bool(true)
    });
}

fn line(page: &Page) -> String {
    page.get("(document.querySelector('.saved-copy:not([hidden])') || {}).textContent || ''")
}

fn without_a_connection_a_page_is_shown_as_it_was_kept_and_says_so(page: &Page) {
    let _variant = visited(page);
    assert_eq!(line(page), "", "the network has answered");
    page.fault("", Fault::Refused);
    let year = page.get::<i64>("new Date().getFullYear()").to_string();
    for path in ["/", "/faq/"] {
        page.open(path);
        page.keeps_every_word(path);
        let line = line(page);
        assert!(line.starts_with("Saved copy from ") && line.contains(&year), "{line:?}");
        let display: String =
            page.get("getComputedStyle(document.querySelector('.saved-copy')).display");
        assert_eq!(display, "block");
    }
}

fn new_words_are_shown_at_once_when_the_network_answers(page: &Page) {
    let variant = visited(page);
    page.fault("", Fault::Refused);
    page.open("/");
    assert_ne!(line(page), "");
    page.site().heal();
    variant.edit(ARTICLE, |article| article["title"] = json!("Words that are new"));
    variant.render();
    page.open("/");
    assert_eq!(
        page.get::<String>("document.querySelector('h1').textContent"),
        "Words that are new"
    );
    assert_eq!(line(page), "");
    // And these are what is kept from now on.
    page.when("the new words are kept", || {
        let kept = page.run_with(
            "caches.match(arguments[0]).then((kept) => kept.text()) \
               .then((text) => { window.__new = text.includes('that are new'); }); \
             return !!window.__new;",
            json!([page.site().url("/")]),
        );
        kept == Value::Bool(true)
    });
    page.fault("", Fault::Refused);
    page.open("/");
    assert_eq!(
        page.get::<String>("document.querySelector('h1').textContent"),
        "Words that are new"
    );
    assert_ne!(line(page), "");
}

fn the_worker_hands_no_words_to_the_app_while_nobody_answers(page: &Page) {
    let _variant = visited(page);
    page.fault("", Fault::Refused);
    page.run_with(
        "const end = (how) => () => { window.__fetched = how; }; \
         fetch(arguments[0]).then(end('answered'), end('refused'));",
        json!([page.at("/content/faq.json")]),
    );
    page.until("the fetch has ended", "window.__fetched");
    let fetched: String = page.get("window.__fetched");
    assert_eq!(fetched, "refused", "words without the line that says that they are kept");
}

fn turned_off_again_nothing_is_left_on_the_device(page: &Page) {
    let variant = visited(page);
    variant.edit(SITE, |site| site["offline"] = Value::Null);
    variant.render();
    page.open("/");
    page.run("navigator.serviceWorker.getRegistration().then((own) => own && own.update());");
    page.when("nothing is left", || {
        let left = page.run(
            "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]) \
               .then(([names, own]) => { window.__left = names.length + own.length; }); \
             return window.__left;",
        );
        left == json!(0)
    });
    page.open("/faq/");
    page.keeps_every_word("/faq/");
}
