//! What a build leaves out, and what readers of it get.

use crate::html::all;
use crate::project::{ARTICLE, Project};
use site::Unpublished;
use std::fs;

const WATERING: &str = "public/content/articles/watering-in-summer.json";

/// The garden after an edit, published once, with what was left out.
fn edited(file: &str, from: &str, to: &str) -> (Project, Vec<(String, String)>) {
    let project = Project::garden();
    project.edit(file, from, to);
    let published = project.prerender("/").unwrap();
    let unpublished = published.unpublished.into_iter();
    (project, unpublished.map(|(file, reason)| (file, reason.to_string())).collect())
}

/// Whether anything in the output names the address.
fn is_named(project: &Project, address: &str) -> bool {
    let files =
        ["articles/index.html", "articles/2/index.html", "index.html", "sitemap.xml", "feed.xml"];
    files.iter().any(|file| {
        fs::read_to_string(project.output().join(file)).unwrap_or_default().contains(address)
    })
}

#[test]
fn what_is_not_finished_is_in_no_page_and_the_build_names_it() {
    for (from, to, reason) in [
        ("{\n  \"title\"", "{\n  \"draft\": true, \"title\"", "a draft"),
        ("In July the beds", "PLACEHOLDER: In July the beds", "1 text with PLACEHOLDER"),
        ("\"2026-06-21\"", "\"2999-06-21\"", "its \"published\" is still to come: 2999-06-21"),
    ] {
        let (project, unpublished) = edited(WATERING, from, to);
        assert_eq!(unpublished, [(WATERING.to_owned(), reason.to_owned())]);
        assert!(!project.output().join("watering-in-summer").exists(), "{reason}");
        assert!(!is_named(&project, "watering-in-summer"), "{reason}");
        // Its neighbours are neighbours of each other.
        assert!(is_named(&project, "/making-compost/"));
    }
    let (project, unpublished) =
        edited(WATERING, "{\n  \"title\"", "{\n  \"draft\": false, \"title\"");
    assert!(unpublished.is_empty() && is_named(&project, "watering-in-summer"));
}

#[test]
fn a_placeholder_that_is_accepted_is_published() {
    let to = "\"accepted\": [{\"warning\": \"placeholder\", \"reason\": \"The word is meant.\"}], \"readingMinutes\"";
    let project = Project::garden();
    project.edit(WATERING, "In July the beds", "PLACEHOLDER: In July the beds");
    project.edit(WATERING, "\"readingMinutes\"", to);
    assert!(project.prerender("/").unwrap().unpublished.is_empty());
    assert!(is_named(&project, "watering-in-summer"));
}

#[test]
fn the_navigation_loses_what_is_not_published_and_so_does_a_recommendation() {
    let project = Project::garden();
    let planting = "public/content/articles/making-compost.json";
    project.edit("public/content/site.json", "\"/steps/\"", "\"/watering-in-summer/\"");
    let related = "\"related\": [\"watering-in-summer\", ";
    project.edit(planting, "\"related\": [", related);
    project.prerender("/").unwrap();
    assert!(is_named(&project, "watering-in-summer"));
    let link = ".related a[href='/watering-in-summer/']";
    assert_eq!(all(&project.page("making-compost/index.html"), link).len(), 1);
    project.edit(WATERING, "{\n  \"title\"", "{\n  \"draft\": true, \"title\"");
    project.prerender("/").unwrap();
    assert!(!is_named(&project, "watering-in-summer"));
    assert!(all(&project.page("making-compost/index.html"), link).is_empty());
}

#[test]
fn a_language_whose_texts_wait_for_the_real_ones_is_left_out_whole() {
    let file = "public/content/site.ar.json";
    let text = fs::read_to_string(Project::garden().path().join(file)).unwrap();
    let from = text.lines().find(|line| line.contains("\"skipLink\"")).unwrap();
    let (project, unpublished) = edited(file, from, "\"skipLink\": \"PLACEHOLDER: Skip\",");
    let reason = Unpublished::SiteFile(file.to_owned()).to_string();
    let arabic = "public/content/articles/planting-tomatoes-ar.json".to_owned();
    assert_eq!(unpublished, [(arabic, reason)]);
    assert!(!project.output().join("planting-tomatoes-ar").exists());
    assert!(all(&project.page("index.html"), ".languages").is_empty());
}

#[test]
fn a_site_is_not_published_without_its_first_article() {
    let project = Project::copy();
    project.prerender("/").unwrap();
    let before = project.read("index.html");
    project.edit(ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": 3, \"draft\": true");
    let error = project.prerender("/").unwrap_err().to_string();
    let said = format!(
        "{ARTICLE}: the first article of the site is not published: a draft\nhelp: Finish it"
    );
    assert!(error.starts_with(&said), "{error}");
    assert_eq!(project.read("index.html"), before);
}

#[test]
fn a_draft_needs_the_words_that_the_preview_shows() {
    let project = Project::copy();
    let site = fs::read_to_string(project.path().join("public/content/site.json")).unwrap();
    let mut site: serde_json::Value = serde_json::from_str(&site).unwrap();
    site["words"].as_object_mut().unwrap().remove("publication");
    fs::write(project.path().join("public/content/site.json"), site.to_string()).unwrap();
    assert!(project.errors().is_empty());
    project.edit(ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": 3, \"draft\": true");
    let errors = project.errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert!(errors[0].contains("Add \"publication\""), "{errors:?}");
}
