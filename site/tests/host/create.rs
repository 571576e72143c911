//! `site init`, `site new language` and `site new translation`: what they write passes the check.

use crate::project::{Project, root};
use site::{
    AppFiles, Code, CreateError, Publisher, Starter, check_folder, new_language, new_site,
    new_translation,
};
use std::fs;
use std::path::Path;

/// A new site in a folder that is deleted with the test.
fn started() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    new_site(folder.path(), Starter { program: None }).unwrap();
    folder
}

/// The codes of the warnings; there must be no error.
fn warnings(folder: &Path) -> Vec<Code> {
    let checked = check_folder(folder, &|_, _| {});
    assert!(checked.errors.0.is_empty(), "{}", checked.errors);
    checked.warnings.0.iter().map(|problem| problem.code()).collect()
}

#[test]
fn a_new_site_passes_the_check_and_becomes_pages() {
    let folder = started();
    let codes = warnings(folder.path());
    assert!(codes.iter().all(|code| code.is_note()), "{codes:?}");
    let app = tempfile::tempdir().unwrap();
    fs::copy(root().join("index.html"), app.path().join("index.html")).unwrap();
    let output = folder.path().join("dist");
    let publisher = Publisher { root: folder.path(), output: &output, compress: false, host: None };
    publisher.publish(AppFiles::load(Some(app.path())).unwrap(), "/").unwrap();
    for page in ["index.html", "step-by-step/index.html", "questions/index.html"] {
        let html = fs::read_to_string(output.join(page)).unwrap();
        assert!(html.contains("The Example Bakery") && html.contains("id=\"art-hero\""), "{page}");
    }
}

#[test]
fn a_folder_with_files_in_it_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join(".git")).unwrap();
    new_site(folder.path(), Starter { program: None }).unwrap();
    let readme = folder.path().join("README.md");
    fs::write(&readme, "mine").unwrap();
    for path in [folder.path(), &readme] {
        let refused = new_site(path, Starter { program: None }).unwrap_err();
        assert!(matches!(refused, CreateError::NotEmpty(_)), "{refused}");
    }
    assert_eq!(fs::read_to_string(&readme).unwrap(), "mine");
}

#[test]
fn github_gets_a_workflow_and_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let program = root().join("README.md");
    new_site(folder.path(), Starter { program: Some(&program) }).unwrap();
    let workflow = fs::read_to_string(folder.path().join(".github/workflows/publish.yml")).unwrap();
    assert!(workflow.contains("bin/site build --host github-pages"), "{workflow}");
    assert!(folder.path().join("bin/site").exists());
}

#[test]
fn a_new_language_passes_the_check_with_each_text_marked() {
    let folder = started();
    for (lang, dir) in [("es", None), ("ar", Some("rtl"))] {
        new_language(folder.path(), lang).unwrap();
        let path = folder.path().join(format!("public/content/site.{lang}.json"));
        let site: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(site["dir"].as_str(), dir);
        let mut texts = Vec::new();
        strings(&site["words"], &mut texts);
        let unmarked: Vec<_> =
            texts.into_iter().filter(|text| !text.starts_with("PLACEHOLDER")).collect();
        assert_eq!(
            unmarked,
            [
                "{label}:",
                "{label} ({type}, {size})",
                "{short} ({full})",
                "{title} – {site}",
                "{topic} ({number})",
            ]
        );
    }
    let codes = warnings(folder.path());
    let notes = codes.iter().filter(|code| code.is_note()).count();
    let marks = codes.iter().filter(|code| code.name() == "placeholder").count();
    assert!(marks > 100 && marks + notes == codes.len(), "{codes:?}");
    let again = new_language(folder.path(), "es").unwrap_err();
    assert!(matches!(again, CreateError::Exists(_)), "{again}");
    for lang in ["en", "Spanish", "../x"] {
        let refused = new_language(folder.path(), lang).unwrap_err();
        assert!(matches!(refused, CreateError::Refused(..)), "{lang}: {refused}");
    }
}

fn strings<'a>(value: &'a serde_json::Value, found: &mut Vec<&'a str>) {
    match value {
        serde_json::Value::String(text) => found.push(text),
        serde_json::Value::Object(object) => {
            object.values().for_each(|value| strings(value, found));
        }
        _ => {}
    }
}

#[test]
fn the_translation_of_an_article_is_made_of_it_and_names_it() {
    let project = Project::garden();
    let path = new_translation(project.path(), "first-visit", "ar").unwrap();
    let text = fs::read_to_string(project.path().join(&path)).unwrap();
    assert!(path.ends_with("first-visit-ar.json"), "{}", path.display());
    let article: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&article["lang"], &article["translationOf"]),
        (&"ar".into(), &"first-visit".into())
    );
    assert!(article["title"].as_str().unwrap().starts_with("PLACEHOLDER: "));
    assert!(article.get("related").is_none());
    assert!(warnings(project.path()).iter().any(|code| code.name() == "placeholder"));
    for (slug, lang, help) in
        [("first-visit", "fr", "site new language fr"), ("first-visits", "ar", "first-visit")]
    {
        let refused = new_translation(project.path(), slug, lang).unwrap_err().to_string();
        assert!(refused.contains(help), "{refused}");
    }
}
