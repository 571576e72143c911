//! What `site check` prints, as a whole.

use crate::copy_folder::copy_folder;
use crate::project::{ARTICLE, Project, root};
use site::{Checked, Code, check_folder};
use std::fs;

/// The project with the content of `tests/host/twelve/`: twelve different errors in four files.
fn twelve() -> Checked {
    let project = Project::copy();
    let content = project.path().join("public/content");
    fs::remove_dir_all(&content).unwrap();
    copy_folder(&root().join("site/tests/host/twelve"), &content);
    check_folder(project.path(), &|_, _| {})
}

#[test]
fn twelve_errors_are_reported_in_one_run_each_at_its_place() {
    let errors = twelve().errors;
    assert_eq!(errors.0.len(), 12, "{errors}");
    insta::assert_snapshot!("twelve-errors", errors.to_string());
}

#[test]
fn programs_get_the_same_errors_as_json() {
    let Checked { errors, .. } = twelve();
    let json = errors.to_json().unwrap();
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(read["errors"], 12);
    for (problem, printed) in errors.0.iter().zip(read["problems"].as_array().unwrap()) {
        let place = format!(
            "{}:{}:{}",
            printed["file"].as_str().unwrap(),
            printed["line"],
            printed["column"]
        );
        assert_eq!(place, problem.place());
    }
    insta::assert_snapshot!("twelve-errors-json", json);
}

#[test]
fn every_mark_is_on_the_words_that_are_meant() {
    let marked: Vec<String> = twelve()
        .errors
        .0
        .iter()
        .map(|problem| {
            let file = problem.file().trim_start_matches("public/content/");
            let text =
                fs::read_to_string(root().join("site/tests/host/twelve").join(file)).unwrap();
            let line = text.lines().nth(problem.start().line - 1).unwrap();
            let length = problem.end().column - problem.start().column;
            line.chars().skip(problem.start().column - 1).take(length).collect()
        })
        .collect();
    let expected = [
        "\"",
        "[press **here**](JavaScript:alert(1))",
        "[the heading above](#befor)",
        "\u{202e}",
        "\"descripton\"",
        "\"10-40\"",
        "\"three\"",
        "{",
        "\"steps\"",
        "\"calout\"",
        "<b>",
        "\"Step:\"",
    ];
    assert_eq!(marked, expected);
}

#[test]
fn warnings_of_one_kind_are_grouped_by_file_unless_all_are_asked_for() {
    let project = Project::copy();
    let article = site::new_article(project.path(), "What to bring", None, false).unwrap();
    let mut warnings = check_folder(project.path(), &|_, _| {}).warnings;
    warnings.0.retain(|problem| problem.code().name() == "placeholder");
    let count = warnings.0.len();
    assert!(count > 4, "{warnings}");
    let more = format!("and {} more in {}: placeholder", count - 3, article.display());
    assert!(warnings.to_string().contains(&more), "{warnings}");
    assert_eq!(warnings.to_string().matches("warning[placeholder]").count(), 3);
    assert_eq!(format!("{warnings:#}").matches("warning[placeholder]").count(), count);
}

#[test]
fn the_exit_code_says_what_failed() {
    let code = |project: &Project, arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_site"));
        command.current_dir(project.path()).args(arguments);
        command.output().unwrap().status.code().unwrap()
    };
    let build = ["build", "--app", "app", "--output", "output"];
    let project = Project::copy();
    assert_eq!([code(&project, &["check"]), code(&project, &build)], [0, 0]);
    assert_eq!(code(&project, &["check", "--format", "yaml"]), 2);
    assert_eq!(code(&project, &["build", "--app", "app", "--output", "app/index.html"]), 3);
    project.edit(ARTICLE, "\"readingMinutes\"", "\"readingMinuets\"");
    assert_eq!([code(&project, &["check"]), code(&project, &build)], [1, 1]);
}

#[test]
fn an_accepted_warning_is_hidden_and_counted() {
    let project = Project::copy();
    let title = "\"title\": \"Everything You Need to Know About How Ketamine Therapy Works\"";
    let long = format!("\"title\": \"{}\"", "Long ".repeat(30).trim_end());
    project.edit(ARTICLE, title, &long);
    let long_titles = |checked: &Checked| {
        checked.warnings.0.iter().filter(|warning| warning.code() == Code::LongTitle).count()
    };
    let before = check_folder(project.path(), &|_, _| {});
    assert_eq!((long_titles(&before), before.accepted), (1, 0));
    let accepted = "\"accepted\": [{\"warning\": \"long-title\", \"reason\": \"It is a book.\"}],";
    project.edit(ARTICLE, &long, &format!("{accepted}\n  {long}"));
    let after = check_folder(project.path(), &|_, _| {});
    assert_eq!((long_titles(&after), after.accepted), (0, 1));
    assert_eq!(after.warnings.0.len(), before.warnings.0.len() - 1);
}

#[test]
fn a_terminal_obeys_no_sign_in_a_files_name() {
    let project = Project::copy();
    let name = "public/content/articles/a\u{1b}[2J\u{202e}.json.txt";
    fs::write(project.path().join(name), "x").unwrap();
    let printed = check_folder(project.path(), &|_, _| {}).errors.to_string();
    assert!(printed.contains("a\u{fffd}[2J"), "{printed}");
    assert!(!printed.contains(['\u{1b}', '\u{202e}']), "{printed:?}");
}
