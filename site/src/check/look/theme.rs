//! The sheet of a theme: values for the tokens of the app, and nothing else.

use crate::check::names::did_you_mean;
use crate::read::drawings::THEME;
use crate::report::{Code, Problem, Source, quote};
use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// The app's tokens.
pub(super) const DEFAULTS: &str = include_str!("../../../../style/tokens.css");

/// The sheet of the theme under `root`, if there is one.
pub(super) fn theme_sheet(root: &Path) -> Option<Source> {
    let path = Path::new(THEME).join("tokens.css");
    let text = fs::read_to_string(root.join(&path)).ok()?;
    Some(Source::new(&path, text))
}

/// Checks that the sheet sets tokens that there are.
pub(in crate::check) fn theme(root: &Path) -> Vec<Problem> {
    let Some(source) = theme_sheet(root).map(Arc::new) else { return Vec::new() };
    let known: BTreeSet<&str> =
        declarations(DEFAULTS).into_iter().map(|place| name(&DEFAULTS[place])).collect();
    let mut problems = Vec::new();
    let mut report = |place: Range<usize>, message: String, help: String| {
        problems.push(Problem::new(Code::Theme, &source, place, message, help));
    };
    for place in declarations(&source.text) {
        let declaration = &source.text[place.clone()];
        let name = name(declaration);
        let at = place.start..place.start + name.len();
        if ["<", "url(", "@import"].iter().any(|refused| declaration.contains(refused)) {
            let help = "Write the value itself: a page loads nothing for its look.";
            report(place, "a value that the page's policy blocks".to_owned(), help.to_owned());
        } else if !known.contains(name) {
            let tokens = known.iter().copied();
            let help = did_you_mean(name, tokens, || {
                "A theme sets the values in style/tokens.css, such as --accent, and nothing else."
                    .to_owned()
            });
            report(at, format!("there is no token {}", quote(name)), help);
        }
    }
    problems
}

fn name(declaration: &str) -> &str {
    declaration.split(':').next().unwrap_or_default().trim()
}

/// The places of the declarations in a sheet: what ends in a semicolon or at the end of a rule.
fn declarations(sheet: &str) -> Vec<Range<usize>> {
    let (mut found, mut start, mut at) = (Vec::new(), 0, 0);
    while let Some(next) = sheet.get(at..).and_then(|rest| rest.chars().next()) {
        if sheet[at..].starts_with("/*") {
            at = sheet[at..].find("*/").map_or(sheet.len(), |end| at + end + 2);
            if sheet[start..at].trim_start().starts_with("/*") {
                start = at;
            }
            continue;
        }
        if matches!(next, ';' | '}') {
            let text = &sheet[start..at];
            let from = start + text.len() - text.trim_start().len();
            if from < at {
                found.push(from..at);
            }
        }
        at += next.len_utf8();
        if matches!(next, ';' | '{' | '}') {
            start = at;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::declarations;

    #[test]
    fn a_declaration_is_found_in_rules_in_queries_and_after_comments() {
        let sheet =
            "/* a: b; */ :root { --a: 1px; /* c */ --b: red }\n@media (x) { :root { --c: #fff; } }";
        let found: Vec<&str> = declarations(sheet).into_iter().map(|at| &sheet[at]).collect();
        assert_eq!(found, ["--a: 1px", "--b: red ", "--c: #fff"]);
    }
}
