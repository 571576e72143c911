//! The handout: every answer and step on paper, in whatever state the screen is.

use crate::harness::{CHROMIUM, Page};
use serde_json::json;

scenarios![
    // Only Chromium's driver can show a page as it would be printed.
    every_word_is_printed_in_every_state in CHROMIUM,
    no_control_is_printed in CHROMIUM,
];

fn paper(page: &Page, media: &str) {
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": media }));
}

fn printed(page: &Page, path: &str) {
    paper(page, "print");
    page.is_complete_but(path, ".contents, .byline__facts, .article__footer, .section-aside");
    paper(page, "");
}

fn every_word_is_printed_in_every_state(page: &Page) {
    page.open("/");
    printed(page, "/");
    for css in
        ["#faq-is-it-safe button", ".timeline__walk", ".timeline__next", ".faq__all", ".faq__all"]
    {
        page.click(css);
        printed(page, "/");
    }
    page.open("/what-to-expect/#step-recovery");
    page.click(".timeline__walk");
    printed(page, "/what-to-expect/");
    page.open("/faq/");
    page.click(".faq__all");
    printed(page, "/faq/");
}

fn no_control_is_printed(page: &Page) {
    page.open("/");
    page.click(".timeline__walk");
    paper(page, "print");
    let shown: Vec<String> = page.get(
        "[...document.querySelectorAll('.button, .skip-link, .site-header, .contents, .share, .to-top, .faq__icon, .timeline__bar')] \
           .filter((e) => e.checkVisibility()).map((e) => e.className)",
    );
    assert_eq!(shown, Vec::<String>::new());
    assert!(page.get::<bool>("document.querySelector('.handout').checkVisibility()"));
}
