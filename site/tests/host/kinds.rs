//! Every kind of problem, as an editor meets it: what is printed, where, and what stays silent.
//!
//! `docs/codes.md` is made from these cases: `RENEW=1 cargo test -p site --test host kinds` writes it.

use crate::kinds_cases::{CASES, Case, SILENT};
use crate::project::{Project, root};
use site::{Checked, Code, Problem, Severity, check_folder};
use std::fmt::Write as _;
use std::fs;

/// Makes the edits of a case in a copy of the clinic's content, and returns what was not reported before,
/// and the byte of the last edit.
fn check(edits: &[(&str, &str, &str)], notes: bool) -> (Project, usize, Vec<Problem>) {
    let project = Project::copy();
    let before: Vec<String> =
        all(check_folder(project.path(), &|_, _| {})).iter().map(said).collect();
    let mut edited = 0;
    for (file, from, to) in edits {
        let path = project.path().join(file);
        if from.is_empty() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, contents(to)).unwrap();
        } else {
            edited = project.edit(file, from, to);
        }
    }
    let mut problems = all(check_folder(project.path(), &|_, _| {}));
    problems
        .retain(|problem| (notes || !problem.code().is_note()) && !before.contains(&said(problem)));
    (project, edited, problems)
}

fn all(checked: Checked) -> Vec<Problem> {
    checked.errors.0.into_iter().chain(checked.warnings.0).collect()
}

fn said(problem: &Problem) -> String {
    format!("{} {} | {}", problem.file(), problem.message(), problem.help())
}

/// The text of a file, or for `png 600 400 9000` a picture of that size with so many bytes.
fn contents(to: &str) -> Vec<u8> {
    let article = || {
        fs::read_to_string(
            root().join("site/tests/samples/clinic/articles/how-ketamine-therapy-works.json"),
        )
        .unwrap()
    };
    let size = match to {
        "copy" => return article().into_bytes(),
        "translation" => {
            let keys = "{\n  \"lang\": \"es\", \"translationOf\": \"how-ketamine-therapy-works\",";
            return article().replacen('{', keys, 1).into_bytes();
        }
        "site es" => {
            let text =
                fs::read_to_string(root().join("site/tests/samples/clinic/site.json")).unwrap();
            let mut site: serde_json::Value = serde_json::from_str(&text).unwrap();
            site["lang"] = "es".into();
            site["languageName"] = "Español".into();
            site["home"] = "zoo".into();
            site["navigation"] = serde_json::json!([]);
            site.as_object_mut().unwrap().remove("pageType");
            return site.to_string().into_bytes();
        }
        "turned jpg" => return turned_photo(),
        _ => to.strip_prefix("png "),
    };
    let Some(size) = size else {
        return to.as_bytes().to_vec();
    };
    let numbers: Vec<u32> = size.split(' ').map(|number| number.parse().unwrap()).collect();
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(numbers[0].to_be_bytes());
    bytes.extend(numbers[1].to_be_bytes());
    bytes.resize(numbers[2] as usize, 0);
    bytes
}

/// A photo of 3000 × 2000 pixels that EXIF turns by a quarter.
fn turned_photo() -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01".to_vec();
    // The orientation, 6; then the frame's header with height and width.
    bytes.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0");
    bytes.extend(
        b"\xff\xc0\x00\x11\x08\x07\xd0\x0b\xb8\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xd9",
    );
    bytes
}

fn run(case: &Case) -> Problem {
    let (project, edited, problems) = check(case.edits, case.code.is_note());
    let printed: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let found: Vec<&Problem> =
        problems.iter().filter(|problem| problem.code() == case.code).collect();
    assert_eq!(found.len(), 1, "{:?}: {}", case.edits.last(), printed.join("\n"));
    assert_eq!(problems.len(), 1, "{:?}: {}", case.edits.last(), printed.join("\n"));
    let (problem, printed) = (found[0], &printed[0]);
    for part in case.says {
        let said = said(problem);
        assert!(said.contains(part), "{said} does not say {part:?}");
    }
    // The place is that of the mark in the last edit.
    let (file, from, to) = case.edits.last().unwrap();
    if !case.mark.is_empty() {
        let text = fs::read_to_string(project.path().join(file)).unwrap();
        let start = if from.is_empty() { 0 } else { edited };
        let at = start + to.find(case.mark).unwrap();
        let line = text[..at].matches('\n').count() + 1;
        let column = text[..at].chars().rev().take_while(|c| *c != '\n').count() + 1;
        assert_eq!(problem.place(), format!("{file}:{line}:{column}"), "{printed}");
    }
    problem.clone()
}

#[test]
fn every_kind_is_reported_once_at_its_place_with_what_to_do() {
    let tried = CASES.iter().map(|case| std::panic::catch_unwind(|| run(case)));
    let (passed, failed): (Vec<_>, Vec<_>) = tried.partition(Result::is_ok);
    assert!(failed.is_empty(), "{} cases failed, see above", failed.len());
    let mut problems: Vec<Problem> = passed.into_iter().flatten().collect();
    problems.dedup_by_key(|problem| problem.code());
    let missing: Vec<_> =
        Code::ALL.iter().filter(|code| !problems.iter().any(|p| p.code() == **code)).collect();
    assert!(missing.is_empty(), "no case for {missing:?}");
    let path = root().join("docs/codes.md");
    let text = documentation(&problems);
    if std::env::var_os("RENEW").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == text,
        "docs/codes.md is old: run `RENEW=1 cargo test -p site --test host kinds`"
    );
}

#[test]
fn honest_words_are_not_reported() {
    for edit in SILENT {
        let (_, _, problems) = check(&[*edit], false);
        let printed: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert!(printed.is_empty(), "{edit:?}: {}", printed.join("\n"));
    }
}

/// One section for each code, with what is printed for its first case.
fn documentation(problems: &[Problem]) -> String {
    let mut text = "# What the check reports\n\n\
        Each problem has a code: the name in brackets when it is printed, `code` in `--format json`. An error stops\n\
        a build, a warning does not. A warning that is right as it is can be accepted in its file, with a reason:\n\
        `\"accepted\": [{\"warning\": \"long-title\", \"reason\": \"It is the title of the book.\"}]`.\n\n\
        Made from the tests: `RENEW=1 cargo test -p site --test host kinds` writes it.\n\n\
        | code | | what it is about |\n|---|---|---|\n".to_owned();
    for code in Code::ALL {
        let (name, kind) =
            (code.name(), if code.is_note() { "note" } else { code.severity().name() });
        writeln!(text, "| [{name}](#{name}) | {kind} | {} |", code.about()).unwrap();
    }
    for code in Code::ALL {
        let problem = problems.iter().find(|problem| problem.code() == *code).unwrap();
        assert_eq!(problem.severity(), code.severity());
        assert!(matches!(problem.severity(), Severity::Error | Severity::Warning));
        let printed: Vec<String> =
            problem.to_string().lines().map(|line| line.trim_end().to_owned()).collect();
        writeln!(
            text,
            "\n## {}\n\n{}\n\n```text\n{}\n```",
            code.name(),
            code.about(),
            printed.join("\n")
        )
        .unwrap();
    }
    text
}
