//! Content beyond all measure gets an answer, and files that are none are not read.

use crate::project::{ARTICLE, Project, SITE, clinic, root};
use site::{Checked, check_content, check_folder};
use std::fs;
use std::os::unix::fs::symlink;

const SLUG: &str = "how-ketamine-therapy-works";

fn check(article: &str) -> Checked {
    let site = fs::read(clinic(SITE)).unwrap();
    check_content(root(), &site, &[(SLUG, article.as_bytes())])
}

/// The real article with `from` replaced.
fn article(from: &str, to: &str) -> String {
    let text = fs::read_to_string(clinic(ARTICLE)).unwrap();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn a_megabyte_of_words_becomes_a_page() {
    let long = "Words without an end. ".repeat(50_000);
    let project = Project::copy();
    let edited = article("\"text\": \"Depression\"", &format!("\"text\": \"{long}\""));
    let edited = edited.replacen("\"title\": \"", &format!("\"title\": \"{long}"), 1);
    fs::write(project.path().join(ARTICLE), edited).unwrap();
    project.prerender("/").unwrap();
    assert!(project.read("index.html").matches(&long).count() >= 2);
}

#[test]
fn ten_thousand_blocks_become_a_page() {
    let block = "{ \"paragraph\": \"One of many.\" },".repeat(10_000);
    let project = Project::copy();
    fs::write(
        project.path().join(ARTICLE),
        article("\"blocks\": [", &format!("\"blocks\": [{block}")),
    )
    .unwrap();
    project.prerender("/").unwrap();
    assert_eq!(project.read("index.html").matches("<p>One of many.").count(), 10_000);
}

#[test]
fn a_megabyte_of_markup_is_refused_or_read_but_never_too_deep() {
    for signs in
        ["**a ", "[", "![", "<", "`", "* ", "\\\\", "&", "[a](", "**a [b", "_", "> ", "~~", "|"]
    {
        let hostile = signs.repeat(1_000_000 / signs.len());
        let edited = article("\"text\": \"Depression\"", &format!("\"text\": \"{hostile}\""));
        let printed = check(&edited).errors.to_string();
        assert!(printed.len() < 100_000, "{signs}: {} bytes are printed", printed.len());
    }
}

#[test]
fn what_is_nested_without_an_end_is_refused_at_its_depth() {
    for (open, close) in
        [("[", "]"), ("{\"strong\":", "}"), ("[{\"strong\":", "}]"), ("{\"title\":", "}")]
    {
        for depth in [5, 100, 100_000] {
            let deep = format!("{}\"x\"{}", open.repeat(depth), close.repeat(depth));
            for edited in [article("\"Depression\"", &deep), deep] {
                let checked = check(&edited);
                assert!(!checked.errors.0.is_empty(), "{depth} times {open}");
                assert!(!checked.errors.to_string().is_empty());
            }
        }
    }
}

#[test]
fn ten_thousand_errors_are_counted_and_the_first_of_them_printed() {
    let block = "{ \"paragraf\": \"A misspelt key.\" },".repeat(10_000);
    let errors = check(&article("\"blocks\": [", &format!("\"blocks\": [{block}"))).errors;
    assert_eq!(errors.0.len(), 10_000);
    let printed = errors.to_string();
    assert!(printed.contains("and 9500 more") && printed.ends_with("10000 errors in the content"));
}

#[test]
fn a_line_of_a_megabyte_is_shown_around_the_mark() {
    let text = fs::read_to_string(clinic(ARTICLE)).unwrap();
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let line = value.to_string().replacen("\"step-recovery\"", "\"main\"", 1);
    let printed = check(&line).errors.to_string();
    assert!(printed.contains("\"id\":\"main\""), "{printed}");
    assert!(printed.lines().all(|line| line.chars().count() < 130), "{printed}");
}

#[test]
fn a_file_of_many_megabytes_is_refused_with_the_limit() {
    let project = Project::copy();
    fs::write(project.path().join(ARTICLE), vec![b' '; 9 * 1024 * 1024]).unwrap();
    let printed = project.errors();
    assert!(printed[0].contains("at most 8388608 are read"), "{printed:?}");
}

#[test]
fn bytes_that_are_no_text_are_shown_where_they_stand() {
    let text = article("\"Depression\"", "\"De\u{1}ression\"");
    let mut bytes = text.into_bytes();
    let at = bytes.iter().position(|byte| *byte == 1).unwrap();
    bytes[at] = 0xff;
    let line = bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1;
    let site = fs::read(clinic(SITE)).unwrap();
    let checked = check_content(root(), &site, &[(SLUG, bytes.as_slice())]);
    assert_eq!(checked.errors.0[0].start().line, line);
    assert!(checked.errors.0[0].message().contains("not UTF-8"));
}

#[test]
fn links_folders_and_pipes_are_not_read_as_content() {
    let secret = tempfile::NamedTempFile::new().unwrap();
    fs::write(secret.path(), "{ \"secret\": \"words\" }").unwrap();
    let check = |make: &dyn Fn(&std::path::Path)| {
        let project = Project::copy();
        make(project.path());
        let printed = check_folder(project.path(), &|_, _| {}).errors;
        assert!(!printed.0.is_empty());
        assert!(!printed.to_string().contains("secret"), "{printed}");
        assert!(project.prerender("/").is_err());
        printed.to_string()
    };
    let articles = "public/content/articles";
    let link = |to: &'static str| {
        let secret = secret.path().to_owned();
        move |root: &std::path::Path| {
            fs::create_dir_all(root.join(to).parent().unwrap()).unwrap();
            let _ = fs::remove_file(root.join(to));
            symlink(&secret, root.join(to)).unwrap();
        }
    };
    assert!(check(&link("public/content/articles/a.json")).contains("a link to another place"));
    assert!(check(&link(SITE)).contains("a link to another place"));
    assert!(check(&link(ARTICLE)).contains("a link to another place"));
    // A drawing that leads out of the folder would put that file into every page.
    assert!(check(&link("theme/icons/recovery.svg")).contains("this is not a plain file"));
    let folder =
        |root: &std::path::Path| fs::create_dir(root.join(articles).join("a.json")).unwrap();
    assert!(check(&folder).contains("this is not a file"));
    let pipe = |root: &std::path::Path| {
        let made =
            std::process::Command::new("mkfifo").arg(root.join(articles).join("a.json")).status();
        assert!(made.unwrap().success());
    };
    assert!(check(&pipe).contains("this is not a file"));
    let upper =
        |root: &std::path::Path| fs::write(root.join(articles).join("A.JSON"), "{}").unwrap();
    assert!(check(&upper).contains("a.json, in small letters"));
    let moved = |root: &std::path::Path| {
        fs::rename(root.join(articles), root.join("elsewhere")).unwrap();
        symlink(root.join("elsewhere"), root.join(articles)).unwrap();
    };
    assert!(check(&moved).contains("a link to another place"));
}
