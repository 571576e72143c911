//! The printed article: every answer and step on paper, in whatever state the screen is.

use crate::harness::{CHROMIUM, Engine, Page, Variant, block, served, spaced};
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use std::fs;
use std::process::Command;

/// WebKit's driver cannot print.
const PRINTING: &[Engine] = &[Engine::Chromium, Engine::Firefox];

scenarios![
    // Only Chromium's driver can show a page as it would be printed.
    every_word_is_printed_in_every_state in CHROMIUM,
    every_word_of_every_block_is_printed in CHROMIUM,
    no_control_is_printed in CHROMIUM,
    a_long_page_is_printed_whole_and_without_gaps in PRINTING,
];

/// The words that are for the screen alone.
const NOT_PRINTED: &str = ".contents, .byline__facts, .languages, .article__footer, .section-aside, .related, .pagination";

fn paper(page: &Page, media: &str) {
    page.cdp("Emulation.setEmulatedMedia", json!({ "media": media }));
}

fn printed(page: &Page, path: &str) {
    paper(page, "print");
    page.is_complete_but(path, NOT_PRINTED);
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

fn every_word_of_every_block_is_printed(page: &Page) {
    let everything = Variant::everything();
    page.site().show(&everything.dist());
    for path in ["/", "/everything-ar/"] {
        page.open(path);
        printed(page, path);
        page.click(".timeline__walk");
        page.click(".faq__all");
        printed(page, path);
    }
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
    assert!(page.get::<bool>("document.querySelector('.print-header').checkVisibility()"));
}

/// Fourteen steps and twenty answers of different lengths.
fn long_article(article: &mut Value) {
    let line = |of: &str, at| format!("Every word of line {at} of {of} is printed once.");
    let lines = |of: &str, count| (0..=count).map(|at| line(of, at)).collect::<Vec<_>>().join(" ");
    let body = |name: &str, at: usize| -> Vec<String> {
        (0..=at % 3)
            .map(|paragraph| lines(&format!("text {paragraph} of {name} {at}"), at % 5))
            .collect()
    };
    let icons = ["consultation", "preparation", "infusion", "recovery"];
    let step = |at: usize| {
        let (id, title) = (format!("step-{at}"), format!("The step with number {at}"));
        json!({ "id": id, "title": title, "icon": icons[at % 4], "body": body("step", at) })
    };
    let question = |at: usize| {
        let (id, question) =
            (format!("faq-{at}"), format!("What is the question with number {at}?"));
        json!({ "id": id, "question": question, "answer": body("answer", at) })
    };
    block(article, "timeline")["steps"] = (1..=14).map(step).collect();
    block(article, "faq")["questions"] = (1..=20).map(question).collect();
}

/// A page of a PDF file: its size in points, and its words with their boxes.
struct Sheet {
    size: (f64, f64),
    words: Vec<(String, [f64; 4])>,
}

fn sheets(pdf: &[u8]) -> Vec<Sheet> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("page.pdf");
    fs::write(&file, pdf).expect("the file is written");
    let output = Command::new("pdftotext").arg("-bbox").arg(&file).arg("-").output();
    let output = output.expect("pdftotext, of poppler-utils, runs");
    let text = Html::parse_document(&String::from_utf8_lossy(&output.stdout));
    let select = |css: &str| Selector::parse(css).expect("a selector");
    let number = |element: ElementRef<'_>, name: &str| -> f64 {
        element.attr(name).and_then(|value| value.parse().ok()).expect("a number")
    };
    let word = |element: ElementRef<'_>| {
        let text = element.text().collect::<String>();
        (text, ["xmin", "ymin", "xmax", "ymax"].map(|name| number(element, name)))
    };
    let sheet = |element: ElementRef<'_>| Sheet {
        size: (number(element, "width"), number(element, "height")),
        words: element.select(&select("word")).map(word).collect(),
    };
    text.select(&select("page")).map(sheet).collect()
}

fn a_long_page_is_printed_whole_and_without_gaps(page: &Page) {
    let variant = Variant::clinic_with(long_article);
    page.site().show(&variant.dist());
    for (path, press) in [
        ("/", ""),
        ("/", ".timeline__walk"),
        ("/what-to-expect/", ".timeline__walk"),
        ("/faq/", ".faq__all"),
    ] {
        page.open(path);
        if !press.is_empty() {
            page.click(press);
        }
        for (name, width, height) in [("A4", 21.0, 29.7), ("Letter", 21.59, 27.94)] {
            let what = format!("{path} {press} on {name}");
            let sheets = sheets(&page.print(width, height));
            let lines = sheets.iter().flat_map(|sheet| &sheet.words).map(|(word, _)| word.as_str());
            once_and_in_order(
                &served(&variant.dist(), path, NOT_PRINTED),
                &lines.collect::<String>(),
                &what,
            );
            for (at, sheet) in sheets.iter().enumerate() {
                is_well_filled(
                    sheet,
                    at + 1 == sheets.len(),
                    &format!("page {} of {what}", at + 1),
                );
            }
        }
    }
}

/// Without spaces, since where lines break is for the paper to say.
fn once_and_in_order(served: &[String], printed: &str, what: &str) {
    let plain = |text: &str| {
        let ligatures = [
            ('\u{fb00}', "ff"),
            ('\u{fb01}', "fi"),
            ('\u{fb02}', "fl"),
            ('\u{fb03}', "ffi"),
            ('\u{fb04}', "ffl"),
        ];
        let text = spaced(text).replace(' ', "");
        ligatures.iter().fold(text, |text, (sign, letters)| text.replace(*sign, letters))
    };
    let printed = plain(printed);
    let mut from = 0;
    for words in served {
        let words = plain(words);
        let at = printed[from..].find(&words);
        let at = at.unwrap_or_else(|| {
            panic!("{words:?} is missing or at another place in {what}: {printed}")
        });
        from += at + words.len();
        if words.contains("isprintedonce") {
            assert_eq!(printed.matches(&words).count(), 1, "{words:?} in {what}");
        }
    }
}

fn is_well_filled(sheet: &Sheet, is_last: bool, what: &str) {
    // Printers cannot reach the outer centimetre of a sheet.
    let margin = 72.0 / 2.54;
    let (width, height) = sheet.size;
    for (word, [left, top, right, bottom]) in &sheet.words {
        let inside = *left >= margin
            && *top >= margin
            && *right <= width - margin
            && *bottom <= height - margin;
        assert!(
            inside,
            "{word:?} is in the margin of {what}: {left} {top} {right} {bottom} of {width} {height}"
        );
    }
    let lowest = sheet.words.iter().map(|(_, [.., bottom])| *bottom).fold(0.0, f64::max);
    assert!(
        is_last || lowest > height / 3.0,
        "{what} is almost empty: its words end at {lowest} of {height}"
    );
}
