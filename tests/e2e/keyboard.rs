//! Everything with Tab, Enter and Space, and the focus never lost.

use crate::faq;
use crate::harness::keys::{ENTER, SHIFT, SPACE, TAB};
use crate::harness::{Fault, Page};

scenarios![
    the_first_stop_is_the_skip_link_and_it_leads_to_the_words,
    every_control_is_reached_with_tab_and_shows_its_focus,
    shift_tab_leads_back,
    answers_open_with_enter_and_with_space,
    the_walk_needs_no_pointer,
    pages_change_without_a_pointer,
    the_focus_survives_the_app_taking_over,
];

/// The focused element as a reader would name it.
fn focused(page: &Page<'_>) -> String {
    page.get(
        "(document.activeElement.closest('[id]') || {}).id + ' ' + document.activeElement.textContent.trim()",
    )
}

fn focus(page: &Page<'_>, css: &str) {
    page.run("document.querySelector(arguments[0]).focus();", vec![css.into()]);
}

fn is_focused(page: &Page<'_>, css: &str) {
    assert!(
        page.get::<bool>(&format!("document.activeElement === document.querySelector({css:?})")),
        "the focus is not on {css} but on {:.60}",
        focused(page)
    );
}

fn the_first_stop_is_the_skip_link_and_it_leads_to_the_words(page: &Page<'_>) {
    for hydrated in [false, true] {
        if hydrated {
            page.open("/");
        } else {
            page.fault(Fault::WasmMissing).load("/");
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

fn every_control_is_reached_with_tab_and_shows_its_focus(page: &Page<'_>) {
    page.open("/what-to-expect/");
    page.click(".timeline__walk");
    reaches_all(page);
    page.open("/faq/");
    reaches_all(page);
}

/// From the first control on, Tab alone reaches all that can be used, in the order of the page.
fn reaches_all(page: &Page<'_>) {
    page.run(
        "window.stops = [...document.querySelectorAll('a[href], button')].filter((e) => e.checkVisibility());",
        vec![],
    );
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

fn shift_tab_leads_back(page: &Page<'_>) {
    page.open("/faq/");
    focus(page, "#faq-is-it-safe button");
    page.chord(Some(SHIFT), &[TAB]);
    is_focused(page, "#faq-how-quickly button");
}

fn answers_open_with_enter_and_with_space(page: &Page<'_>) {
    faq::closed(page);
    for (key, open) in [(ENTER, true), (SPACE, false), (SPACE, true), (ENTER, false)] {
        focus(page, "#faq-is-it-safe button");
        page.press(&[key]);
        assert_eq!(faq::open(page), [false, open, false]);
        is_focused(page, "#faq-is-it-safe button");
    }
    for key in [ENTER, SPACE] {
        focus(page, ".faq__all");
        page.press(&[key]);
        assert_eq!(faq::open(page), [key == ENTER; 3]);
        is_focused(page, ".faq__all");
    }
}

fn the_walk_needs_no_pointer(page: &Page<'_>) {
    page.open("/what-to-expect/");
    let hash = || page.get::<String>("location.hash");
    for key in [ENTER, SPACE] {
        focus(page, ".timeline__walk");
        page.press(&[key]);
        is_focused(page, ".timeline__walk");
        focus(page, "#step-preparation .timeline__heading button");
        page.press(&[key]);
        is_focused(page, "#step-preparation .timeline__heading button");
        assert_eq!(hash(), "#step-preparation");
        focus(page, ".timeline__next");
        page.press(&[key]);
        is_focused(page, ".timeline__next");
        assert_eq!(hash(), "#step-infusion");
        focus(page, ".timeline__previous");
        page.press(&[key]);
        is_focused(page, ".timeline__previous");
        assert_eq!(hash(), "#step-preparation");
        focus(page, ".timeline__walk");
        page.press(&[key]);
        is_focused(page, ".timeline__walk");
        page.is_complete("/what-to-expect/");
    }
}

fn pages_change_without_a_pointer(page: &Page<'_>) {
    page.open("/");
    focus(page, ".site-header__link[href$='/faq/']");
    page.press(&[ENTER]);
    page.until(
        "the page is there",
        "location.pathname.endsWith('/faq/') && document.activeElement.matches('h1')",
    );
}

fn the_focus_survives_the_app_taking_over(page: &Page<'_>) {
    for css in [
        "#faq-is-it-safe",
        "#faq-insurance-answer a",
        "#step-infusion .timeline__heading",
        ".contents__link",
        ".share__mail",
        ".site-header__link",
    ] {
        page.fault(Fault::WasmHeld).load("/");
        focus(page, css);
        // The reader may have scrolled away from it with the wheel.
        page.run("scrollTo({ top: 0, behavior: 'instant' });", vec![]);
        page.site().heal();
        page.hydrated();
        is_focused(page, css);
        assert!(page.get::<bool>("document.activeElement.checkVisibility()"), "{css} is hidden");
    }
}
