//! The house rules that a compiler does not know.

use crate::project::root;
use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Text between tags in a `view!`: a line that begins with a quote, or a quote right after `>`.
fn says_something(line: &str) -> bool {
    let line = line.trim();
    let quoted = line.strip_prefix('"').or_else(|| line.split_once(">\"").map(|(_, rest)| rest));
    let words = quoted.and_then(|rest| rest.split_once('"')).map(|(words, _)| words);
    words.is_some_and(|words| words.chars().filter(|c| c.is_alphabetic()).count() > 1)
}

#[test]
fn no_word_for_readers_stands_in_rust() {
    let src = root().join("src");
    let files = ["components", "pages"].map(|folder| files(&src.join(folder), "rs")).concat();
    assert!(files.len() > 20);
    for path in files.into_iter().chain([src.join("app.rs")]) {
        let text = fs::read_to_string(&path).unwrap();
        for (at, line) in text.lines().enumerate() {
            assert!(!says_something(line), "{}:{}: {line}", path.display(), at + 1);
            for attribute in ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\""] {
                assert!(!line.contains(attribute), "{}:{}: {line}", path.display(), at + 1);
            }
        }
    }
}

#[test]
fn the_rule_on_words_can_fail() {
    assert!(says_something("<button>\"Next step\"</button>"));
    assert!(says_something("\"Next step\""));
    assert!(!says_something("\" \""));
    assert!(!says_something("<Text text/>"));
}

#[test]
fn html_is_never_set_from_a_string() {
    for path in files(&root().join("src"), "rs") {
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("inner_html"), "{}", path.display());
    }
}

#[test]
fn every_sheet_is_linked_once_and_styles_only_classes_that_are_used() {
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    let code = ["src", "site/src"].map(|folder| files(&root().join(folder), "rs"));
    let script = fs::read_to_string(root().join("public/start.js")).unwrap();
    let code = code.concat().into_iter().map(|path| fs::read_to_string(path).unwrap());
    let code = code.collect::<String>() + &script;
    for path in files(&root().join("style"), "css") {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(index.matches(&format!("style/{name}\"")).count(), 1, "{name}");
        for class in classes(&fs::read_to_string(&path).unwrap()) {
            assert!(code.contains(&class), "{name} styles .{class}, which is not used");
        }
    }
}

/// The class names of a sheet, outside comments.
fn classes(css: &str) -> Vec<String> {
    let rules = css.split("*/").filter_map(|part| part.split("/*").next());
    let names = rules
        .flat_map(|rules| rules.split('.').skip(1))
        .filter(|rest| rest.starts_with(|first: char| first.is_ascii_lowercase()));
    let end = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
    names.map(|rest| rest.split(end).next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn class_names_are_read_from_a_sheet() {
    let css = "/* see a.css */ .a-b__c:hover, p.d > .e { margin: .5em 1.5rem }";
    assert_eq!(classes(css), ["a-b__c", "d", "e"]);
}
