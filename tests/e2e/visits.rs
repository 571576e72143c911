//! Visits that do not go straight: back and forth, slow networks, a release meanwhile, other links.

use crate::harness::keys::ENTER;
use crate::harness::{Caching, Engine, Fault, Page, Variant, scripts};
use serde_json::json;
use std::fs;

scenarios![
    the_address_names_the_page_after_back_and_forth,
    back_leads_to_the_same_place_without_motion in MOTION,
    back_shows_the_page_as_it_was_left,
    a_press_that_is_taken_back_changes_nothing,
    a_page_arrives_once,
    a_wait_is_shown_and_spoken_and_ends,
    after_a_release_one_press_loads_the_document,
    other_links_of_the_host_are_left_to_the_browser,
    a_link_to_another_place_of_the_article_leads_there,
    a_page_is_fetched_when_its_link_is_approached,
    nothing_is_fetched_in_advance_for_readers_who_save_data,
    a_corrected_page_is_shown_on_a_host_that_says_nothing_of_caching,
];

/// WebKit's driver cannot set what media queries ask.
const MOTION: &[Engine] = &[Engine::Chromium, Engine::Firefox];

const ARTICLE: &str = "Everything You Need to Know About How Ketamine Therapy Works";
const FAQ: &str = "FAQs About Ketamine Therapy";
const FAILED: &str = "This page could not be loaded";
const CONTENT: &str = "public/content/articles/how-ketamine-therapy-works.json";

fn shows(page: &Page, heading: &str) {
    let shown = format!(
        "document.querySelector('h1').textContent.trim() === {heading:?} && \
         document.activeElement === document.querySelector('h1')"
    );
    page.until(heading, &shown);
    page.settle();
}

/// Presses a link from where the reader is: WebDriver's click would scroll first.
fn follow(page: &Page, css: &str) {
    page.run_with(
        "document.querySelector(arguments[0]).focus({ preventScroll: true });",
        json!([css]),
    );
    page.press(&[ENTER]);
}

fn link(page: &Page, path: &str) -> String {
    format!(".site-header__link[href='{}']", page.at(path))
}

fn scroll_to(page: &Page, y: u32) {
    page.run_with("scrollTo({ top: arguments[0], behavior: 'instant' });", json!([y]));
    page.settle();
}

fn the_address_names_the_page_after_back_and_forth(page: &Page) {
    page.open("/");
    page.click("#faq-is-it-safe button");
    follow(page, &link(page, "/faq/"));
    shows(page, FAQ);
    page.back();
    shows(page, ARTICLE);
    follow(page, &link(page, "/faq/"));
    shows(page, FAQ);
    assert_eq!(page.get::<String>("location.href"), page.site().url("/faq/"));
}

fn back_leads_to_the_same_place_without_motion(page: &Page) {
    page.media(&[("prefers-reduced-motion", "reduce")]);
    page.open("/");
    scroll_to(page, 1500);
    follow(page, &link(page, "/faq/"));
    shows(page, FAQ);
    assert_eq!(page.get::<f64>("scrollY"), 0.0);
    page.back();
    shows(page, ARTICLE);
    page.until("the place is the same", "Math.abs(scrollY - 1500) < 2");
}

/// Where the words are, which answers are open and which step is current.
const LEFT: &str = "[Math.round(document.querySelector('.section--callout').getBoundingClientRect().top), \
    [...document.querySelectorAll('.faq__button')].map((button) => button.getAttribute('aria-expanded')).join(), \
    (document.querySelector('[aria-current=step]') || {}).id]";

fn back_shows_the_page_as_it_was_left(page: &Page) {
    page.open("/");
    page.click("#faq-insurance button");
    page.click(".timeline__walk");
    page.click(".timeline__next");
    page.run(
        "document.querySelector('.section--callout').scrollIntoView({ behavior: 'instant' });",
    );
    page.settle();
    let left: (i32, String, Option<String>) = page.get(LEFT);
    assert_eq!(
        (left.1.as_str(), left.2.as_deref()),
        ("false,false,true", Some("step-preparation"))
    );
    follow(page, &link(page, "/faq/"));
    shows(page, FAQ);
    page.back();
    shows(page, ARTICLE);
    assert_eq!(page.get::<(i32, String, Option<String>)>(LEFT), left);
    page.reload();
    page.until("the place is the same", &format!("Math.abs(({LEFT})[0] - {}) < 2", left.0));
    assert_eq!(page.get::<(i32, String, Option<String>)>(LEFT), left, "after a reload");
}

