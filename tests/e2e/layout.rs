//! Nothing moves, nothing is cut off, nothing scrolls sideways.

use crate::harness::{CHROMIUM, Engine, Fault, Page};
use serde::Deserialize;
use serde_json::json;

/// WebKit's window cannot be made as narrow as a phone.
const NARROW: &[Engine] = &[Engine::Chromium, Engine::Firefox];

scenarios![
    // Only Chromium measures layout shifts.
    nothing_moves_when_the_app_takes_over in CHROMIUM,
    nothing_moves_at_the_answers_either in CHROMIUM,
    all_is_laid_out_once_the_page_is_painted,
    a_visit_to_a_place_in_the_page_stays_there,
    a_reload_far_down_the_page_stays_there,
    no_page_scrolls_sideways_on_a_small_phone in NARROW,
    text_of_twice_the_size_fits in NARROW,
    text_with_more_space_is_not_cut_off in NARROW,
];

const WIDTHS: [u32; 4] = [320, 390, 768, 1280];
const PAGES: [&str; 4] = ["/", "/what-to-expect/", "/faq/", "/nowhere"];

#[derive(Debug, Deserialize)]
struct Shift {
    value: f64,
    #[allow(dead_code, reason = "shown when the test fails")]
    moved: Vec<serde_json::Value>,
}

fn nothing_moved(page: &Page, what: &str) {
    let shifts: Vec<Shift> = page.get("window.__shifts");
    assert!(shifts.iter().all(|shift| shift.value == 0.0), "{what}: {shifts:#?}");
}

fn nothing_moves_when_the_app_takes_over(page: &Page) {
    for width in WIDTHS {
        page.resize(width, 800);
        for path in PAGES {
            page.open(path);
            page.settle();
            nothing_moved(page, &format!("{path} at {width}"));
        }
    }
}

fn nothing_moves_at_the_answers_either(page: &Page) {
    for width in WIDTHS {
        page.resize(width, 800);
        for place in [".faq__item", "#faq-insurance", ".timeline", ".share"] {
            page.fault(".wasm", Fault::Held).load("/");
            // Nobody scrolls what they do not see yet.
            laid_out(page);
            page.run_with(
                "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });",
                json!([place]),
            );
            page.settle();
            let top = format!("document.querySelector({place:?}).getBoundingClientRect().top");
            let before: f64 = page.get(&top);
            page.site().heal();
            page.hydrated();
            assert_eq!(page.get::<f64>(&top), before, "{place} at {width}");
            nothing_moved(page, &format!("{place} at {width}"));
        }
    }
}

const PAINTED: &str = "document.documentElement.classList.contains('painted')";
const PLACE: &str = "document.querySelector('#key-takeaways').getBoundingClientRect().top";
const LATER: &str = "[...document.querySelectorAll('.section')] \
    .filter((e) => getComputedStyle(e).contentVisibility === 'auto').length";

fn laid_out(page: &Page) {
    page.until("everything is laid out", &format!("{PAINTED} && {LATER} === 0"));
    // Until it is painted too: what scrolls in the same frame would count as moved, though nobody saw it.
    page.settle();
}

fn all_is_laid_out_once_the_page_is_painted(page: &Page) {
    page.fault(".wasm", Fault::Held).load("/");
    laid_out(page);
    page.run("document.documentElement.classList.remove('painted');");
    assert!(page.get::<u32>(LATER) > 0, "nothing was ever left for later");
}

fn a_visit_to_a_place_in_the_page_stays_there(page: &Page) {
    page.open("/#key-takeaways");
    laid_out(page);
    let top: f64 = page.get(PLACE);
    assert!((0.0..100.0).contains(&top), "the place is {top} px from the top");
    nothing_moved(page, "a visit to a place");
}

fn a_reload_far_down_the_page_stays_there(page: &Page) {
    page.fault(".wasm", Fault::Held).load("/");
    laid_out(page);
    page.run("document.querySelector('#key-takeaways').scrollIntoView();");
    page.settle();
    let before: f64 = page.get(PLACE);
    page.run("window.__before = true; location.reload();");
    page.until("the page is there again", "!window.__before && document.readyState === 'complete'");
    laid_out(page);
    // Firefox keeps whole pixels.
    let after: f64 = page.get(PLACE);
    assert!((after - before).abs() < 1.0, "{before} px from the top, then {after}");
    nothing_moved(page, "a reload");
}

/// Nothing reaches beyond the window, and no box cuts its words off. A box may scroll, but not sideways.
fn fits(page: &Page, what: &str) {
    let width: f64 = page.get("document.documentElement.scrollWidth - innerWidth");
    assert!(width <= 0.0, "{what} scrolls {width} px sideways");
    let cut: Vec<String> = page.get(
        "[...document.querySelectorAll('body *')].filter((e) => { \
           if (!e.checkVisibility() || e.closest('svg, .visually-hidden, .skip-link, .timeline__previous > span')) return false; \
           const style = getComputedStyle(e); \
           const words = [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim()); \
           const box = e.getBoundingClientRect(); \
           const cut = (style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) || \
             (!['visible', 'auto'].includes(style.overflowY) && e.scrollHeight > e.clientHeight + 1); \
           return cut || (words && (box.left < -1 || box.right > innerWidth + 1)); \
         }).map((e) => e.className + ': ' + e.textContent.slice(0, 60))",
    );
    assert!(cut.is_empty(), "{what} cuts off {cut:#?}");
}

/// Looks at every page in every state of its widgets.
fn every_state(page: &Page, prepare: &str, what: &str) {
    for path in PAGES {
        page.open(path);
        page.run(prepare);
        page.settle();
        fits(page, &format!("{path} {what}"));
        if page.get("document.querySelector('.timeline__walk') !== null") {
            page.click(".timeline__walk");
            page.click(".timeline__next");
            fits(page, &format!("{path} walking {what}"));
        }
        if page.get("document.querySelector('.faq__all') !== null") {
            page.click(".faq__all");
            fits(page, &format!("{path} with the answers toggled {what}"));
        }
    }
}

fn no_page_scrolls_sideways_on_a_small_phone(page: &Page) {
    page.resize(320, 640);
    every_state(page, "", "at 320");
}

fn text_of_twice_the_size_fits(page: &Page) {
    for width in [320, 1280] {
        page.resize(width, 800);
        every_state(
            page,
            "document.documentElement.style.fontSize = '200%';",
            &format!("with large text at {width}"),
        );
    }
}

fn text_with_more_space_is_not_cut_off(page: &Page) {
    for width in [320, 1280] {
        page.resize(width, 800);
        every_state(
            page,
            "const sheet = new CSSStyleSheet(); \
             sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; \
               word-spacing: .16em !important } p { margin-block-end: 2em !important }'); \
             document.adoptedStyleSheets.push(sheet);",
            &format!("with spaced text at {width}"),
        );
    }
}
