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

/// Attributes whose values are read by people, or to them.
const READ: [&str; 6] =
    ["alt", "aria-description", "aria-label", "aria-roledescription", "placeholder", "title"];

/// The string literals of a source file that a reader would see: children of an element, values of the
/// attributes in [`READ`], and whatever begins as a sentence does.
fn words_for_readers(code: &str) -> Vec<String> {
    let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code: String = code.take_while(|line| !line.contains("#[cfg(test)]")).collect();
    let mut found = Vec::new();
    let mut pieces = code.split('"');
    let mut before = String::new();
    while let (Some(outside), Some(literal)) = (pieces.next(), pieces.next()) {
        before.extend(outside.chars().filter(|c| !c.is_whitespace()));
        let letters = literal.chars().filter(|c| c.is_alphabetic()).count() > 1;
        let is_read = READ.iter().any(|name| before.ends_with(&format!("\"{name}\",")));
        let is_child = before.ends_with("child(");
        let is_sentence = literal.starts_with(char::is_uppercase);
        if letters && (is_read || is_child || is_sentence) {
            found.push(literal.to_owned());
        }
        before.push_str(&format!("\"{literal}\""));
    }
    found
}

#[test]
fn no_word_for_readers_is_in_rust() {
    let src = root().join("src");
    let files = ["components", "pages"].map(|folder| files(&src.join(folder), "rs")).concat();
    assert!(files.len() > 12);
    for path in files.into_iter().chain([src.join("app.rs")]) {
        let found = words_for_readers(&fs::read_to_string(&path).unwrap());
        assert!(found.is_empty(), "{}: {found:?} belongs into the content", path.display());
    }
}

#[test]
fn the_rule_on_words_can_fail() {
    for (code, words) in [
        (r#"el("button").child("Next step")"#, "Next step"),
        (r#"button.child(\n    "close",\n)"#, "close"),
        (r#"el("button").attr("aria-label", "close")"#, "close"),
        (r#"image.attr(\n    "alt",\n    "a clinic")"#, "a clinic"),
        (r#"status.set(format!("Step {number}"))"#, "Step {number}"),
        (r#"let label = "All answers";"#, "All answers"),
    ] {
        assert_eq!(words_for_readers(&code.replace("\\n", "\n")), [words], "{code}");
    }
    for code in [
        r#"el("a").class("button timeline__next").attr("href", "/faq/")"#,
        r#"parts.child(" ").child(", ")"#,
        r#"// .child("Next step")"#,
        r##"link.attr("href", format!("#{id}"))"##,
    ] {
        assert!(words_for_readers(code).is_empty(), "{code}");
    }
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
        let name = path.strip_prefix(root()).unwrap().to_string_lossy().into_owned();
        assert_eq!(index.matches(&format!("{name}\"")).count(), 1, "{name}");
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

/// The declarations of a sheet that name a side of the screen, which are wrong where a language runs right to left.
fn physical(sheet: &str) -> Vec<&str> {
    let names_a_side = |line: &&str| {
        let (property, value) = line.split_once(':').unwrap_or_default();
        let is_side = |word: &str| matches!(word, "left" | "right");
        property.trim().split('-').any(is_side)
            || (matches!(property.trim(), "text-align" | "float" | "clear")
                && is_side(value.trim().trim_end_matches(';')))
    };
    sheet.lines().filter(names_a_side).collect()
}

#[test]
fn sheets_name_no_side_of_the_screen() {
    for path in files(&root().join("style"), "css") {
        let sheet = fs::read_to_string(&path).unwrap();
        assert!(physical(&sheet).is_empty(), "{}: {:?}", path.display(), physical(&sheet));
    }
    let sides =
        "  margin-left: 0;\n  left: 0;\n  text-align: right;\n  border-top-right-radius: 0;";
    assert_eq!(physical(sides).len(), 4);
    assert!(physical("  margin-inline-start: 0;\n  text-align: start;").is_empty());
}
