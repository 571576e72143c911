//! One case: the bytes of a site and an article, put through the check and, where they are let
//! through, made into pages.

use crate::page_rules;
use fastrand::Rng;
use site::{Checked, Document, Loaded, Problems, SiteIndex, check_content};
use std::fs;
use std::panic::catch_unwind;
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
pub(crate) fn cases(default: u64) -> u64 {
    std::env::var("ATTACK_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(default)
}

/// Random numbers of one case: the same for the same seed and number.
pub(crate) fn rng(case: u64) -> Rng {
    let seed: u64 = std::env::var("ATTACK_SEED").ok().and_then(|n| n.parse().ok()).unwrap_or(7);
    Rng::with_seed(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(case))
}

/// What became of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It became pages, and they are right.
    Accepted,
    /// It was refused, each error with a place in its file.
    Refused,
}

/// Puts a case through. What panics or breaks a rule fails the test, with the number of the case.
pub(crate) fn run(case: u64, site: &[u8], article: &[u8]) -> Outcome {
    let tried = catch_unwind(|| attempt(site, article));
    tried.unwrap_or_else(|_| {
        let folder = std::env::temp_dir();
        fs::write(folder.join("attack-site.json"), site).unwrap();
        fs::write(folder.join("attack-article.json"), article).unwrap();
        panic!(
            "case {case} failed; attack-site.json and attack-article.json are in {}",
            folder.display()
        )
    })
}

fn attempt(site: &[u8], article: &[u8]) -> Outcome {
    let Checked { content, errors, warnings, .. } = check_content(root(), site, &[(SLUG, article)]);
    places_lie_in_their_files(&errors, site, article);
    places_lie_in_their_files(&warnings, site, article);
    if !errors.0.is_empty() {
        assert!(errors.to_string().ends_with("in the content"));
        return Outcome::Refused;
    }
    render(content.expect("content without a error is there"));
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
        assert!(!problem.help().is_empty(), "{} has no mend", problem.message());
    }
}

fn render(content: Loaded) {
    let document = Document::plain(TEMPLATE).unwrap();
    for data in SiteIndex::new(content).pages("/") {
        let html = document.page(&data).unwrap();
        page_rules::check(&html, &data);
    }
}
