//! A hundred articles: the index by topic and from A to Z, and neighbours by topic.

use crate::html::all;
use crate::project::Project;
use scraper::Html;
use std::fs;

const WORDS: [&str; 25] = [
    "Apples", "Éclairs", "Beans", "Carrots", "Dill", "Endive", "Figs", "Grapes", "Hazels", "Iris",
    "Kale", "Leeks", "Mint", "Nettles", "Onions", "Peas", "Quinces", "Radishes", "Sage", "Thyme",
    "Ulluco", "Vetch", "Wheat", "Yams", "Zinnias",
];
const TOPICS: [(&str, &str); 3] =
    [("sowing", "Sowing"), ("watering", "Watering"), ("harvest", "Harvest")];

/// The garden with `number` more articles, each fourth without a topic.
fn garden_of(number: usize) -> Project {
    let project = Project::garden();
    let content = project.path().join("public/content");
    let topics: Vec<String> = TOPICS
        .iter()
        .map(|(id, name)| format!("{{\"id\": \"{id}\", \"name\": \"{name}\"}}"))
        .collect();
    let topics = format!("\"topics\": [{}],\n  \"articlesPerPage\": 200", topics.join(", "));
    project.edit("public/content/site.json", "\"articlesPerPage\": 3", &topics);
    let text = fs::read_to_string(content.join("articles/saving-seeds.json")).unwrap();
    for at in 0..number {
        let title = format!("\"title\": \"{}, lesson {}", WORDS[at % 25], at / 25 + 1);
        let topic = TOPICS.get(at % 4).map(|(id, _)| format!("\"topics\": [\"{id}\"], "));
        let title = format!("{}{title}", topic.unwrap_or_default());
        let text = text.replace("\"title\": \"Saving seeds", &title);
        fs::write(content.join(format!("articles/lesson-{at:03}.json")), text).unwrap();
    }
    project
}

fn texts(page: &Html, css: &str) -> Vec<String> {
    let text = |element: scraper::ElementRef<'_>| element.text().collect::<String>();
    all(page, css).into_iter().map(text).collect()
}

#[test]
fn every_article_is_in_the_index_under_its_topic_and_under_its_letter() {
    let project = garden_of(100);
    project.prerender("/").unwrap();
    let page = project.page("articles/index.html");
    let contents = ["Sowing (25)", "Watering (25)", "Harvest (25)", "Other guides (32)"];
    let headings = texts(&page, ".contents__link");
    assert_eq!(headings[..4], contents);
    assert_eq!(headings[4..], ["From A to Z (107)"]);
    let titles = texts(&page, "[aria-labelledby=letters] .list a");
    assert_eq!(titles.len(), 107);
    assert_eq!(texts(&page, ".article__body .list a").len(), 214);
    let letters = texts(&page, "[aria-labelledby=letters] > p a");
    assert_eq!(letters[..6], ["A", "B", "C", "D", "E", "F"], "an accent is no letter of its own");
    assert!(titles.iter().position(|title| title == "Éclairs, lesson 1") > Some(10));
    assert!(!project.output().join("articles/2").exists());
    for link in all(&page, ".article__body p a, .contents a") {
        let to = link.value().attr("href").unwrap();
        assert_eq!(all(&page, to).len(), 1, "{to}");
    }
}

#[test]
fn the_neighbours_of_an_article_are_those_of_its_topic() {
    let project = garden_of(12);
    project.prerender("/").unwrap();
    let pager = |file: &str| texts(&project.page(file), ".pagination__link");
    let expected =
        ["Previous in Sowing: Apples, lesson 1", "Next in Sowing: Hazels, lesson 1", "All guides"];
    let shown = pager("lesson-004/index.html");
    assert_eq!(shown, expected.map(|label| label.replace(": ", " ")));
    assert_eq!(pager("lesson-000/index.html").len(), 2, "the first of its topic");
}

#[test]
fn more_than_two_hundred_titles_are_on_several_pages_after_the_topics() {
    let project = garden_of(200);
    project.prerender("/").unwrap();
    let pages = ["articles/index.html", "articles/2/index.html", "articles/3/index.html"];
    let titles = pages.map(|file| texts(&project.page(file), ".article__body .list a").len());
    assert_eq!(titles, [207, 200, 7]);
    let pager = texts(&project.page(pages[1]), ".pagination__link");
    assert_eq!(pager, ["Previous page", "Next page"]);
}

#[test]
fn a_topic_that_the_site_does_not_have_is_an_error() {
    let project = garden_of(1);
    project.edit("public/content/articles/lesson-000.json", "[\"sowing\"]", "[\"sewing\"]");
    let error = project.prerender("/").unwrap_err().to_string();
    assert!(error.contains("there is no topic"), "{error}");
    assert!(error.contains("sowing"), "{error}");
}
