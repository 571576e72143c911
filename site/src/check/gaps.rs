//! Warnings: what a clinic should look at, and what does not stop a build.

use super::characters::each_string;
use super::reading_time::minutes;
use crate::json_file::JsonFile;
use crate::place::Place;
use crate::report::{Code, Finding};
use patient_guide::content::Article;

/// How far the stated reading time may be from the computed one, in minutes.
const TOLERANCE: f64 = 1.0;

/// What marks words that wait for the real ones, as `site new` writes them.
const PLACEHOLDER: &str = "PLACEHOLDER";

/// The known gaps of an article: what the source lost, what waits to be written, a review that is
/// not named, and a reading time that the words do not take.
pub(crate) fn gaps(file: &JsonFile<Article>) -> Vec<Finding> {
    let root = Place::default();
    let article = &file.value;
    let mut findings = Vec::new();
    for (at, provenance) in article.provenance.iter().enumerate() {
        let place = root.key("provenance").index(at).key("note");
        let message = format!("known gap in {:?}", provenance.about);
        let help = "Ask the clinic; take the note away once it is settled.";
        findings.push(Finding::new(Code::KnownGap, &place, message, help));
    }
    for (key, date) in [("published", &article.published), ("updated", &article.updated)] {
        let noted = article.provenance.iter().any(|provenance| provenance.about == key);
        if !noted && date.as_ref().is_some_and(|date| date.is_valid() && date.machine.len() == 5) {
            let help = "Ask the clinic, and write YYYY-MM-DD; where nobody knows, say so in \"provenance\".";
            let place = root.key(key).key("machine");
            findings.push(Finding::new(Code::KnownGap, &place, "this date has no year", help));
        }
    }
    if article.reviewed.is_none() {
        let help = "Once a clinician has reviewed it, add \"reviewed\": {\"by\": …, \"date\": {\"shown\": …, \"machine\": …}}.";
        let message = "nobody is named who reviewed what this article claims";
        findings.push(Finding::new(Code::NoReview, &root.key("title"), message, help));
    }
    let (stated, computed) = (f64::from(article.reading_minutes), minutes(article));
    if (stated - computed).abs() > TOLERANCE {
        let message = format!("the words take about {computed:.1} minutes to read");
        let help = "Change the number if the words were changed on purpose.";
        findings.push(Finding::new(Code::ReadingTime, &root.key("readingMinutes"), message, help));
    }
    findings.extend(placeholders(file));
    findings.into_iter().map(Finding::into_warning).collect()
}

fn placeholders(file: &JsonFile<Article>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if file.file.text.contains(PLACEHOLDER)
        && let Some(tree) = file.tree()
    {
        each_string(&tree, &Place::default(), &mut |words, place| {
            if words.contains(PLACEHOLDER) {
                let (message, help) = ("words that wait for the real ones", "Write them here.");
                findings.push(Finding::new(Code::Placeholder, place, message, help));
            }
        });
    }
    findings
}
