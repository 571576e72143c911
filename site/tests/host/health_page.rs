//! What a page about health owes its reader: who reviewed it, whom to call, where it comes from.

use crate::html::all;
use crate::project::{ARTICLE, Project, SITE, everything, garden, rendered};
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

#[test]
fn the_contact_and_the_urgent_help_are_on_every_page_and_in_its_structured_data() {
    let project = garden();
    for file in ["index.html", "steps/index.html", "articles/index.html", "404.html"] {
        let page = project.page(file);
        assert_eq!(
            texts(&page, ".site-urgent h2"),
            ["Is water running that should not?"],
            "{file}"
        );
        let lines = texts(&page, ".site-contact .list__item");
        let expected = [
            "Phone: +46 8 555 01 00",
            "Email: gate@garden.example",
            "Address: 12 Willow Lane\nGreen Quarter",
            "Opening hours: Saturdays, 9 am to 1 pm\nIn winter by arrangement",
            "The city’s gardens",
            "Privacy notice",
        ];
        assert_eq!(lines, expected, "{file}");
        let links = all(&page, ".site-contact .list__item a, .site-urgent a");
        let hrefs: Vec<_> = links.iter().filter_map(|link| link.value().attr("href")).collect();
        let expected = [
            "tel:+4685550199",
            "tel:+4685550100",
            "mailto:gate@garden.example",
            "https://gardens.example/",
            "https://gardens.example/privacy",
        ];
        assert_eq!(hrefs, expected, "{file}");
    }
    let publisher = &structured(&project.page("index.html"))["publisher"];
    assert_eq!(publisher["@type"], "LocalBusiness");
    assert_eq!(publisher["telephone"], "+46 8 555 01 00");
    assert_eq!(publisher["address"], "12 Willow Lane, Green Quarter");
    assert_eq!(publisher["openingHours"], serde_json::json!(["Sa 09:00-13:00"]));
}

#[test]
fn a_site_without_contact_says_nothing_of_it() {
    let page = rendered().page("index.html");
    assert!(all(&page, ".site-urgent, .site-contact, bdi").is_empty());
    let publisher = &structured(&page)["publisher"];
    assert_eq!(publisher.as_object().unwrap().len(), 2, "{publisher}");
}

#[test]
fn numbers_and_addresses_run_from_left_to_right_in_the_other_direction() {
    let project = Project::garden();
    let (from, to) = (
        "**لا تحتاج إلى بيت زجاجي**",
        "**انظر [garden.example](https://garden.example)** [a@b.example](mailto:a@b.example) [البذرة](#steps)",
    );
    project.edit("public/content/articles/planting-tomatoes-ar.json", from, to);
    project.prerender("/").unwrap();
    let page = project.page("planting-tomatoes-ar/index.html");
    let isolated = texts(&page, "a > bdi[dir=ltr]");
    let expected = ["+46 8 555 01 99", "garden.example", "a@b.example", "+46 8 555 01 00"];
    assert_eq!(isolated, expected);
    assert!(
        all(&project.page("index.html"), "bdi").is_empty(),
        "in the usual direction there is no need"
    );
}

#[test]
fn a_link_in_the_urgent_help_is_checked_as_any_other() {
    let project = Project::garden();
    project.edit("public/content/site.json", "(tel:+4685550199)", "(javascript:alert)");
    let errors = project.errors();
    assert_eq!(errors.len(), 1, "{errors:#?}");
    assert!(errors[0].contains("a link cannot lead to"), "{errors:?}");
}

#[test]
fn sources_are_numbered_in_the_order_of_the_text_and_lead_back() {
    let project = everything();
    let page = project.page("index.html");
    let marks: Vec<_> = all(&page, ".lead .reference, .section .reference")
        .iter()
        .map(|link| {
            let value = |name| link.value().attr(name).unwrap_or_default().to_owned();
            (link.text().collect::<String>(), value("id"), value("href"))
        })
        .collect();
    let expected = [
        ("[1]", "cited-1-1", "#handbook"),
        ("[2]", "cited-2-1", "#wheel"),
        ("[1]", "cited-1-2", "#handbook"),
        ("[2]", "cited-2-2", "#wheel"),
        (" ", "handbook", "#cited-1-1"),
        (" ", "", "#cited-1-2"),
        (" ", "wheel", "#cited-2-1"),
        (" ", "", "#cited-2-2"),
    ];
    let expected = expected.map(|(text, id, to)| (text.to_owned(), id.to_owned(), to.to_owned()));
    assert_eq!(marks, expected);
    let first = all(&page, ".reference")[0];
    assert_eq!(first.value().attr("aria-label"), Some("Source 1"));
    let sources = texts(&page, "section[aria-labelledby=article-sources] ol > li");
    assert!(
        sources[0].contains("third edition") && sources[1].contains("The wheel"),
        "{sources:?}"
    );
    let ids: Vec<_> = all(&page, "[id]").iter().filter_map(|e| e.value().attr("id")).collect();
    for link in all(&page, "a[href^='#']") {
        let to = link.value().attr("href").unwrap();
        assert!(ids.contains(&&to[1..]), "nothing at {to}");
    }
}

#[test]
fn a_section_alone_shows_only_the_sources_that_it_uses() {
    let project = everything();
    let page = project.page("nine-steps/index.html");
    assert_eq!(texts(&page, ".article__body p .reference"), ["[1]", "[2]"]);
    assert_eq!(texts(&page, "section[aria-labelledby=article-sources] li").len(), 2);
    let none = project.page("questions/index.html");
    assert!(all(&none, "#article-sources").is_empty());
}

#[test]
fn a_word_of_the_glossary_is_explained_on_a_page_of_its_own() {
    let project = everything();
    let page = project.page("index.html");
    let css = "a[href='/glossary/#psi'][data-page]";
    assert_eq!(texts(&page, css), ["psi (pounds per square inch)", "psi"]);
    let glossary = project.page("glossary/index.html");
    assert_eq!(texts(&glossary, "h1"), ["Words of the workshop"]);
    assert_eq!(texts(&glossary, "h2.section__title").len(), 2 + 2, "two words, two of the frame");
    assert_eq!(texts(&glossary, "section > #psi"), ["psi (pounds per square inch)"]);
    assert_eq!(texts(&glossary, "a[href='#chain-line'].link"), ["chain line"]);
    assert!(project.read("sitemap.xml").contains("https://bicycles.example/glossary/<"));
    assert!(project.output().join("content/glossary.json").is_file());
    assert_eq!(
        texts(&project.page("everything-ar/index.html"), "a[href='/glossary/ar/#bar']"),
        ["بار"]
    );
    assert!(project.output().join("glossary/ar/index.html").is_file());
    assert!(!rendered().output().join("glossary").exists(), "a glossary without words");
}

#[test]
fn a_file_to_download_says_its_kind_and_size_and_is_published_as_it_is() {
    let project = everything();
    let page = project.page("index.html");
    let link = all(&page, "a[href='/files/check-list.txt']")[0];
    assert_eq!(link.text().collect::<String>(), "A check list for the shed (TXT, 1 KB)");
    assert!(link.value().attr("data-page").is_none(), "the app would load it as a page");
    let published = std::fs::read(project.output().join("files/check-list.txt")).unwrap();
    let own = std::fs::read(project.path().join("public/files/check-list.txt")).unwrap();
    assert_eq!(published, own);
}
