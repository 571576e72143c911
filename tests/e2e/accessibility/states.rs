//! Every page in every state that a reader can reach.

use crate::harness::{Fault, Page};
use serde_json::json;

/// A page in a state.
pub(super) struct State {
    /// The page.
    pub(super) path: &'static str,
    /// The state, in words.
    pub(super) name: &'static str,
    reach: fn(&Page, &str),
}

/// The pages that the host answers with, and one that it does not have.
pub(super) const PAGES: [&str; 4] = ["/", "/what-to-expect/", "/faq/", "/nowhere"];

/// All of them.
pub(super) const STATES: &[State] = &[
    state("/", "as served", served),
    state("/", "every answer closed", |page, path| faq(page, path, [false; 3])),
    state("/", "one answer open", |page, path| faq(page, path, [false, true, false])),
    state("/", "every answer open", |page, path| faq(page, path, [true; 3])),
    state("/", "walking, first step", |page, path| walk(page, path, 0)),
    state("/", "walking, third step", |page, path| walk(page, path, 2)),
    state("/", "walking, after the steps", |page, path| walk(page, path, 4)),
    state("/what-to-expect/", "as served", served),
    state("/what-to-expect/", "not walking", |page, path| page.open(path)),
    state("/what-to-expect/", "walking, first step", |page, path| walk(page, path, 0)),
    state("/what-to-expect/", "walking, third step", |page, path| walk(page, path, 2)),
    state("/what-to-expect/", "walking, after the steps", |page, path| walk(page, path, 4)),
    state("/faq/", "as served", served),
    state("/faq/", "every answer open", |page, path| faq(page, path, [true; 3])),
    state("/faq/", "one answer open", |page, path| faq(page, path, [false, true, false])),
    state("/faq/", "every answer closed", |page, path| faq(page, path, [false; 3])),
    state("/nowhere", "as served", served),
    state("/nowhere", "with the app", |page, path| page.open(path)),
    state("/faq/", "failed to load", |page, _| fail(page)),
];

const fn state(path: &'static str, name: &'static str, reach: fn(&Page, &str)) -> State {
    State { path, name, reach }
}

impl State {
    /// Brings a window into this state.
    pub(super) fn reach(&self, page: &Page) {
        page.site().heal();
        (self.reach)(page, self.path);
    }
}

fn served(page: &Page, path: &str) {
    page.fault(".wasm", Fault::Status(404)).load(path);
    page.settle();
}

fn faq(page: &Page, path: &str, open: [bool; 3]) {
    page.open(path);
    let count = page.get::<usize>("document.querySelectorAll('.faq__button').length");
    assert_eq!(count, open.len(), "the states name every question");
    let press = "document.querySelectorAll('.faq__button').forEach((button, at) => { \
        if (button.ariaExpanded !== String(arguments[0][at])) button.click(); });";
    page.run_with(press, json!([open]));
    page.settle();
    let now: Vec<String> = page
        .get("[...document.querySelectorAll('.faq__button')].map((button) => button.ariaExpanded)");
    assert_eq!(now, open.map(|open| open.to_string()));
}

fn walk(page: &Page, path: &str, to: usize) {
    page.open(path);
    page.run("document.querySelector('.timeline__walk').click();");
    page.settle();
    for _ in 0..to {
        page.run("document.querySelector('.timeline__next').click();");
        page.settle();
    }
    let now: usize = page.get(
        "[...document.querySelectorAll('.timeline__step, .timeline__after')] \
         .findIndex((stop) => stop.getAttribute('aria-current') === 'step')",
    );
    assert_eq!(now, to);
}

/// A link inside the site whose content does not arrive.
fn fail(page: &Page) {
    page.open("/");
    page.fault("/content/", Fault::Refused);
    page.run("document.querySelector('.site-header__nav a[href$=\"/faq/\"]').click();");
    page.until("the failure is reported", "document.querySelector('.notice button')");
    page.settle();
}
