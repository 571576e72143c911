//! The metadata of pages and the feeds: the words of the page, the rules of each format, and no invented fact.

use crate::html::select;
use crate::project::{Project, SITE, garden, rendered};
use scraper::Html;
use serde_json::Value;
use std::collections::BTreeSet;

/// The real content at a known address.
fn published() -> Project {
    let project = Project::copy();
    let origin = "\"lang\": \"en\", \"origin\": \"https://guide.example\"";
    project.edit(SITE, "\"lang\": \"en\"", origin);
    project.prerender("/guide/").unwrap();
    project
}

fn graph(page: &Html) -> Vec<Value> {
    let script = page.select(&select("script[type='application/ld+json']")).next();
    let data = script.map(|script| script.text().collect::<String>()).unwrap_or_default();
    let data: Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().unwrap().clone()
}

fn of_type(graph: &[Value], kind: &str) -> Value {
    let parts: Vec<&Value> = graph.iter().filter(|part| part["@type"] == kind).collect();
    assert!(parts.len() < 2, "{kind} is there {} times", parts.len());
    parts.first().map_or(Value::Null, |part| (*part).clone())
}

fn seen(page: &Html) -> String {
    page.select(&select("#app")).flat_map(|app| app.text()).collect()
}

#[test]
fn the_article_is_a_medical_page_with_its_questions_and_without_a_year_that_nobody_knows() {
    let page = published().page("index.html");
    let graph = graph(&page);
    let own = of_type(&graph, "MedicalWebPage");
    let words = seen(&page);
    for said in [&own["name"], &own["author"]["name"], &own["publisher"]["name"]] {
        assert!(words.contains(said.as_str().unwrap()), "{said}");
    }
    assert_eq!(own["author"]["honorificSuffix"], "MD");
    assert_eq!(own["url"], "https://guide.example/guide/");
    assert_eq!(own["inLanguage"], "en");
    assert_eq!((&own["datePublished"], &own["dateModified"]), (&Value::Null, &Value::Null));
    let faq = of_type(&graph, "FAQPage");
    let questions = faq["mainEntity"].as_array().unwrap();
    assert_eq!(questions.len(), 3);
    for question in questions {
        assert_eq!(question["acceptedAnswer"]["@type"], "Answer");
        for said in [&question["name"], &question["acceptedAnswer"]["text"]] {
            assert!(words.contains(said.as_str().unwrap()), "{said} is not on the page");
        }
    }
    // The start leads nowhere above it.
    assert_eq!(of_type(&graph, "BreadcrumbList"), Value::Null);
}

#[test]
fn a_section_tells_its_way_and_asks_no_question_twice() {
    let page = published().page("faq/index.html");
    let graph = graph(&page);
    assert_eq!(of_type(&graph, "FAQPage"), Value::Null);
    let breadcrumbs = of_type(&graph, "BreadcrumbList");
    let items = breadcrumbs["itemListElement"].as_array().unwrap();
    let positions: Vec<_> = items.iter().map(|item| (&item["position"], &item["item"])).collect();
    assert_eq!(positions[0], (&1.into(), &"https://guide.example/guide/".into()));
    assert_eq!(positions[1], (&2.into(), &"https://guide.example/guide/faq/".into()));
    for item in items {
        assert!(seen(&page).contains(item["name"].as_str().unwrap()), "{item}");
    }
}

#[test]
fn without_an_address_nothing_claims_one() {
    let project = rendered();
    let page = project.page("index.html");
    let own = of_type(&graph(&page), "MedicalWebPage");
    assert_eq!(own["url"], Value::Null);
    for css in ["link[rel=canonical]", "meta[property='og:image']", "link[hreflang]"] {
        assert!(page.select(&select(css)).next().is_none(), "{css}");
    }
    for file in ["sitemap.xml", "feed.xml"] {
        assert!(!project.output().join(file).exists(), "{file}");
    }
    assert_eq!(project.read("robots.txt"), "User-agent: *\nAllow: /\n");
}

#[test]
fn an_article_with_dates_says_them_and_is_what_the_site_calls_it() {
    let project = garden();
    let graph = graph(&project.page("index.html"));
    let own = of_type(&graph, "Article");
    assert_eq!(own["headline"], own["name"]);
    assert_eq!(own["datePublished"], "2026-03-14");
    assert_eq!(own["dateModified"], "2026-04-02");
    let breadcrumbs = &self::graph(&project.page("making-compost/index.html"));
    let breadcrumbs = of_type(breadcrumbs, "BreadcrumbList");
    let names: Vec<_> = breadcrumbs["itemListElement"].as_array().unwrap().iter().collect();
    let names: Vec<_> = names.iter().map(|item| item["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Willow Lane Community Garden", "All guides", "Making compost"]);
}

#[test]
fn a_shared_link_shows_a_picture_of_the_size_that_it_says() {
    let project = garden();
    let page = project.page("steps/index.html");
    let meta = |name: &str| {
        let css = format!("meta[property='{name}']");
        page.select(&select(&css)).next().and_then(|meta| meta.value().attr("content")).unwrap()
    };
    assert_eq!(meta("og:image"), "https://garden.example/icons/shared.png");
    let picture = std::fs::read(project.path().join("public/icons/shared.png")).unwrap();
    assert_eq!(&picture[..8], b"\x89PNG\r\n\x1a\n");
    let size = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
    assert_eq!((size(16), size(20)), (1200, 630));
    assert_eq!((meta("og:image:width"), meta("og:image:height")), ("1200", "630"));
    assert!(
        picture.len() < 300 * 1024,
        "too heavy for the services that fetch it: {}",
        picture.len()
    );
}