fn a_press_that_is_taken_back_changes_nothing(page: &Page) {
    page.open("/");
    page.click(".timeline__walk");
    scroll_to(page, 700);
    page.run("window.article = document.querySelector('.article');");
    let before: (String, f64) = page.get("[location.href, scrollY]");
    page.fault("/content/", Fault::Held);
    follow(page, &link(page, "/faq/"));
    page.when("it is asked for", || page.site().count("faq.json") == 1);
    page.back();
    page.until("the address is back", &format!("location.href === {:?}", before.0));
    page.site().heal();
    page.run("return new Promise((then) => setTimeout(then, 500));");
    assert_eq!(page.get::<(String, f64)>("[location.href, scrollY]"), before);
    assert!(
        page.get::<bool>("window.article === document.querySelector('.article')"),
        "the page was drawn anew"
    );
    assert!(page.get::<bool>("!!document.querySelector('[aria-current=step]')"), "the walk ended");
}

fn a_page_arrives_once(page: &Page) {
    page.open("/");
    page.fault("/content/", Fault::Held);
    follow(page, &link(page, "/faq/"));
    page.when("it is asked for", || page.site().count("faq.json") == 1);
    page.back();
    page.until("the address is back", "!location.pathname.endsWith('/faq/')");
    follow(page, &link(page, "/faq/"));
    page.until("the address is the next one", "location.pathname.endsWith('/faq/')");
    page.site().heal();
    shows(page, FAQ);
    page.until("the title has the focus", "document.activeElement.matches('h1')");
    // A second arrival would move the focus and the page.
    page.run("document.querySelector('#faq-insurance button').focus({ preventScroll: true }); scrollTo(0, 90);");
    page.run("return new Promise((then) => setTimeout(then, 700));");
    let focused: String = page.get("document.activeElement.parentElement.id");
    assert_eq!((page.get::<f64>("scrollY"), focused.as_str()), (90.0, "faq-insurance"));
    assert_eq!(page.site().count("faq.json"), 1);
}

const BUSY: &str = "document.querySelector('main[aria-busy=true]')";

fn a_wait_is_shown_and_spoken_and_ends(page: &Page) {
    page.open("/");
    page.fault("/content/", Fault::Held);
    follow(page, &link(page, "/faq/"));
    page.until("the wait is shown", BUSY);
    assert_eq!(
        page.get::<String>("document.querySelector('#app > [role=status]').textContent"),
        "The page is loading"
    );
    let line: String =
        page.get(&format!("getComputedStyle({BUSY}, '::before').borderBlockStartStyle"));
    assert_eq!(line, "solid");
    shows(page, FAILED);
    assert!(page.get::<bool>(&format!("!{BUSY}")), "the wait is still shown");
    page.site().heal();
    page.run("return new Promise((then) => setTimeout(then, 300));");
    shows(page, FAILED);
    page.click(".notice button");
    shows(page, FAQ);
}

fn after_a_release_one_press_loads_the_document(page: &Page) {
    let variant = Variant::clinic();
    for fault in [Some(Fault::WrongType), Some(Fault::Status(403)), Some(Fault::Status(404)), None]
    {
        page.site().heal();
        page.open("/");
        page.run("window.mark = true;");
        scroll_to(page, 900);
        match fault {
            Some(fault) => {
                page.fault("/content/", fault);
            }
            None => {
                // The pages of another build, as they say themselves.
                let file = variant.dist().join("content/faq.json");
                let text = fs::read_to_string(&file).expect("a file");
                let build: String =
                    page.get("JSON.parse(document.getElementById('page-data').textContent)[1][2]");
                fs::write(&file, text.replace(&build, "another")).expect("it is written");
                page.site().show(&variant.dist());
            }
        }
        follow(page, &link(page, "/faq/"));
        page.until("the document is loaded", "window.mark === undefined");
        page.hydrated();
        assert_eq!(page.get::<String>("location.href"), page.site().url("/faq/"), "{fault:?}");
        assert_eq!(page.get::<f64>("scrollY"), 0.0, "{fault:?}");
        page.is_complete("/faq/");
    }
}

