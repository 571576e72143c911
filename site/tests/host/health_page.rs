//! What a page about health owes its reader: who reviewed it, whom to call, where it comes from.

use crate::html::all;
use crate::project::{ARTICLE, Project, SITE, garden, rendered};
use scraper::Html;
use serde_json::Value;

fn texts(page: &Html, css: &str) -> Vec<String> {
    all(page, css).iter().map(|element| element.text().collect()).collect()
}

fn structured(page: &Html) -> Value {
    let data: String = all(page, "script[type='application/ld+json']")[0].text().collect();
    serde_json::from_str::<Value>(&data).unwrap()["@graph"][0].clone()
}

const REVIEWED: &str = "\"readingMinutes\": 3, \"reviewed\": { \"by\": \"N. N.\", \"credential\": \"RN\", \
    \"date\": { \"shown\": \"6 May 2025\", \"machine\": \"2025-05-06\" }, \
    \"next\": { \"shown\": \"May 2999\", \"machine\": \"2999-05-06\" } }";

#[test]
fn a_review_is_shown_with_its_days_on_every_page_of_the_article() {
    let project = Project::copy();
    project.edit(ARTICLE, "\"readingMinutes\": 3", REVIEWED);
    project.prerender("/").unwrap();
    for file in ["index.html", "faq/index.html"] {
        let page = project.page(file);
        let lines = [
            "Reviewed by N. N., RN",
            "Page last reviewed: 6 May 2025",
            "Next review due: May 2999",
        ];
        assert_eq!(texts(&page, ".review p"), lines, "{file}");
        let own = structured(&page);
        assert_eq!(own["reviewedBy"]["name"], "N. N.", "{file}");
        assert_eq!(own["reviewedBy"]["honorificSuffix"], "RN", "{file}");
        assert_eq!(own["lastReviewed"], "2025-05-06", "{file}");
    }
}

#[test]
fn an_article_that_nobody_reviewed_says_nothing_of_it() {
    let page = rendered().page("index.html");
    assert!(all(&page, ".review").is_empty());
    assert_eq!(structured(&page)["reviewedBy"], Value::Null);
    // An Article of schema.org has no such properties.
    let garden = garden().page("index.html");
    assert_eq!(texts(&garden, ".review p").len(), 3);
    assert_eq!(structured(&garden)["lastReviewed"], Value::Null);
}

#[test]
fn a_review_needs_the_words_that_show_it() {
    let project = Project::copy();
    project.edit(ARTICLE, "\"readingMinutes\": 3", REVIEWED);
    let text = std::fs::read_to_string(project.path().join(SITE)).unwrap();
    let mut site: Value = serde_json::from_str(&text).unwrap();
    site["words"].as_object_mut().unwrap().remove("review");
    std::fs::write(project.path().join(SITE), site.to_string()).unwrap();
    let errors = project.errors();
    assert_eq!(errors.len(), 1, "{errors:#?}");
    assert!(errors[0].starts_with(ARTICLE), "{errors:?}");
    assert!(
        errors[0].contains("Add \"review\": {\"by\": \"Reviewed by {reviewer}\""),
        "{errors:?}"
    );
}
