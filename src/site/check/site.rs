//! The rules for `site.json`.

use super::links;
use crate::content::{Article, Site};
use crate::site::json_file::JsonFile;
use crate::site::place::Place;
use crate::site::problem::Problem;
use crate::site::routes;
use std::collections::BTreeMap;

/// Checks what all pages share, against the articles that could be read.
pub(in crate::site) fn site(
    file: &JsonFile<Site>,
    articles: &BTreeMap<String, JsonFile<Article>>,
) -> Vec<Problem> {
    let site = &file.value;
    let root = Place::default();
    let mut problems = Vec::new();
    let mut report = |place: Place, message: String, help: String| {
        problems.push(file.problem(&place, message, help));
    };

    if !articles.contains_key(&site.home) {
        let known: Vec<&str> = articles.keys().map(String::as_str).collect();
        let message = format!("there is no article {:?}", site.home);
        let help = format!("Name a file of articles/ without its .json: {}.", known.join(", "));
        report(root.key("home"), message, help);
    }
    if let Some(booking) = &site.booking
        && !links::is_outside(&booking.url)
    {
        let message = format!("a link cannot lead to {:?}", booking.url);
        let help = "Write an address with https://, http://, mailto: or tel:.".to_owned();
        report(root.key("booking").key("url"), message, help);
    }
    if let Some(origin) = &site.origin
        && (!links::is_outside(origin) || origin.ends_with('/'))
    {
        let message = format!("{origin:?} is not the start of an address");
        let help = "Write it as \"https://guide.example.org\", without a slash at the end.".to_owned();
        report(root.key("origin"), message, help);
    }
    let known: Vec<String> = articles
        .iter()
        .flat_map(|(slug, article)| routes::paths(&site.home, slug, &article.value))
        .collect();
    for (at, link) in site.navigation.iter().enumerate() {
        if !known.contains(&link.path) {
            let message = format!("there is no page {:?}", link.path);
            let help = format!("The pages are: {}.", known.join(", "));
            report(root.key("navigation").index(at).key("path"), message, help);
        }
    }
    for (key, words, gaps) in sentences(site) {
        for gap in gaps {
            if !words.contains(gap) {
                let place = key.iter().fold(root.key("words"), |place, key| place.key(key));
                let message = format!("this sentence lacks {gap}");
                let help = format!("Write {gap} where its value belongs.");
                report(place, message, help);
            }
        }
    }
    problems
}

type Sentence<'a> = (&'static [&'static str], &'a str, &'static [&'static str]);

/// The sentences with gaps: key, words, and the gaps that a reader would miss.
fn sentences(site: &Site) -> Vec<Sentence<'_>> {
    let words = &site.words;
    vec![
        (&["pageTitle"], &words.page_title, &["{title}"]),
        (&["writtenBy"], &words.written_by, &["{author}"]),
        (&["readingTime"], &words.reading_time, &["{minutes}"]),
        (&["timeline", "step"], &words.timeline.step, &["{number}"]),
        (&["timeline", "status"], &words.timeline.status, &["{number}", "{total}", "{title}"]),
        (&["timeline", "statusAfter"], &words.timeline.status_after, &["{title}"]),
        (&["share", "notCopied"], &words.share.not_copied, &["{url}"]),
    ]
}