fn other_links_of_the_host_are_left_to_the_browser(page: &Page) {
    for css in [".site-header__book", ".faq__answer a"] {
        page.open("/faq/");
        page.run("window.mark = true;");
        page.run_with(
            "document.querySelector(arguments[0]).href = arguments[1];",
            json!([css, page.at("/booking.pdf")]),
        );
        let fetched = page.site().count(".json");
        follow(page, css);
        page.until("the browser has gone there", "window.mark === undefined");
        assert_eq!(page.get::<String>("location.pathname"), page.at("/booking.pdf"));
        assert_eq!(page.site().count(".json"), fetched);
    }
}

fn a_link_to_another_place_of_the_article_leads_there(page: &Page) {
    let variant = Variant::clinic();
    variant.edit(CONTENT, |article| {
        let sections = article["sections"].as_array_mut().expect("sections");
        let faq = sections.iter_mut().find(|section| section["id"] == "faq").expect("the FAQ");
        let faq = faq["blocks"].as_array_mut().expect("blocks").iter_mut();
        let faq = faq.filter_map(|block| block.get_mut("faq")).next().expect("questions");
        faq["questions"][0]["answer"][0] = json!("See [the advantages](#advantages) of it.");
    });
    variant.render();
    page.site().show(&variant.dist());
    for path in ["/faq/", "/"] {
        page.open(path);
        let css = "#faq-how-quickly-answer a";
        if path == "/" {
            page.click("#faq-how-quickly button");
        }
        follow(page, css);
        page.until(
            "it leads there",
            "location.hash === '#advantages' && document.getElementById('advantages')",
        );
        page.settle();
        assert_eq!(page.get::<String>("location.pathname"), page.at("/"));
        let top: f64 =
            page.get("document.getElementById('advantages').getBoundingClientRect().top");
        assert!((-1.0..200.0).contains(&top), "from {path} it is at {top}");
        assert_eq!(page.get::<String>("document.activeElement.id"), "advantages");
    }
}

fn approach(page: &Page, path: &str, event: &str) {
    page.run_with(
        "document.querySelector(arguments[0]).dispatchEvent(new Event(arguments[1]));",
        json!([link(page, path), event]),
    );
    page.settle();
}

fn a_page_is_fetched_when_its_link_is_approached(page: &Page) {
    for event in ["pointerenter", "touchstart", "focus"] {
        page.open("/");
        let before = page.site().count("faq.json");
        for _ in 0..3 {
            approach(page, "/faq/", event);
        }
        page.when(event, || page.site().count("faq.json") == before + 1);
        page.settle();
        page.fault("", Fault::Refused);
        follow(page, &link(page, "/faq/"));
        shows(page, FAQ);
        page.site().heal();
        assert_eq!(page.site().count("faq.json"), before + 1, "{event}");
    }
}

fn nothing_is_fetched_in_advance_for_readers_who_save_data(page: &Page) {
    page.inject(scripts::SAVE_DATA);
    page.load("/");
    page.until("the page is painted", "document.documentElement.classList.contains('painted')");
    page.run("dispatchEvent(new Event('pointerdown'));");
    page.hydrated();
    for event in ["pointerenter", "touchstart", "focus"] {
        approach(page, "/faq/", event);
    }
    assert_eq!(page.site().count("faq.json"), 0);
    follow(page, &link(page, "/faq/"));
    shows(page, FAQ);
}

fn a_corrected_page_is_shown_on_a_host_that_says_nothing_of_caching(page: &Page) {
    page.site().caching(Caching::Plain);
    page.open("/");
    follow(page, &link(page, "/faq/"));
    shows(page, FAQ);
    let variant = Variant::clinic();
    variant.edit(CONTENT, |article| {
        let text = article.to_string().replace("Coverage varies.", "Coverage has changed.");
        *article = serde_json::from_str(&text).expect("JSON");
    });
    variant.render();
    page.site().show(&variant.dist());
    page.open("/");
    follow(page, &link(page, "/faq/"));
    shows(page, FAQ);
    assert!(page.get::<bool>(
        "document.querySelector('main').textContent.includes('Coverage has changed.')"
    ));
}
