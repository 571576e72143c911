//! Saved copies: only where the site says so, only while nobody answers, and gone when turned off.
//!
//! The result of a promise is stored in the window and polled: WebKit's driver now and
//! then never returns the result of an asynchronous script while a worker starts or stops.

use crate::harness::{ARTICLE, Fault, Page, Variant, scripts};
use serde_json::{Value, json};
use std::fs;
use std::time::{Duration, Instant};

scenarios![
    without_a_connection_a_page_is_shown_as_it_was_kept_and_says_so,
    new_words_are_shown_at_once_when_the_network_answers,
    the_worker_hands_no_words_to_the_app_while_nobody_answers,
    turned_off_again_nothing_is_left_on_the_device,
    a_connection_that_says_nothing_shows_the_copy_and_its_late_answer_is_kept,
    a_release_on_a_bad_line_deletes_no_copy,
    a_page_that_was_withdrawn_leaves_the_device_with_one_visit,
    readers_who_save_data_have_copies_too,
    a_link_in_the_app_without_a_connection_shows_the_copy,
];

const SITE: &str = "public/content/site.json";

/// The site with saved copies, visited once, with everything kept that is to be.
fn visited(page: &Page) -> Variant {
    let variant = saving();
    page.site().show(&variant.dist());
    page.open("/");
    page.until("the worker is there", "navigator.serviceWorker.controller");
    for path in ["/faq/", "/what-to-expect/"] {
        until_kept(page, path);
    }
    variant
}

/// The site with saved copies.
fn saving() -> Variant {
    let variant = Variant::clinic();
    variant.edit(SITE, |site| {
        site["offline"] = json!({
            "savedCopy": "Saved copy from {date}",
            "privacy": "Pages that you have read are kept on your device.",
        });
    });
    variant.render();
    variant
}

fn until_kept(page: &Page, path: &str) {
    page.when("the page is kept", || kept(page, path).is_some());
}

/// The text of a copy.
fn kept(page: &Page, path: &str) -> Option<String> {
    let kept = page.run_with(
        "const [path] = arguments; \
         caches.match(location.origin + path).then((kept) => kept && kept.text()) \
           .then((text) => { window.__kept = [path, text || null]; }); \
         return window.__kept && window.__kept[0] === path ? window.__kept[1] : null;",
        json!([page.at(path)]),
    );
    kept.as_str().map(str::to_owned)
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

fn a_connection_that_says_nothing_shows_the_copy_and_its_late_answer_is_kept(page: &Page) {
    let variant = visited(page);
    variant.edit(ARTICLE, |article| {
        let text = article.to_string().replace("Coverage varies.", "Coverage has changed.");
        *article = serde_json::from_str(&text).expect("JSON");
    });
    variant.render();
    page.fault("/faq/", Fault::Held);
    let start = Instant::now();
    page.load("/faq/");
    assert!(start.elapsed() < Duration::from_secs(8), "{:?}", start.elapsed());
    assert!(line(page).starts_with("Saved copy from "), "{}", line(page));
    page.site().heal();
    page.when("the late answer is kept", || {
        kept(page, "/faq/").is_some_and(|text| text.contains("Coverage has changed."))
    });
}

fn a_release_on_a_bad_line_deletes_no_copy(page: &Page) {
    let variant = visited(page);
    // A new app, of which no file arrives, and neither does a page.
    let worker = variant.dist().join("sw.js");
    let text = fs::read_to_string(&worker).expect("the worker");
    fs::write(&worker, text.replace("_bg.wasm", "_next_bg.wasm")).expect("it is written");
    for part in ["patient-guide-", "/faq/", "/what-to-expect/"] {
        page.fault(part, Fault::Refused);
    }
    page.run(
        "navigator.serviceWorker.getRegistration().then((own) => own.update()).then(() => { window.__updated = true; });",
    );
    page.until("the release is found", "window.__updated");
    page.when("it is installed", || {
        let installed = page.run(
            "navigator.serviceWorker.getRegistration().then((own) => { \
               window.__installed = !own.installing && !own.waiting && own.active.state === 'activated'; }); \
             return !!window.__installed;",
        );
        installed == Value::Bool(true)
    });
    page.fault("", Fault::Refused);
    page.load("/faq/");
    assert!(line(page).starts_with("Saved copy from "), "{}", line(page));
    page.keeps_every_word("/faq/");
}

fn a_page_that_was_withdrawn_leaves_the_device_with_one_visit(page: &Page) {
    let variant = visited(page);
    fs::remove_dir_all(variant.dist().join("what-to-expect")).expect("it is withdrawn");
    // A new worker is what the next visit has: browsers end one some time after the last page.
    let worker = variant.dist().join("sw.js");
    let text = fs::read_to_string(&worker).expect("the worker");
    fs::write(&worker, format!("{text}\n// The next release.")).expect("it is written");
    page.open("/");
    page.run("navigator.serviceWorker.getRegistration().then((own) => own.update());");
    page.when("it is gone", || {
        let gone = page.run_with(
            "caches.match(location.origin + arguments[0]).then((kept) => { window.__gone = !kept; }); \
             return !!window.__gone;",
            json!([page.at("/what-to-expect/")]),
        );
        gone == Value::Bool(true)
    });
    until_kept(page, "/faq/");
}

fn readers_who_save_data_have_copies_too(page: &Page) {
    let variant = saving();
    page.site().show(&variant.dist());
    page.inject(scripts::SAVE_DATA);
    page.load("/");
    page.until("the worker is there", "navigator.serviceWorker.controller");
    until_kept(page, "/faq/");
    assert_eq!(page.get::<u32>("document.querySelectorAll('#app button').length"), 0);
}

fn a_link_in_the_app_without_a_connection_shows_the_copy(page: &Page) {
    let _variant = visited(page);
    page.open("/");
    page.fault("", Fault::Refused);
    page.run_with(
        "document.querySelector(`.site-header__link[href='${arguments[0]}']`).click();",
        json!([page.at("/faq/")]),
    );
    page.until("the copy is shown", "document.querySelector('.saved-copy:not([hidden])')");
    assert_eq!(page.get::<String>("location.pathname"), page.at("/faq/"));
    page.keeps_every_word("/faq/");
}
