//! `site new article`: a file that an editor begins with.

use crate::project::{Project, root};
use site::{NewArticleError, check_folder, new_article};
use std::fs;

#[test]
fn a_new_article_passes_the_check_and_becomes_a_page_once_its_placeholders_are_replaced() {
    let project = Project::copy();
    let title = "What \"relief\" means — for you";
    let path = new_article(project.path(), title, None, false).unwrap();
    assert!(path.ends_with("what-relief-means-for-you.json"), "{}", path.display());
    let checked = check_folder(project.path(), &|_, _| {});
    assert!(checked.errors.0.is_empty(), "{}", checked.errors);
    let placeholders = checked.warnings.0.iter().filter(|w| w.code().name() == "placeholder");
    let text = fs::read_to_string(project.path().join(&path)).unwrap();
    assert_eq!(placeholders.count(), text.matches("PLACEHOLDER").count());
    assert_eq!(project.prerender("/").unwrap().unpublished.len(), 1);
    assert!(!project.output().join("what-relief-means-for-you").exists());
    fs::write(project.path().join(&path), text.replace("PLACEHOLDER", "Words")).unwrap();
    assert!(project.prerender("/").unwrap().unpublished.is_empty());
    let page = project.page("what-relief-means-for-you/index.html");
    let heading = page.select(&scraper::Selector::parse("h1").unwrap()).next().unwrap();
    assert_eq!(heading.text().collect::<String>(), title);
}

#[test]
fn an_example_has_every_block_and_passes_the_check() {
    let project = Project::copy();
    let path = new_article(project.path(), "Every block", None, true).unwrap();
    let checked = check_folder(project.path(), &|_, _| {});
    assert!(checked.errors.0.is_empty(), "{}", checked.errors);
    let warned = checked.warnings.0.iter().filter(|w| w.file().ends_with("every-block.json"));
    let other: Vec<String> = warned
        .filter(|w| w.code().name() != "placeholder" && !w.code().is_note())
        .map(ToString::to_string)
        .collect();
    assert!(other.is_empty(), "{}", other.join("\n"));
    let text = fs::read_to_string(project.path().join(&path)).unwrap();
    let [(_, schema), _] = site::schemas();
    let kinds = schema["$defs"]["Block"]["oneOf"].as_array().unwrap();
    let kinds = kinds.iter().filter_map(|kind| kind["properties"].as_object()?.keys().next());
    // A new site has no file to download, which the block would have to name.
    for kind in kinds.filter(|kind| !matches!(kind.as_str(), "paragraph" | "file")) {
        assert!(text.contains(&format!("\"{kind}\": ")), "the example has no {kind}");
    }
}

#[test]
fn a_file_that_is_there_is_not_touched() {
    let project = Project::copy();
    let path = new_article(project.path(), "Visits", None, false).unwrap();
    fs::write(project.path().join(&path), "mine").unwrap();
    let again = new_article(project.path(), "Visits", None, false).unwrap_err();
    assert!(matches!(again, NewArticleError::Exists(_)), "{again}");
    assert_eq!(fs::read_to_string(project.path().join(&path)).unwrap(), "mine");
}

#[test]
fn a_title_that_makes_no_address_asks_for_one() {
    let project = Project::copy();
    for title in ["???", "404", "con"] {
        let refused = new_article(project.path(), title, None, false).unwrap_err();
        assert!(refused.to_string().contains("--slug"), "{title}: {refused}");
    }
    assert!(matches!(new_article(project.path(), " ", None, false), Err(NewArticleError::NoTitle)));
    assert!(matches!(
        new_article(project.path(), "A", Some("../../../escape"), false),
        Err(NewArticleError::Slug(_))
    ));
    assert!(new_article(project.path(), "???", Some("questions"), false).is_ok());
}

#[test]
fn the_template_is_a_file_that_the_schema_knows() {
    let template = fs::read_to_string(root().join("site/src/check/new_article.json")).unwrap();
    let [(_, schema), _] = site::schemas();
    let value = serde_json::from_str(&template).unwrap();
    assert!(jsonschema::is_valid(&schema, &value));
}

#[test]
fn an_address_that_a_section_has_is_not_taken() {
    let project = Project::copy();
    let error = new_article(project.path(), "FAQ", None, false).unwrap_err().to_string();
    assert!(error.contains("/faq/ is the page of the section"), "{error}");
    assert!(error.contains("--slug"), "{error}");
    assert!(!project.path().join("public/content/articles/faq.json").exists());
}
