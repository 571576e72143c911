//! The words stay, whatever goes wrong with the app.

use crate::harness::{Fault, Page, dist, scripts};
use std::time::Duration;

scenarios![
    the_site_works_with_the_content_that_it_was_built_with,
    without_scripts_every_word_is_there,
    without_the_wasm_every_word_is_there,
    without_webassembly_every_word_is_there,
    an_app_that_stops_half_way_takes_no_words_with_it,
    blocked_storage_changes_nothing,
    a_page_translated_before_the_app_starts_stays_as_the_reader_has_it,
    a_page_translated_while_the_app_is_on_its_way_stays_complete,
    a_page_translated_afterwards_keeps_its_words_and_controls,
    a_touch_starts_the_app_before_everything_is_loaded,
    a_touch_while_the_page_is_on_its_way_does_no_harm,
];

const PAGES: [&str; 3] = ["/", "/what-to-expect/", "/faq/"];

/// All other scenarios have a frozen copy of the content.
fn the_site_works_with_the_content_that_it_was_built_with(page: &Page) {
    page.site().show(&dist());
    for path in PAGES {
        page.open(path);
        page.keeps_every_word(path);
        page.no_errors();
    }
}

fn without_scripts_every_word_is_there(page: &Page) {
    page.fault("", Fault::NoScripts);
    for path in PAGES {
        page.load(path);
        assert!(page.get::<bool>("window.__errors === undefined"), "a script of the page ran");
        page.is_complete(path);
        assert_eq!(page.get::<u32>("document.querySelectorAll('button').length"), 0);
    }
    assert_eq!(page.site().count(".wasm"), 0);
}

/// The start-up script has seen the first paint: from now on a touch starts the app at once.
const STARTED: &str = "document.documentElement.classList.contains('painted')";

/// The reader touches the page, which starts the app if anything does.
fn touch(page: &Page) {
    page.run("dispatchEvent(new Event('pointerdown'));");
    page.settle();
}

/// Served and complete, without controls that do nothing.
fn stays_as_served(page: &Page, path: &str) {
    page.is_complete(path);
    assert_eq!(page.get::<u32>("document.querySelectorAll('button, [hidden]').length"), 0);
    page.no_errors();
}

fn without_the_wasm_every_word_is_there(page: &Page) {
    for fault in [Fault::Refused, Fault::Status(404), Fault::Corrupt, Fault::Cut] {
        page.site().heal();
        page.fault(".wasm", fault);
        for path in PAGES {
            let asked = page.site().count(".wasm");
            page.load(path);
            page.when("the wasm is asked for", || page.site().count(".wasm") > asked);
            page.settle();
            stays_as_served(page, path);
        }
    }
}

fn without_webassembly_every_word_is_there(page: &Page) {
    page.inject(scripts::NO_WEBASSEMBLY);
    for path in PAGES {
        page.load(path);
        page.until("the start-up script has run", STARTED);
        touch(page);
        stays_as_served(page, path);
    }
    assert_eq!(page.site().count(".wasm") + page.site().count(".js"), 0);
}

fn an_app_that_stops_half_way_takes_no_words_with_it(page: &Page) {
    for path in ["/faq/", "/what-to-expect/", "/"] {
        page.site().heal();
        page.inject(&scripts::trap_after(u32::MAX)).open(path);
        let calls: u32 = page.get("window.__calls");
        assert!(calls > 100, "{calls}");
        for part in [0, 10, 50, 90, 97] {
            page.site().heal();
            page.inject(&scripts::trap_after(calls * part / 100));
            page.load(path);
            page.until("it has stopped", "window.__errors.length || window.__stopped");
            page.settle();
            // The trap itself is the only error.
            let errors: Vec<String> = page.get("window.__errors.splice(0)");
            for line in errors {
                assert!(line.contains("trapped by the test"), "{path} at {part} %: {line}");
            }
            page.is_complete(path);
        }
    }
}

fn blocked_storage_changes_nothing(page: &Page) {
    page.inject(scripts::BLOCKED_STORAGE);
    page.open("/faq/");
    page.is_complete("/faq/");
    page.click("#faq-insurance button");
    page.until(
        "it closed",
        "!document.querySelector('#faq-insurance-answer > *').checkVisibility()",
    );
}

fn a_page_translated_before_the_app_starts_stays_as_the_reader_has_it(page: &Page) {
    page.inject(&format!(
        "{} addEventListener('DOMContentLoaded', __translate);",
        scripts::TRANSLATE
    ));
    for path in PAGES {
        page.load(path);
        assert!(page.get::<u32>("document.querySelectorAll('font').length") > 20);
        page.until("the start-up script has run", STARTED);
        touch(page);
        stays_as_served(page, path);
    }
}

fn a_page_translated_while_the_app_is_on_its_way_stays_complete(page: &Page) {
    for path in PAGES {
        let asked = page.site().count(".wasm");
        page.fault(".wasm", Fault::Held).inject(&scripts::trap_after(u32::MAX)).load(path);
        page.when("the wasm is asked for", || page.site().count(".wasm") > asked);
        page.run(&format!("{} __translate();", scripts::TRANSLATE));
        page.site().heal();
        page.until("the app has started", "window.__instantiated");
        page.settle();
        stays_as_served(page, path);
    }
}

fn a_page_translated_afterwards_keeps_its_words_and_controls(page: &Page) {
    page.open("/faq/");
    page.run(&format!("{} __translate();", scripts::TRANSLATE));
    page.is_complete("/faq/");
    for open in [false, true] {
        page.click("#faq-insurance button");
        assert_eq!(crate::faq::open(page), [true, true, open]);
    }
    page.click(".faq__all");
    page.click(".faq__all");
    page.is_complete("/faq/");

    page.open("/what-to-expect/");
    page.run(&format!("{} __translate();", scripts::TRANSLATE));
    for css in [
        ".timeline__walk",
        ".timeline__next",
        ".timeline__next",
        ".timeline__previous",
        ".timeline__walk",
    ] {
        page.click(css);
    }
    page.is_complete("/what-to-expect/");

    page.run("document.querySelector(\".site-header__link[href$='/faq/']\").click();");
    page.until("the next page is there", "document.querySelector('#faq-insurance')");
    page.settle();
    page.is_complete("/faq/");
}

fn a_touch_starts_the_app_before_everything_is_loaded(page: &Page) {
    page.fault("?late", Fault::Delay(Duration::from_secs(2)));
    page.inject(scripts::EARLY_TOUCH).load("/faq/");
    assert!(page.get::<bool>("window.__early"));
    assert_eq!(page.site().count(".wasm"), 1);
    page.hydrated();
}

fn a_touch_while_the_page_is_on_its_way_does_no_harm(page: &Page) {
    page.fault("", Fault::Slow).inject(scripts::HALF_TOUCH).load("/");
    assert!(page.get::<bool>("window.__half"), "all of the page was there at the touch");
    page.hydrated();
}
