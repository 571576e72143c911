//! The rules for the language of `site.json`, and for those of further languages beside it.

use super::values::is_language;
use crate::content_file::language_of;
use crate::json_file::JsonFile;
use crate::place::Place;
use crate::report::{Code, Finding};
use patient_guide::content::{Direction, Site};

/// Languages whose usual script runs from right to left.
const RIGHT_TO_LEFT: [&str; 11] =
    ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Checks the language itself, and what only `site.json` may say.
pub(crate) fn language(file: &JsonFile<Site>) -> Vec<Finding> {
    let site = &file.value;
    let place = Place::default().key("lang");
    let mut findings = Vec::new();
    if !is_language(&site.lang) {
        let message = format!("{:?} is not a language", site.lang);
        let help = "Write its code, such as \"en\", \"es\" or \"pt-BR\".";
        findings.push(Finding::new(Code::ValueForm, &place, message, help));
    } else if runs_right_to_left(&site.lang) && site.dir == Direction::Ltr {
        let message = format!("words in {:?} run from right to left", site.lang);
        let help = "Add \"dir\": \"rtl\". If they are in Latin letters, say so: \"ar-Latn\".";
        findings.push(Finding::new(Code::Incomplete, &place, message, help));
    }
    let name = file.file.path.rsplit('/').next().unwrap_or_default();
    let Some(named) = language_of(name) else {
        return findings;
    };
    if named != site.lang {
        let message = format!("the file's name says {named:?}");
        let help = "Give the file the name of its language: site.<lang>.json.";
        findings.push(Finding::new(Code::ValueForm, &place, message, help));
    }
    let shared = [
        ("origin", site.origin.is_some()),
        ("pageType", site.page_type.is_some()),
        ("articlesPerPage", site.articles_per_page.is_some()),
    ];
    for (key, _) in shared.iter().filter(|(_, said)| *said) {
        let message = format!("site.json says {key:?} for all languages");
        let help = "Take it away here.";
        findings.push(Finding::new(Code::UnknownKey, &Place::default().key(*key), message, help));
    }
    findings
}

fn runs_right_to_left(lang: &str) -> bool {
    let mut parts = lang.split('-');
    let usual = parts.next().is_some_and(|first| RIGHT_TO_LEFT.contains(&first));
    // A part of four letters is a script.
    usual && !parts.any(|part| part.len() == 4 && !matches!(part, "Arab" | "Hebr"))
}
