//! The walk through the steps.

use crate::harness::Page;

scenarios![
    every_step_is_shown_until_the_reader_walks,
    the_walk_shows_one_step_at_a_time,
    the_ends_of_the_walk_keep_the_focus,
    a_heading_makes_its_step_the_current_one,
    leaving_the_walk_shows_every_step_again,
    the_walk_leaves_one_entry_in_the_history,
    a_link_to_a_step_leads_to_its_heading,
    a_link_to_a_step_makes_it_the_current_one,
    a_step_becomes_current_when_the_search_of_the_browser_finds_it,
    the_rail_fills_up_to_the_current_step,
];

const IDS: [&str; 5] =
    ["step-consultation", "step-preparation", "step-infusion", "step-recovery", "ongoing-care"];

/// The stop whose text alone is shown, if the reader walks; all marks agree with it.
fn current(page: &Page) -> Option<usize> {
    let stops: Vec<(String, Option<String>, Option<String>, bool)> = page.get(
        "[...document.querySelectorAll('.timeline__step, .timeline__after')].map((stop) => [ \
           stop.id, stop.getAttribute('aria-current'), \
           stop.querySelector('.timeline__panel').shadowRoot?.firstChild.getAttribute('hidden') ?? null, \
           stop.querySelector('.timeline__heading > button') !== null])",
    );
    assert_eq!(stops.iter().map(|stop| stop.0.as_str()).collect::<Vec<_>>(), IDS);
    let label: String = page.get("document.querySelector('.timeline__walk').textContent");
    if label != "Show all steps" {
        assert_eq!(label, "Walk me through it, one step at a time");
        assert_eq!(page.get::<u32>("document.querySelectorAll('.timeline__bar button').length"), 0);
        for (id, mark, hidden, button) in stops {
            assert_eq!((mark, hidden, button), (None, None, false), "{id}");
        }
        return None;
    }
    let at = stops.iter().position(|stop| stop.1.is_some()).expect("a current stop");
    for (here, (id, mark, hidden, button)) in stops.into_iter().enumerate() {
        let expected = if here == at { (Some("step"), None) } else { (None, Some("until-found")) };
        assert_eq!((mark.as_deref(), hidden.as_deref()), expected, "{id}");
        assert!(button, "{id} has a button");
    }
    Some(at)
}

fn status(page: &Page) -> String {
    page.get("document.querySelector('.timeline [role=status]').textContent")
}

fn disabled(page: &Page) -> (bool, bool) {
    assert_eq!(page.get::<u32>("document.querySelectorAll('.timeline :disabled').length"), 0);
    page.get(
        "['previous', 'next'].map((way) => \
           document.querySelector('.timeline__' + way).getAttribute('aria-disabled') === 'true')",
    )
}

/// Presses the button in the heading of an item. A reader scrolls it out from under the bar first.
fn press_heading(page: &Page, id: &str) {
    let button = format!("#{id} .timeline__heading button");
    page.run(&format!(
        "document.querySelector('{button}').scrollIntoView({{ block: 'nearest' }});"
    ));
    page.click(&button);
}

fn walking(page: &Page) {
    page.open("/what-to-expect/");
    page.click(".timeline__walk");
    assert_eq!(current(page), Some(0));
}

fn every_step_is_shown_until_the_reader_walks(page: &Page) {
    for path in ["/", "/what-to-expect/"] {
        page.open(path);
        assert_eq!(current(page), None);
        assert_eq!(status(page), "");
    }
    page.is_complete("/what-to-expect/");
}

fn the_walk_shows_one_step_at_a_time(page: &Page) {
    walking(page);
    let said = [
        "Step 1 of 4: Consultation",
        "Step 2 of 4: Preparation",
        "Step 3 of 4: Infusion session",
        "Step 4 of 4: Recovery",
        "After step 4: Ongoing care",
    ];
    for (at, said) in said.into_iter().enumerate() {
        assert_eq!((current(page), status(page).as_str()), (Some(at), said));
        assert_eq!(page.get::<String>("location.hash"), format!("#{}", IDS[at]));
        assert_eq!(disabled(page), (at == 0, at == 4));
        if at < 4 {
            page.click(".timeline__next");
        }
    }
    page.click(".timeline__previous");
    assert_eq!((current(page), status(page).as_str()), (Some(3), said[3]));
    page.keeps_every_word("/what-to-expect/");
}

