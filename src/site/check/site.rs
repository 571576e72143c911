//! The rules for `site.json`.

use super::links;
use crate::content::Site;
use crate::site::json_file::JsonFile;
use crate::site::place::Place;
use crate::site::problem::Problem;
use std::collections::BTreeMap;

/// Checks what the file says by itself: its addresses and its sentences.
pub(in crate::site) fn site(file: &JsonFile<Site>) -> Vec<Problem> {
    let site = &file.value;
    let root = Place::default();
    let mut problems = Vec::new();
    if let Some(booking) = &site.booking
        && !links::is_outside(&booking.url)
    {
        let message = format!("a link cannot lead to {:?}", booking.url);
        let help = "Write an address with https://, http://, mailto: or tel:.";
        problems.push(file.problem(&root.key("booking").key("url"), message, help));
    }
    if let Some(origin) = &site.origin
        && (!links::is_outside(origin) || origin.ends_with('/'))
    {
        let message = format!("{origin:?} is not the start of an address");
        let help = "Write it as \"https://guide.example.org\", without a slash at the end.";
        problems.push(file.problem(&root.key("origin"), message, help));
    }
    for (keys, words, gaps) in sentences(site) {
        for gap in gaps.iter().filter(|gap| !words.contains(*gap)) {
            let place = keys.iter().fold(root.key("words"), |place, key| place.key(key));
            let message = format!("this sentence lacks {gap}");
            let help = format!("Write {gap} where its value belongs.");
            problems.push(file.problem(&place, message, help));
        }
    }
    problems
}

/// Checks what the file says of the articles, given the paths of each one's pages by its slug: the
/// home and the navigation.
pub(in crate::site) fn site_links(
    file: &JsonFile<Site>,
    articles: &BTreeMap<&String, &Vec<String>>,
) -> Vec<Problem> {
    let site = &file.value;
    let root = Place::default();
    if !articles.contains_key(&site.home) {
        let known: Vec<&str> = articles.keys().map(|slug| slug.as_str()).collect();
        let message = format!("there is no article {:?}", site.home);
        let help = format!("Name a file of articles/ without its .json: {}.", known.join(", "));
        return vec![file.problem(&root.key("home"), message, help)];
    }
    let known: Vec<&str> =
        articles.values().flat_map(|paths| paths.iter().map(String::as_str)).collect();
    let links = site.navigation.iter().enumerate();
    let dangling =
        links.filter(|(_, link)| !known.contains(&link.path.as_str())).map(|(at, link)| {
            let place = root.key("navigation").index(at).key("path");
            let message = format!("there is no page {:?}", link.path);
            file.problem(&place, message, format!("The pages are: {}.", known.join(", ")))
        });
    dangling.collect()
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
