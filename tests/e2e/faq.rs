//! The questions and answers.

use crate::harness::Page;

scenarios![
    answers_are_served_open_and_without_buttons,
    answers_below_what_the_reader_sees_close_into_buttons,
    answers_that_the_reader_sees_stay_open,
];

fn answers_are_served_open_and_without_buttons(page: &Page<'_>) {
    page.fault(crate::harness::Fault::WasmMissing).load("/");
    page.settle();
    assert_eq!(page.get::<u32>("document.querySelectorAll('.faq button').length"), 0);
    page.is_complete("/");
}

fn answers_below_what_the_reader_sees_close_into_buttons(page: &Page<'_>) {
    page.open("/");
    page.until(
        "all are closed",
        "document.querySelectorAll('.faq__panel[hidden=until-found]').length === 3",
    );
    assert_eq!(
        page.get::<Vec<String>>("[...document.querySelectorAll('.faq__question')].map((h) => h.firstElementChild.tagName)"),
        ["BUTTON", "BUTTON", "BUTTON"]
    );
}

fn answers_that_the_reader_sees_stay_open(page: &Page<'_>) {
    page.open("/faq/");
    assert_eq!(page.get::<u32>("document.querySelectorAll('.faq__panel[hidden]').length"), 0);
    page.is_complete("/faq/");
}
