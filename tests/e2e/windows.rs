//! What is in the window: the first screen, the step of the walk, and words of any length.

use crate::harness::{Engine, Page, Variant};
use serde_json::{Value, json};

/// WebKit's window cannot be made as narrow as a phone.
const NARROW: &[Engine] = &[Engine::Chromium, Engine::Firefox];

scenarios![
    the_first_screen_shows_the_text in NARROW,
    the_first_step_and_the_first_question_are_on_the_first_screen in NARROW,
    the_current_step_and_the_bar_are_in_the_window_after_each_press in NARROW,
    nine_steps_are_in_the_window_as_well in NARROW,
    the_focus_is_never_under_the_bar in NARROW,
    long_words_break_in_their_boxes in NARROW,
];

/// Width, height, and the greatest distance of the text of `/` from the top.
const WINDOWS: [(u32, u32, f64); 5] = [
    (360, 640, 500.0),
    (390, 844, 520.0),
    (844, 390, 370.0),
    (1280, 800, 480.0),
    (1920, 1080, 600.0),
];

const SITE: &str = "public/content/site.json";
const ARTICLE: &str = "public/content/articles/how-ketamine-therapy-works.json";

fn the_first_screen_shows_the_text(page: &Page) {
    for (width, height, limit) in WINDOWS {
        page.resize(width, height);
        page.open("/");
        let top: f64 = page.get("document.querySelector('.lead').getBoundingClientRect().top");
        assert!(top <= limit, "the text is at {top} of {width} x {height}");
        let largest: bool = page.get(
            "[...document.querySelectorAll('h2, h3, p')].every((e) => \
               parseFloat(getComputedStyle(e).fontSize) < parseFloat(getComputedStyle(document.querySelector('h1')).fontSize))",
        );
        assert!(largest, "the title is not the largest text at {width}");
    }
}

fn the_first_step_and_the_first_question_are_on_the_first_screen(page: &Page) {
    for (path, heading, text) in [
        ("/what-to-expect/", ".timeline__heading", ".timeline__body"),
        ("/faq/", ".faq__question", ".faq__answer"),
    ] {
        for (width, height, _) in WINDOWS {
            page.resize(width, height);
            page.open(path);
            let low = height <= 640;
            let last = if low { heading } else { text };
            let bottom: f64 = page.get(&format!(
                "document.querySelector('{last}').firstChild.parentNode.getBoundingClientRect().bottom \
                   - parseFloat(getComputedStyle(document.querySelector('{last}')).paddingBlockEnd)"
            ));
            assert!(
                bottom <= f64::from(height),
                "{path} {last} ends at {bottom} of {width} x {height}"
            );
        }
    }
}

/// The bottom of the item must be above the bar, and both in the window with what was pressed.
fn in_window(page: &Page, pressed: &str, what: &str) {
    page.settle();
    let (card, bar, button, height): ([f64; 2], [f64; 2], [f64; 2], f64) = page.get(&format!(
        "[...['.timeline [aria-current]', '.timeline__bar', '{pressed}'].map((css) => {{ \
           const {{ top, bottom }} = document.querySelector(css).getBoundingClientRect(); \
           return [top, bottom]; }}), innerHeight]"
    ));
    for (name, [top, bottom]) in [("item", card), ("bar", bar), ("button", button)] {
        assert!(
            top > -1.0 && bottom < height + 1.0,
            "{what}: the {name} is at {top} to {bottom} of {height}"
        );
    }
    assert!(card[1] <= bar[0], "{what}: the item reaches {}, under the bar at {}", card[1], bar[0]);
}

fn walk_through(page: &Page, path: &str) {
    page.media(&[("prefers-reduced-motion", "reduce")]);
    for (width, height, _) in WINDOWS {
        page.resize(width, height);
        page.open(path);
        let items: u32 = page.get("document.querySelectorAll('.timeline__panel').length");
        page.click(".timeline__walk");
        in_window(page, ".timeline__walk", &format!("{path} {width} begin"));
        for (button, presses) in [(".timeline__next", items), (".timeline__previous", items)] {
            for press in 1..=presses {
                page.click(button);
                in_window(page, button, &format!("{path} {width} {button} {press}"));
            }
        }
        page.run("document.querySelector('.timeline__after button').scrollIntoView({ block: 'nearest' });");
        page.click(".timeline__after button");
        in_window(page, ".timeline__after button", &format!("{path} {width} last heading"));
    }
}

fn the_current_step_and_the_bar_are_in_the_window_after_each_press(page: &Page) {
    walk_through(page, "/what-to-expect/");
    walk_through(page, "/");
}

