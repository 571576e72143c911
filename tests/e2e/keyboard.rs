//! Everything with Tab, Enter and Space, and the focus never lost.

use crate::faq::{closed, open};
use crate::harness::keys::{ENTER, SHIFT, SPACE, TAB};
use crate::harness::{Fault, Page};
use serde_json::json;

scenarios![
    the_first_stop_is_the_skip_link_and_it_leads_to_the_words,
    every_control_is_reached_with_tab_and_shows_its_focus,
    shift_tab_leads_back,
    enter_and_space_press_a_button_and_leave_the_focus_on_it,
    pages_change_without_a_pointer,
    the_focus_survives_the_app_taking_over,
];

/// The focused element as a reader would name it.
fn focused(page: &Page) -> String {
    page.get(
        "(document.activeElement.closest('[id]') || {}).id + ' ' + document.activeElement.textContent.trim()",
    )
}

fn focus(page: &Page, css: &str) {
    page.run_with("document.querySelector(arguments[0]).focus();", json!([css]));
}

fn is_focused(page: &Page, css: &str) {
    assert!(
        page.get::<bool>(&format!("document.activeElement === document.querySelector({css:?})")),
        "the focus is not on {css} but on {:.60}",
        focused(page)
    );
}

fn the_first_stop_is_the_skip_link_and_it_leads_to_the_words(page: &Page) {
    for hydrated in [false, true] {
        if hydrated {
            page.open("/");
        } else {
            page.fault(".wasm", Fault::Status(404)).load("/");
            page.site().heal();
        }
        page.press(&[TAB]);
        is_focused(page, ".skip-link");
        let size: (f64, f64) = page.get(
            "(({ width, height }) => [width, height])(document.activeElement.getBoundingClientRect())",
        );
        assert!(size.0 > 44.0 && size.1 >= 44.0, "it is seen when it has the focus: {size:?}");
        page.press(&[ENTER]);
        page.until("main has the focus", "document.activeElement.id === 'main'");
        page.press(&[TAB]);
        assert!(
            page.get::<bool>("document.activeElement.closest('main') !== null"),
            "{}",
            focused(page)
        );
    }
}

fn every_control_is_reached_with_tab_and_shows_its_focus(page: &Page) {
    page.open("/what-to-expect/");
    page.click(".timeline__walk");
    reaches_all(page);
    page.open("/faq/");
    reaches_all(page);
}

/// From the first control on, Tab alone reaches all that can be used, in the order of the page.
fn reaches_all(page: &Page) {
    page.run(
        "window.stops = [...document.querySelectorAll('a[href], button')].filter((e) => e.checkVisibility());");
    // A script that moves the focus does not count as a keyboard; there and back again does.
    focus(page, ".skip-link");
    page.press(&[TAB]);
    page.chord(Some(SHIFT), &[TAB]);
    let count: usize = page.get("stops.length");
    assert!(count > 10, "{count}");
    for at in 0..count {
        let (reached, style, width, name): (bool, String, f64, String) = page.get(&format!(
            "((e, style) => [e === stops[{at}], style.outlineStyle, parseFloat(style.outlineWidth), e.textContent]) \
             (document.activeElement, getComputedStyle(document.activeElement))"
        ));
        assert!(reached, "stop {at} is {name:?}");
        assert!(
            style != "none" && width >= 2.0,
            "{name:?} does not show its focus: {style} {width}"
        );
        page.press(&[TAB]);
    }
}

fn shift_tab_leads_back(page: &Page) {
    page.open("/faq/");
    focus(page, "#faq-is-it-safe button");
    page.chord(Some(SHIFT), &[TAB]);
    is_focused(page, "#faq-how-quickly button");
}

fn enter_and_space_press_a_button_and_leave_the_focus_on_it(page: &Page) {
    closed(page);
    for (css, key, answers) in [
        ("#faq-is-it-safe button", ENTER, [false, true, false]),
        ("#faq-is-it-safe button", SPACE, [false; 3]),
        (".faq__all", SPACE, [true; 3]),
        (".faq__all", ENTER, [false; 3]),
    ] {
        focus(page, css);
        page.press(&[key]);
        assert_eq!(open(page), answers, "{css}");
        is_focused(page, css);
    }
    for (css, key, hash) in [
        (".timeline__walk", ENTER, "#step-consultation"),
        ("#step-infusion .timeline__heading button", SPACE, "#step-infusion"),
        (".timeline__next", ENTER, "#step-recovery"),
        (".timeline__previous", SPACE, "#step-infusion"),
    ] {
        focus(page, css);
        page.press(&[key]);
        assert_eq!(page.get::<String>("location.hash"), hash, "{css}");
        is_focused(page, css);
    }
}

fn pages_change_without_a_pointer(page: &Page) {
    page.open("/");
    focus(page, ".site-header__link[href$='/faq/']");
    page.press(&[ENTER]);
    page.until(
        "the page is there",
        "location.pathname.endsWith('/faq/') && document.activeElement.matches('h1')",
    );
}

fn the_focus_survives_the_app_taking_over(page: &Page) {
    for css in [
        "#faq-is-it-safe",
        "#faq-insurance-answer a",
        "#step-infusion .timeline__heading",
        ".contents__link",
        ".share__mail",
        ".site-header__link",
    ] {
        page.fault(".wasm", Fault::Held).load("/");
        focus(page, css);
        // The reader may have scrolled away from it with the wheel.
        page.run("scrollTo({ top: 0, behavior: 'instant' });");
        page.site().heal();
        page.hydrated();
        is_focused(page, css);
        assert!(page.get::<bool>("document.activeElement.checkVisibility()"), "{css} is hidden");
    }
}
