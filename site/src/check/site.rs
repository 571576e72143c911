//! The rules for `site.json`.

use super::links;
use super::together::Together;
use super::values::{filled, is_origin};
use crate::json_file::JsonFile;
use crate::place::Place;
use crate::report::{Code, Finding};
use patient_guide::content::Site;
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// Checks what the file says by itself: its addresses and its sentences.
pub(crate) fn site(file: &JsonFile<Site>) -> Vec<Finding> {
    let site = &file.value;
    let root = Place::default();
    let mut findings = Vec::new();
    findings.extend(filled(&root.key("name"), &site.name));
    if let Some(booking) = &site.booking {
        let place = root.key("booking");
        findings.extend(filled(&place.key("label"), &booking.label));
        findings.extend(links::outside(&place.key("url"), &booking.url, ""));
    }
    if let Some(origin) = &site.origin
        && !is_origin(origin)
    {
        let message = format!("{origin:?} is not the start of an address");
        let help = "Write it as \"https://guide.example.org\", without a slash at the end.";
        findings.push(Finding::new(Code::ValueForm, &root.key("origin"), message, help));
    }
    for (at, link) in site.navigation.iter().enumerate() {
        let place = root.key("navigation").index(at).key("label");
        findings.extend(filled(&place, &link.label));
    }
    if let Some(name) = &site.language_name {
        findings.extend(filled(&root.key("languageName"), name));
    }
    if let Some(offline) = &site.offline {
        let place = root.key("offline");
        findings.extend(filled(&place.key("privacy"), &offline.privacy));
    }
    if site.articles_per_page == Some(0) {
        let place = root.key("articlesPerPage");
        let help = "Write how many articles a page lists, from 1.";
        findings.push(Finding::new(Code::ValueForm, &place, "a page of no articles", help));
    }
    findings.extend(interface(file));
    for (keys, words, gaps) in sentences(site) {
        for gap in gaps.iter().filter(|gap| !words.contains(*gap)) {
            let place = keys.iter().fold(root.clone(), |place, key| place.key(*key));
            let message = format!("this sentence lacks {gap}");
            let help = format!("Write {gap} where its value belongs.");
            findings.push(Finding::new(Code::SentenceGap, &place, message, help));
        }
    }
    findings
}

/// The words of the interface that are empty: a button without a name is a button for nobody.
fn interface(file: &JsonFile<Site>) -> Vec<Finding> {
    let place = Place::default().key("words");
    let read: Json = serde_json::from_str(&file.file.text).unwrap_or_default();
    let Some(Json::Object(words)) = read.get("words") else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for (key, value) in words {
        let place = place.key(key.clone());
        match value {
            Json::String(words) => findings.extend(filled(&place, words)),
            Json::Object(group) => {
                let words = group.iter().filter_map(|(key, words)| Some((key, words.as_str()?)));
                findings.extend(
                    words.filter_map(|(key, words)| filled(&place.key(key.clone()), words)),
                );
            }
            _ => {}
        }
    }
    findings
}

/// What is open about the site, and stops nothing.
pub(crate) fn site_gaps(site: &Site) -> Vec<Finding> {
    let place = Place::default().key("name");
    let message = "the site's address is not known";
    let help = "Add \"origin\": \"https://…\" once it is: canonical addresses, the site map, the feed and the picture of a shared link are made from it.";
    let gap = || Finding::new(Code::KnownGap, &place, message, help).into_warning();
    site.origin.is_none().then(gap).into_iter().collect()
}

/// Checks what the file says of the articles: the home, and the navigation once all are read.
pub(crate) fn site_links(
    file: &JsonFile<Site>,
    slugs: &BTreeSet<String>,
    together: Option<&Together<'_>>,
) -> Vec<Finding> {
    let site = &file.value;
    let root = Place::default();
    if !slugs.contains(&site.home) {
        let known: Vec<&str> = slugs.iter().map(String::as_str).collect();
        let message = format!("there is no article {:?}", site.home);
        let help = format!("Name a file of articles/ without its .json: {}.", some_of(&known));
        return vec![Finding::new(Code::DanglingLink, &root.key("home"), message, help)];
    }
    let Some(together) = together else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    if let Some(lang) = together.lang(&site.home).filter(|lang| *lang != site.lang) {
        let message = format!("{:?} is in {lang:?}", site.home);
        let help = format!("Name an article in {:?}.", site.lang);
        findings.push(Finding::new(Code::LinkRefused, &root.key("home"), message, help));
    }
    if together.is_translated() && site.language_name.is_none() {
        let message = "the language's own name is missing";
        let help = "Add \"languageName\", such as \"English\": links from other languages say it.";
        findings.push(Finding::new(Code::MissingKey, &root.key("lang"), message, help));
    }
    if site.offline.is_some() != together.keeps() {
        let message = "\"offline\" stands in one language and not in another";
        let help = "Write it in every site file, since a kept page says so in its own language, or in none.";
        findings.push(Finding::new(Code::Incomplete, &root.key("lang"), message, help));
    }
    let known = together.paths(&site.lang);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let links = site.navigation.iter().enumerate();
    let dangling = links.filter(|(_, link)| !known.contains(&link.path.as_str()));
    findings.extend(dangling.map(|(at, link)| {
        let place = root.key("navigation").index(at).key("path");
        let language = if together.is_translated() { " in this language" } else { "" };
        let message = format!("there is no page {:?}{language}", link.path);
        let help = format!("The pages are: {}.", some_of(&known));
        Finding::new(Code::DanglingLink, &place, message, help)
    }));
    findings
}

/// A list for a sentence, cut where nobody would read on.
fn some_of(names: &[&str]) -> String {
    const SHOWN: usize = 20;
    let more = if names.len() > SHOWN { ", …" } else { "" };
    format!("{}{more}", names[..names.len().min(SHOWN)].join(", "))
}

type Sentence<'a> = (&'static [&'static str], &'a str, &'static [&'static str]);

/// The sentences with gaps: key, words, and the gaps that a reader would miss.
fn sentences(site: &Site) -> Vec<Sentence<'_>> {
    let words = &site.words;
    let offline = site.offline.iter();
    let saved = offline.map(|offline| -> Sentence<'_> {
        (&["offline", "savedCopy"], &offline.saved_copy, &["{date}"])
    });
    let all: [Sentence<'_>; 8] = [
        (&["words", "pageTitle"], &words.page_title, &["{title}"]),
        (&["words", "writtenBy"], &words.written_by, &["{author}"]),
        (&["words", "readingTime"], &words.reading_time, &["{minutes}"]),
        (&["words", "timeline", "step"], &words.timeline.step, &["{number}"]),
        (
            &["words", "timeline", "status"],
            &words.timeline.status,
            &["{number}", "{total}", "{title}"],
        ),
        (&["words", "timeline", "statusAfter"], &words.timeline.status_after, &["{title}"]),
        (&["words", "articles", "page"], &words.articles.page, &["{number}"]),
        (&["words", "share", "notCopied"], &words.share.not_copied, &["{url}"]),
    ];
    all.into_iter().chain(saved).collect()
}
