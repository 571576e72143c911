//! The author's words: every one of them on the page, in order, and no others.

use crate::project::{real, root};
use scraper::{ElementRef, Html, Selector};
use std::fs;

/// Lines of the source that are not the author's words: what the blog platform left in the text,
/// and two headings with nothing under them.
const NOT_CONTENT: [&str; 6] = [
    "top of page",
    "patient resources.png",
    "ree",
    "Related Articles",
    "Comments",
    "bottom of page",
];

/// The names of conditions whose list is lost at the source; the introduction names each of them.
const FROM_THE_INTRODUCTION: [&str; 4] = ["Depression", "Anxiety", "PTSD", "Chronic pain"];

/// White space as a reader sees it: non-breaking and doubled spaces are one space.
fn normal(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c == '\u{a0}')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn source() -> String {
    fs::read_to_string(root().join("tests/source/article.txt")).unwrap()
}

/// The source cut into what the page shows apart: a step's title and text, a question and answer.
fn pieces() -> Vec<String> {
    let mut pieces = Vec::new();
    for line in source().lines() {
        let line = line.trim().replace('\u{a0}', " ");
        let line = line.trim_start_matches('•').trim();
        if line.is_empty() || NOT_CONTENT.contains(&line) {
            continue;
        }
        let unnumbered = line.split_once(". ").filter(|(n, _)| n.parse::<u8>().is_ok());
        let step = unnumbered.map_or(line, |(_, text)| text);
        let is_step = unnumbered.is_some() || line.starts_with("Ongoing care");
        match (is_step, step.split_once(" — "), line.split_once("?  ")) {
            (true, Some((title, text)), _) => pieces.extend([title, text].map(normal)),
            (_, _, Some((question, answer))) => {
                pieces.extend([format!("{question}?"), normal(answer)]);
            }
            _ => pieces.push(normal(line)),
        }
    }
    pieces
}

/// The text of the article on the page, without the list of contents, which repeats its headings.
fn article_text(page: &Html) -> String {
    let body = Selector::parse(".hero, .lead, .article__body").unwrap();
    normal(&page.select(&body).map(spaced_text).collect::<Vec<_>>().join(" "))
}

/// The words of an element, with a space where a new element begins a new line on the screen.
fn spaced_text(element: ElementRef<'_>) -> String {
    let mut text = String::new();
    for node in element.descendants() {
        if let Some(words) = node.value().as_text() {
            text.push_str(words);
        } else if node
            .value()
            .as_element()
            .is_some_and(|e| !["a", "strong", "span"].contains(&e.name()))
        {
            text.push(' ');
        }
    }
    text
}

#[test]
fn every_piece_of_the_source_is_on_the_page_in_order() {
    let text = article_text(&real().page("index.html"));
    let byline = [
        "Writer: John M. Thurston, MD",
        "John M. Thurston, MD",
        "Oct 6",
        "3 min read",
        "Updated: Oct 9",
    ];
    let pieces = pieces();
    assert!(pieces.len() > 55, "the source has fewer pieces than it had: {}", pieces.len());
    let mut from = 0;
    for piece in pieces {
        if byline.contains(&piece.as_str()) {
            let shown = piece.trim_start_matches("Writer: ");
            assert!(text.contains(shown), "the byline lacks {shown:?}");
            continue;
        }
        let at = text[from..].find(&piece);
        let at = at.unwrap_or_else(|| panic!("not on the page, or out of order: {piece:?}"));
        from += at + piece.len();
    }
}

#[test]
fn nothing_is_on_the_page_that_neither_the_source_nor_the_interface_says() {
    let source = normal(&source()).to_lowercase();
    let site = fs::read_to_string(root().join("public/content/site.json")).unwrap();
    let site: serde_json::Value = serde_json::from_str(&site).unwrap();
    let mut interface = Vec::new();
    collect_strings(&site, &mut interface);
    let project = real();
    for file in ["index.html", "what-to-expect/index.html", "faq/index.html", "404.html"] {
        let page = project.page(file);
        let app = page.select(&Selector::parse("#app").unwrap()).next().unwrap();
        for words in app.text().map(normal).filter(|words| words.chars().any(char::is_alphanumeric))
        {
            let known = source.contains(&words.to_lowercase())
                || interface.iter().any(|template| fits(template, &words))
                || FROM_THE_INTRODUCTION.contains(&words.as_str())
                || words
                    == "Content from North Idaho Ketamine & TMS, written by John M. Thurston, MD."
                || words == "Oct 6 · Updated: Oct 9";
            assert!(known, "{file} says {words:?}, which nobody wrote");
        }
    }
}

#[test]
fn the_conditions_that_stand_for_the_lost_list_are_named_in_the_introduction() {
    let source = source();
    let introduction = source.split("What Is Ketamine Therapy?").next().unwrap().to_lowercase();
    for condition in FROM_THE_INTRODUCTION {
        assert!(introduction.contains(&condition.to_lowercase()), "{condition}");
    }
}

#[test]
fn strong_claims_stay_in_the_body() {
    let project = real();
    for file in ["index.html", "what-to-expect/index.html", "faq/index.html"] {
        let html = project.read(file);
        let head = html.split("</head>").next().unwrap();
        for claim in ["safer alternative", "non-habit forming", "treatment-resistant"] {
            assert!(!head.to_lowercase().contains(claim), "{file} repeats {claim:?} in its head");
        }
    }
}

fn collect_strings(value: &serde_json::Value, strings: &mut Vec<String>) {
    match value {
        serde_json::Value::String(string) => strings.push(normal(string)),
        serde_json::Value::Array(values) => values.iter().for_each(|v| collect_strings(v, strings)),
        serde_json::Value::Object(map) => map.values().for_each(|v| collect_strings(v, strings)),
        _ => {}
    }
}

/// Whether `words` is the template, or a piece of it with its gaps filled by digits or a name.
fn fits(template: &str, words: &str) -> bool {
    let parts: Vec<&str> = template.split(['{', '}']).step_by(2).collect();
    if parts.len() == 1 {
        return template == words;
    }
    let (first, last) = (normal(parts[0]), normal(parts[parts.len() - 1]));
    words == first
        || (words.starts_with(&first)
            && words.ends_with(&last)
            && words.chars().any(|c| c.is_ascii_digit()))
}

#[test]
fn the_check_for_foreign_words_can_fail() {
    assert!(!fits("Step {number}:", "Doses are small"));
    assert!(fits("Step {number}:", "Step 2:"));
    assert!(!normal(&source()).to_lowercase().contains("side effect"));
}
