//! Ids, slugs and file names.

use super::{SLUG, messages, read};
use crate::project::{ARTICLE, SITE, root};
use site::check_content;

#[test]
fn an_id_that_is_the_pages_own_is_refused() {
    for id in [
        "__proto__",
        "app",
        "main",
        "top",
        "contents",
        "page-data",
        "art-hero",
        "icon-recovery",
        "faq-insurance-answer",
        "step-consultation",
        "a b",
        "a\"b",
        "é",
        "1a",
        "-a",
        "A",
        "",
        &"a".repeat(101),
    ] {
        let mut article = read(ARTICLE);
        article["sections"][8]["id"] = id.into();
        assert!(!messages(&read(SITE), &article).is_empty(), "{id:?}");
    }
    // Well-formed names of globals are ids like others: no script looks for them on `window`.
    for id in ["constructor", "document", "location", "name", "self"] {
        let mut article = read(ARTICLE);
        article["sections"][8]["id"] = id.into();
        assert_eq!(messages(&read(SITE), &article), Vec::<String>::new(), "{id:?}");
    }
}

#[test]
fn a_slug_stays_in_its_folder_and_takes_no_name_that_means_something() {
    let slugs = [
        "../x",
        "..",
        ".",
        "/etc",
        "a/b",
        "a\\b",
        "C:",
        "con",
        "nul",
        "prn",
        "aux",
        "com1",
        "lpt9",
        "index",
        "404",
        "content",
        "icons",
        "art",
        "snippets",
        "Faq",
        "faq.",
        "faq..",
        "faq ",
        "",
        "a%2fb",
        "a?b",
        "a#b",
        "what-to-expect",
        "\u{0}",
        "faq\u{202e}",
    ];
    for slug in slugs {
        let mut article = read(ARTICLE);
        article["sections"][7]["page"]["slug"] = slug.into();
        let (site, article) = (read(SITE).to_string(), article.to_string());
        let checked = check_content(root(), site.as_bytes(), &[(SLUG, article.as_bytes())]);
        let messages = checked.errors.0.iter().find(|p| p.file() == ARTICLE);
        assert!(messages.is_some_and(|p| p.start().column > 1), "{slug:?}: {}", checked.errors);
    }
    let (site, article) = (read(SITE).to_string(), read(ARTICLE).to_string());
    for name in ["Upper", "con", "index", "content", "a.b", "a b", "..", "é", "404"] {
        let articles = [(SLUG, article.as_bytes()), (name, article.as_bytes())];
        let checked = check_content(root(), site.as_bytes(), &articles);
        assert_eq!(checked.errors.0.len(), 1, "{name:?}: {}", checked.errors);
    }
}

#[test]
fn two_pages_never_stand_at_one_address() {
    let (site, article) = (read(SITE).to_string(), read(ARTICLE).to_string());
    let articles = [(SLUG, article.as_bytes()), ("faq", article.as_bytes())];
    let checked = check_content(root(), site.as_bytes(), &articles);
    assert_eq!(checked.errors.0.len(), 1, "{}", checked.errors);
    assert!(checked.errors.0[0].message().contains("is at /faq/ already"));
}