/// The elements of an XML file by their names, each with its words. The HTML parser reads it well
/// enough: no name here means something to it but `title`, `link` and `summary`.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}>"), format!("</{name}>"));
    let parts = xml.split(&open).skip(1);
    parts.map(|part| part.split(&close).next().unwrap().to_owned()).collect()
}

#[test]
fn the_feed_keeps_the_rules_of_atom() {
    let project = garden();
    let feed = project.read("feed.xml");
    assert!(feed.starts_with(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""
    ));
    let entries = elements(&feed, "entry");
    // Six of seven: the day of the last one has no year.
    assert_eq!(entries.len(), 6);
    for (at, entry) in entries.iter().enumerate() {
        for name in ["id", "title", "updated", "summary", "name"] {
            let words = elements(entry, name);
            assert!(words.len() == 1 && !words[0].is_empty(), "{name} of entry {at}");
        }
        assert!(entry.contains("<link rel=\"alternate\" href=\"https://garden.example/"));
        let moment = &elements(entry, "updated")[0];
        assert!(moment.len() == 20 && moment.ends_with("T00:00:00Z"), "{moment}");
    }
    let head = feed.split("<entry>").next().unwrap();
    for name in ["id", "title", "updated"] {
        assert_eq!(elements(head, name).len(), 1, "{name} of the feed");
    }
    assert!(head.contains("<link rel=\"self\" href=\"https://garden.example/feed.xml\"/>"));
    let ids: BTreeSet<String> = elements(&feed, "id").into_iter().collect();
    assert_eq!(ids.len(), 7, "an id is there twice");
    // The Arabic one has its own, and each page names that of its language.
    assert!(project.read("feed-ar.xml").contains("xml:lang=\"ar\""));
    for (file, feed) in
        [("index.html", "/feed.xml"), ("planting-tomatoes-ar/index.html", "/feed-ar.xml")]
    {
        let page = project.page(file);
        let link = page.select(&select("link[type='application/atom+xml']")).next().unwrap();
        assert_eq!(link.value().attr("href"), Some(feed));
    }
}

#[test]
fn the_site_map_lists_every_canonical_page_once() {
    let project = garden();
    let listed = elements(&project.read("sitemap.xml"), "loc");
    let once: BTreeSet<&String> = listed.iter().collect();
    assert_eq!((listed.len(), once.len()), (8 + 3, 8 + 3));
    for address in &listed {
        let path = address.strip_prefix("https://garden.example/").unwrap();
        let page = project.page(&format!("{path}index.html"));
        let canonical = page.select(&select("link[rel=canonical]")).next().unwrap();
        assert_eq!(canonical.value().attr("href"), Some(address.as_str()));
    }
    let robots = project.read("robots.txt");
    assert!(robots.ends_with("\nSitemap: https://garden.example/sitemap.xml\n"), "{robots}");
}

#[test]
fn the_manifest_names_icons_that_are_there() {
    let project = published();
    let manifest: Value = serde_json::from_str(&project.read("manifest.webmanifest")).unwrap();
    assert_eq!(manifest["start_url"], "/guide/");
    assert_eq!(manifest["scope"], "/guide/");
    for icon in manifest["icons"].as_array().unwrap() {
        let src = icon["src"].as_str().unwrap().strip_prefix("/guide/").unwrap();
        assert!(project.path().join("public").join(src).is_file(), "{src}");
    }
    // The start-up script names it once the page is painted; the suite in `tests/e2e` sees it do so.
    assert!(project.page("faq/index.html").select(&select("link[rel=manifest]")).next().is_none());
    // Under a path, no robot asks for it.
    assert!(!project.output().join("robots.txt").exists());
}

#[test]
fn saved_copies_are_off_until_the_site_turns_them_on() {
    let project = rendered();
    assert!(project.read("sw.js").contains("registration.unregister()"));
    assert!(project.page("index.html").select(&select(".saved-copy")).next().is_none());

    let project = Project::copy();
    let offline = "\"offline\": { \"savedCopy\": \"Saved copy from {date}\", \"privacy\": \"Pages are kept on your device.\" }, \"navigation\": [";
    project.edit(SITE, "\"navigation\": [", offline);
    project.prerender("/guide/").unwrap();
    let worker = project.read("sw.js");
    assert!(worker.contains("\"/guide/faq/\"") && !worker.contains("SETTINGS"), "{worker}");
    let page = project.page("faq/index.html");
    let line = page.select(&select("p.saved-copy[hidden]")).next().unwrap();
    assert_eq!(line.value().attr("data-worker"), Some("/guide/sw.js"));
    // The line that promised that nothing is stored is gone.
    let privacy: String =
        page.select(&select(".site-footer__privacy")).flat_map(|p| p.text()).collect();
    assert_eq!(privacy, "Pages are kept on your device.");
}
