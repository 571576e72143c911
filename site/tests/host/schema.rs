//! The JSON Schema that editors' programs complete from: it says what the check says.

use crate::project::{ARTICLE, Project, SITE, root};
use jsonschema::Validator;
use site::schemas;
use std::fs;

fn validator(file: &str) -> Validator {
    let [(_, article), (_, site)] = schemas();
    jsonschema::validator_for(if file == SITE { &site } else { &article }).unwrap()
}

fn is_valid(file: &str, text: &str) -> bool {
    validator(file).is_valid(&serde_json::from_str(text).unwrap())
}

#[test]
fn the_files_beside_the_content_are_those_of_the_types() {
    for (name, schema) in schemas() {
        let written = fs::read_to_string(root().join("public/content").join(name)).unwrap();
        let written: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert!(written == schema, "{name} is old: run `cargo run -p site -- schema`");
    }
}

#[test]
fn the_real_content_fits_and_names_its_schema() {
    for file in [ARTICLE, SITE] {
        let text = fs::read_to_string(root().join(file)).unwrap();
        assert!(is_valid(file, &text), "{file}");
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let schema = root().join(file).parent().unwrap().join(value["$schema"].as_str().unwrap());
        assert!(schema.is_file(), "{file}: {}", schema.display());
    }
}

/// Edits that the schema refuses: file, from, to.
const INVALID: &[(&str, &str, &str)] = &[
    (ARTICLE, "\"readingMinutes\"", "\"readingMinuets\""),
    (ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": \"3\""),
    (ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": 0"),
    (ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": -1"),
    (ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": 2.5"),
    (ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": 5000000000"),
    (ARTICLE, "\"readingMinutes\": 3,", ""),
    (ARTICLE, "\"title\": \"Consultation\"", "\"title\": \"\""),
    (ARTICLE, "\"title\": \"Consultation\"", "\"title\": null"),
    (ARTICLE, "\"id\": \"step-recovery\"", "\"id\": \"Recovery\""),
    (ARTICLE, "\"id\": \"step-recovery\"", "\"id\": \"__proto__\""),
    (ARTICLE, "\"icon\": \"recovery\"", "\"icon\": \"../recovery\""),
    (ARTICLE, "\"callout\"", "\"calout\""),
    (
        ARTICLE,
        "{\n          \"faq\": {",
        "{\n          \"paragraph\": \"Two in one.\",\n          \"faq\": {",
    ),
    (ARTICLE, "\"machine\": \"10-06\"", "\"machine\": \"6 October\""),
    (ARTICLE, "\"slug\": \"faq\"", "\"slug\": \"../faq\""),
    (ARTICLE, "\"slug\": \"faq\"", "\"slug\": \"faq\", \"colour\": \"red\""),
    (ARTICLE, "\"text\": \"Depression\"", "\"text\": { \"strong\": \"Depression\" }"),
    (ARTICLE, "\"text\": \"Depression\"", "\"text\": [\"De\", \"pression\"]"),
    (ARTICLE, "\"text\": \"Depression\"", "\"text\": 1"),
    (SITE, "\"label\": \"Book online\",", ""),
    (SITE, "\"lang\": \"en\"", "\"lang\": \"\\\"><script>\""),
    (SITE, "\"lang\": \"en\"", "\"lang\": \"en\", \"origin\": \"https://example.org/\""),
    (SITE, "\"lang\": \"en\"", "\"lang\": \"en\", \"origin\": \"javascript:x\""),
    (SITE, "\"home\": \"how-ketamine-therapy-works\"", "\"home\": \"/\""),
    (SITE, "\"https://www.northidahoketamine.com/book-online\"", "\"javascript:alert(1)\""),
    (SITE, "\"https://www.northidahoketamine.com/book-online\"", "\"//evil.example\""),
    (SITE, "\"path\": \"/faq/\"", "\"path\": \"/faq\""),
    (SITE, "\"booking\": {", "\"contact\": { \"phone\": \"ask\" }, \"booking\": {"),
    (SITE, "\"booking\": {", "\"contact\": { \"mail\": \"a@b\" }, \"booking\": {"),
    (SITE, "\"booking\": {", "\"contact\": { \"fax\": \"1\" }, \"booking\": {"),
    (SITE, "\"booking\": {", "\"urgent\": { \"heading\": \"Help\" }, \"booking\": {"),
    (SITE, "\"booking\": {", "\"contactSection\": null, \"booking\": {"),
    (SITE, "\"path\": \"/faq/\"", "\"path\": \"https://example.org/\""),
    (SITE, "\"navigation\": \"Pages\"", "\"navigation\": {}"),
];

#[test]
fn an_error_that_the_schema_finds_is_found_by_the_check_too() {
    for &(file, from, to) in INVALID {
        let project = Project::copy();
        project.edit(file, from, to);
        let text = fs::read_to_string(project.path().join(file)).unwrap();
        assert!(!is_valid(file, &text), "the schema lets {to} through");
        assert!(!project.errors().is_empty(), "the check lets {to} through");
    }
}

#[test]
fn what_the_check_lets_through_fits_the_schema() {
    let edits = [
        (
            ARTICLE,
            "\"readingMinutes\": 3",
            "\"readingMinutes\": 3, \"reviewed\": { \"by\": \"N. N.\", \"date\": { \"shown\": \"Oct 6\", \"machine\": \"2025-10-06\" } }",
        ),
        (ARTICLE, "\"credential\": \"MD\"", "\"credential\": null"),
        (SITE, "\"lang\": \"en\"", "\"lang\": \"pt-BR\", \"origin\": \"http://127.0.0.1:8080\""),
    ];
    for (file, from, to) in edits {
        let project = Project::copy();
        project.edit(file, from, to);
        let text = fs::read_to_string(project.path().join(file)).unwrap();
        assert_eq!(project.errors(), Vec::<String>::new(), "{to}");
        assert!(is_valid(file, &text), "{to}");
    }
}