fn the_ends_of_the_walk_keep_the_focus(page: &Page) {
    walking(page);
    let has_focus = |way: &str| {
        page.get::<bool>(&format!("document.activeElement.matches('.timeline__{way}')"))
    };
    page.run("document.querySelector('.timeline__previous').focus();");
    page.press(&[' ']);
    assert_eq!(current(page), Some(0));
    assert!(has_focus("previous"));
    page.run("document.querySelector('.timeline__next').focus();");
    for at in [1, 2, 3, 4, 4] {
        page.press(&[' ']);
        assert_eq!(current(page), Some(at));
        assert!(has_focus("next"), "at {at}");
    }
    assert_eq!(status(page), "After step 4: Ongoing care");
}

fn a_heading_makes_its_step_the_current_one(page: &Page) {
    walking(page);
    for (at, said) in [(2, "Step 3 of 4: Infusion session"), (4, "After step 4: Ongoing care")] {
        press_heading(page, IDS[at]);
        assert_eq!((current(page), status(page).as_str()), (Some(at), said));
        assert!(
            page.get::<bool>(&format!("document.activeElement.closest('#{}') !== null", IDS[at]))
        );
    }
}

fn leaving_the_walk_shows_every_step_again(page: &Page) {
    walking(page);
    page.click(".timeline__next");
    page.click(".timeline__walk");
    assert_eq!((current(page), status(page).as_str()), (None, ""));
    page.is_complete("/what-to-expect/");
    page.click(".timeline__walk");
    assert_eq!(current(page), Some(1), "the walk goes on where it was left");
}

fn the_walk_leaves_one_entry_in_the_history(page: &Page) {
    page.open("/what-to-expect/");
    let length: u32 = page.get("history.length");
    page.click(".timeline__walk");
    for _ in 0..3 {
        page.click(".timeline__next");
    }
    assert_eq!(page.get::<u32>("history.length"), length);
    page.back();
    page.until("Back left the page", "location.href === 'about:blank'");
}

fn a_link_to_a_step_leads_to_its_heading(page: &Page) {
    page.open("/#step-recovery");
    page.until(
        "the heading has the focus",
        "document.activeElement === document.querySelector('#step-recovery .timeline__heading')",
    );
    let top: f64 = page.get("document.getElementById('step-recovery').getBoundingClientRect().top");
    assert!((0.0..page.get("innerHeight")).contains(&top), "{top}");
    assert_eq!(current(page), None);
    page.click(".timeline__walk");
    assert_eq!(current(page), Some(3), "the walk begins where the link led");
}

fn a_link_to_a_step_makes_it_the_current_one(page: &Page) {
    walking(page);
    page.run("location.hash = '#step-infusion';");
    page.until(
        "the step is current",
        "document.querySelector('#step-infusion[aria-current=step]')",
    );
    page.until("it has the focus", "document.activeElement.closest('#step-infusion')");
    assert_eq!(current(page), Some(2));
    page.run("location.hash = '#ongoing-care';");
    page.until("the stop is current", "document.querySelector('#ongoing-care[aria-current=step]')");
    assert_eq!(current(page), Some(4));
}

fn a_step_becomes_current_when_the_search_of_the_browser_finds_it(page: &Page) {
    walking(page);
    page.run(
        "document.querySelector('#step-recovery .timeline__panel').shadowRoot.firstChild \
           .dispatchEvent(new Event('beforematch', { bubbles: true }));",
    );
    page.settle();
    assert_eq!(current(page), Some(3));
}

fn the_rail_fills_up_to_the_current_step(page: &Page) {
    walking(page);
    press_heading(page, "step-infusion");
    let widths: Vec<String> = page.get(
        "[...document.querySelectorAll('.timeline__step')].map((step) => \
           getComputedStyle(step, '::before').borderInlineStartWidth)",
    );
    assert_eq!(widths, ["4px", "4px", "2px", "2px"]);
}
