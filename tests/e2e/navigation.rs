//! From page to page without loading a document, as a page load would be.

use crate::harness::keys::ENTER;
use crate::harness::{Fault, Page};
use serde_json::json;

scenarios![
    a_link_changes_the_page_without_loading_a_document,
    back_leads_to_where_the_reader_was,
    a_page_that_was_seen_needs_no_network,
    the_old_page_stays_until_the_new_one_is_there,
    a_page_that_does_not_arrive_can_be_tried_again,
    a_host_that_fails_can_be_asked_again,
    the_plain_link_of_a_failed_page_loads_the_document,
    a_click_with_a_key_held_is_left_to_the_browser,
    a_wrong_address_says_so_and_leads_on,
];

/// Marks the document, so that a load would show.
fn mark(page: &Page) {
    page.run("window.mark = 'the same document';");
}

fn same_document(page: &Page) {
    assert!(page.get::<bool>("window.mark === 'the same document'"), "a document was loaded");
}

/// The page whose heading this is has been shown as a page load would: title, focus, announcement.
fn arrived(page: &Page, heading: &str) {
    page.until(
        heading,
        &format!("document.querySelector('h1').textContent.trim() === {heading:?}"),
    );
    page.until(
        "the focus is on the heading",
        "document.activeElement === document.querySelector('h1')",
    );
    page.until(
        "it is announced",
        "document.querySelector('#app > [role=status]').textContent === document.title",
    );
    assert!(page.get::<String>("document.title").contains(heading));
    page.settle();
}

const ARTICLE: &str = "Everything You Need to Know About How Ketamine Therapy Works";
const STEPS: &str = "What to Expect During a Ketamine Infusion";
const FAQ: &str = "FAQs About Ketamine Therapy";
const FAILED: &str = "This page could not be loaded";

fn link(page: &Page, path: &str) -> String {
    format!(".site-header__link[href='{}']", page.at(path))
}

fn scroll_to(page: &Page, y: u32) {
    page.run_with("scrollTo({ top: arguments[0], behavior: 'instant' });", json!([y]));
    page.settle();
}

/// Follows a link from the current scroll position: WebDriver's click would scroll first, and a click by
/// a script leaves WebKit an entry in the history that Back skips.
fn follow(page: &Page, path: &str) {
    page.run_with(
        "document.querySelector(arguments[0]).focus({ preventScroll: true });",
        json!([link(page, path)]),
    );
    page.press(&[ENTER]);
}

fn a_link_changes_the_page_without_loading_a_document(page: &Page) {
    page.open("/");
    mark(page);
    scroll_to(page, 900);
    let before = page.site().requests().len();
    follow(page, "/faq/");
    arrived(page, FAQ);
    same_document(page);
    assert_eq!(page.site().requests()[before..], ["/content/faq.json"]);
    assert_eq!(page.get::<f64>("scrollY"), 0.0);
    assert_eq!(page.get::<String>("location.pathname"), page.at("/faq/"));
    assert_eq!(
        page.get::<String>("document.querySelector('nav [aria-current=page]').textContent"),
        "FAQs"
    );
    page.is_complete("/faq/");
    follow(page, "/what-to-expect/");
    arrived(page, STEPS);
    same_document(page);
    page.is_complete("/what-to-expect/");
}

fn back_leads_to_where_the_reader_was(page: &Page) {
    page.open("/");
    mark(page);
    scroll_to(page, 1200);
    follow(page, "/faq/");
    arrived(page, FAQ);
    page.back();
    arrived(page, ARTICLE);
    same_document(page);
    page.until("the place is the same", "Math.abs(scrollY - 1200) < 2");
    page.settle();
    assert!((page.get::<f64>("scrollY") - 1200.0).abs() < 2.0);
    page.keeps_every_word("/");
}

fn a_page_that_was_seen_needs_no_network(page: &Page) {
    page.open("/");
    follow(page, "/faq/");
    arrived(page, FAQ);
    let before = page.site().requests();
    follow(page, "/");
    arrived(page, ARTICLE);
    follow(page, "/faq/");
    arrived(page, FAQ);
    assert_eq!(page.site().requests(), before);
}

fn the_old_page_stays_until_the_new_one_is_there(page: &Page) {
    page.open("/");
    mark(page);
    scroll_to(page, 600);
    page.fault("/content/", Fault::Held);
    follow(page, "/faq/");
    page.until("it is asked for", "location.pathname.endsWith('/faq/')");
    page.settle();
    assert_eq!(page.get::<String>("document.querySelector('h1').textContent.trim()"), ARTICLE);
    assert_eq!(page.get::<f64>("scrollY"), 600.0);
    page.when("it is asked for", || page.site().count("faq.json") == 1);
    page.site().heal();
    arrived(page, FAQ);
    same_document(page);
}

fn a_page_that_does_not_arrive_can_be_tried_again(page: &Page) {
    can_be_tried_again(page, Fault::Refused);
}

fn a_host_that_fails_can_be_asked_again(page: &Page) {
    can_be_tried_again(page, Fault::Status(502));
}

fn can_be_tried_again(page: &Page, fault: Fault) {
    page.open("/");
    mark(page);
    page.fault("/content/", fault);
    follow(page, "/faq/");
    arrived(page, FAILED);
    page.click(".notice button");
    arrived(page, FAILED);
    page.site().heal();
    page.click(".notice button");
    arrived(page, FAQ);
    same_document(page);
    page.is_complete("/faq/");
}

fn the_plain_link_of_a_failed_page_loads_the_document(page: &Page) {
    page.open("/");
    mark(page);
    page.fault("/content/", Fault::Refused);
    follow(page, "/faq/");
    arrived(page, FAILED);
    page.click(".notice a");
    page.until(
        "the document is loaded",
        "window.mark === undefined && document.readyState === 'complete'",
    );
    page.hydrated();
    page.is_complete("/faq/");
}

fn a_click_with_a_key_held_is_left_to_the_browser(page: &Page) {
    page.open("/");
    page.run(
        "window.prevented = []; \
         addEventListener('click', (event) => { prevented.push(event.defaultPrevented); event.preventDefault(); });");
    for key in ["ctrlKey", "metaKey", "shiftKey", "altKey"] {
        page.run_with(
            "const click = new MouseEvent('click', { bubbles: true, cancelable: true, [arguments[1]]: true }); \
             document.querySelector(arguments[0]).dispatchEvent(click);", json!([link(page, "/faq/"), key]));
    }
    page.settle();
    assert_eq!(page.get::<Vec<bool>>("prevented"), [false; 4]);
    assert_eq!(page.get::<String>("location.pathname"), page.at("/"));
    assert_eq!(page.site().count("faq.json"), 0);
}

fn a_wrong_address_says_so_and_leads_on(page: &Page) {
    page.open("/nowhere/at/all");
    assert_eq!(
        page.get::<String>("document.querySelector('h1').textContent.trim()"),
        "Page not found"
    );
    mark(page);
    page.click(".notice a");
    arrived(page, ARTICLE);
    page.keeps_every_word("/");
}
