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
fn every_sheet_is_linked_once_and_names_a_thing_that_exists() {
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    let frame = ["tokens", "base", "layout", "button", "print", "saved-copy"];
    for path in files(&root().join("style"), "css") {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert_eq!(index.matches(&format!("style/{name}.css\"")).count(), 1, "{name}.css");
        let component = root().join(format!("src/components/{}.rs", name.replace('-', "_")));
        assert!(frame.contains(&name.as_str()) || component.is_file(), "{name}.css styles nothing");
    }
}