fn nine_steps_are_in_the_window_as_well(page: &Page) {
    let variant = Variant::clinic();
    variant.edit(ARTICLE, |article| {
        let steps = &mut article["sections"][4]["blocks"][1]["timeline"]["steps"];
        let steps = steps.as_array_mut().expect("steps");
        for copy in 0..5 {
            let mut step = steps[copy].clone();
            step["id"] = json!(format!("step-more-{copy}"));
            steps.push(step);
        }
    });
    variant.render();
    page.site().show(&variant.dist());
    walk_through(page, "/what-to-expect/");
}

fn the_focus_is_never_under_the_bar(page: &Page) {
    page.media(&[("prefers-reduced-motion", "reduce")]);
    for (width, height, _) in WINDOWS {
        page.resize(width, height);
        page.open("/what-to-expect/");
        page.click(".timeline__walk");
        for tab in 1..=8 {
            page.press(&['\u{e004}']);
            page.settle();
            let hidden: bool = page.get(
                "(() => { const focus = document.activeElement.getBoundingClientRect(); \
                   const bar = document.querySelector('.timeline__bar'); \
                   return !bar.contains(document.activeElement) && !!document.activeElement.closest('.timeline') && \
                     focus.bottom > bar.getBoundingClientRect().top + 1; })()",
            );
            assert!(!hidden, "the focus is under the bar after {tab} tabs at {width}");
        }
    }
}

const NAME: &str = "Schwangerschaftskonfliktberatungsstelle";
const LABEL: &str = "Terminvereinbarungsmoeglichkeit";

fn long_words(site: &mut Value) {
    site["name"] = json!(NAME);
    site["booking"]["label"] = json!(LABEL);
    for to in site["navigation"].as_array_mut().expect("navigation") {
        to["label"] = json!(LABEL);
    }
    for (group, labels) in [
        ("timeline", ["walk", "showAll", "previous", "next"].as_slice()),
        ("faq", &["showAll", "hideAll"]),
        ("share", &["title", "titlePage", "mail", "share", "copy"]),
    ] {
        for label in labels {
            site["words"][group][label] = json!(LABEL);
        }
    }
    for label in ["contents", "wholeArticle", "backToTop"] {
        site["words"][label] = json!(LABEL);
    }
}

fn long_words_break_in_their_boxes(page: &Page) {
    let variant = Variant::clinic();
    variant.edit(SITE, long_words);
    variant.edit(ARTICLE, |article| {
        article["title"] = json!(format!("{LABEL} {NAME}"));
        let sections = article["sections"].as_array_mut().expect("sections");
        for section in sections.iter_mut().filter(|section| section["heading"].is_string()) {
            section["heading"] = json!(NAME);
        }
        let address = format!("https://example.org/{}", "a".repeat(70));
        sections[4]["blocks"][1]["timeline"]["steps"][0]["title"] = json!(NAME);
        let question = &mut sections[7]["blocks"][0]["faq"]["questions"][0];
        question["question"] = json!(NAME);
        question["answer"] = json!([format!("<{address}>")]);
    });
    variant.render();
    page.site().show(&variant.dist());
    for dir in ["ltr", "rtl"] {
        for size in ["100%", "200%"] {
            for path in ["/", "/what-to-expect/", "/faq/", "/nowhere"] {
                page.resize(320, 640);
                page.open(path);
                page.run(&format!(
                    "document.documentElement.dir = '{dir}'; document.documentElement.style.fontSize = '{size}';"
                ));
                fits(page, &format!("{path} {dir} {size}"));
                for button in [".timeline__walk", ".faq__all"] {
                    page.run(&format!("document.querySelector('{button}')?.click();"));
                }
                fits(page, &format!("{path} {dir} {size} after a press"));
            }
        }
    }
}

/// No sideways scroll, and no line of text outside the block it belongs to.
fn fits(page: &Page, what: &str) {
    page.settle();
    let outside: Vec<String> = page.get(
        "(() => { const outside = []; \
           const root = document.documentElement; \
           if (root.scrollWidth > innerWidth) outside.push('the page is ' + root.scrollWidth + ' px wide'); \
           const texts = document.createTreeWalker(document.querySelector('#app'), 4); \
           while (texts.nextNode()) { \
             const text = texts.currentNode; \
             let block = text.parentElement; \
             if (!block.checkVisibility() || block.closest('.visually-hidden, .skip-link, .timeline__previous')) continue; \
             while (getComputedStyle(block).display === 'inline') block = block.parentElement; \
             const box = block.getBoundingClientRect(); \
             const range = document.createRange(); \
             range.selectNodeContents(text); \
             for (const line of range.getClientRects()) \
               if (line.left < box.left - 1 || line.right > box.right + 1) { outside.push(text.data); break; } \
           } \
           return outside; })()",
    );
    assert!(outside.is_empty(), "{what}: {outside:#?}");
}
