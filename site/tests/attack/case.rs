//! One case: the bytes of a site and an article, put through the check and, where they are let
//! through, made into pages.

use crate::page_rules;
use site::{Checked, Document, Loaded, Problems, SiteIndex, check_content};
use std::fs;
use std::path::Path;

pub(crate) const SLUG: &str = "how-ketamine-therapy-works";
const TEMPLATE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title></title></head><body><div id=app></div>";

/// The folder of the real project.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

pub(crate) fn real_site() -> Vec<u8> {
    fs::read(root().join("public/content/site.json")).unwrap()
}

pub(crate) fn real_article() -> Vec<u8> {
    fs::read(root().join("public/content/articles").join(format!("{SLUG}.json"))).unwrap()
}

/// How many cases are tried.
pub(crate) fn cases(default: u32) -> u32 {
    std::env::var("ATTACK_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(default)
}

/// What became of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It became pages, and they are right.
    Accepted,
    /// It was refused, each error with a place in its file.
    Refused,
}

/// Puts a site and an article through the check, and what is let through into pages. What panics or
/// breaks a rule fails the test.
pub(crate) fn attempt(site: &[u8], article: &[u8]) -> Outcome {
    let Checked { content, errors, warnings, .. } = check_content(root(), site, &[(SLUG, article)]);
    places_lie_in_their_files(&errors, site, article);
    places_lie_in_their_files(&warnings, site, article);
    if !errors.0.is_empty() {
        assert!(errors.to_string().ends_with("in the content"));
        return Outcome::Refused;
    }
    render(content.expect("content without an error is there"));
    Outcome::Accepted
}

fn places_lie_in_their_files(problems: &Problems, site: &[u8], article: &[u8]) {
    for problem in &problems.0 {
        let bytes = if problem.file().ends_with("site.json") { site } else { article };
        let text = String::from_utf8_lossy(bytes);
        let lines: Vec<&str> = text.split('\n').collect();
        for place in [problem.start(), problem.end()] {
            let line = lines.get(place.line - 1);
            let length = line.map_or(0, |line| line.chars().count());
            assert!(
                line.is_some() && place.column <= length + 1,
                "{} at {place:?}",
                problem.message()
            );
        }
        assert!(problem.start() <= problem.end(), "{}", problem.message());
        assert!(!problem.help().is_empty(), "{} has no help", problem.message());
    }
}

fn render(content: Loaded) {
    let document = Document::plain(TEMPLATE).unwrap();
    for data in SiteIndex::new(content).pages("/") {
        let html = document.page(&data).unwrap();
        page_rules::check(&html, &data);
    }
}
