//! Dates: the one that is shown, the machine-readable one, and their order.

use super::File;
use crate::check::structure::Entry;
use crate::read::json::Node;
use crate::report::{Code, Problem, quote};
use patient_guide::content::ShownDate;

fn date(entry: &Entry<'_>) -> Option<ShownDate> {
    let words = |key| entry.node.get(key)?.words().map(str::to_owned);
    (entry.kind == "ShownDate").then_some(())?;
    Some(ShownDate { shown: words("shown")?, machine: words("machine")? })
}

/// A date that the calendar does not have.
pub(super) fn no_date(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let date = date(entry)?;
    let message = format!("{} is not a date", quote(&date.machine));
    let help = "Write MM-DD, or YYYY-MM-DD where the source gives the year.";
    (!date.is_valid()).then(|| {
        entry.node.get("machine").map(|node| node.problem(Code::ValueForm, message, help))
    })?
}

/// A date that is shown as another day than the machine-readable one.
pub(super) fn other_day(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let date = date(entry).filter(ShownDate::is_valid)?;
    let node = entry.node.get("shown")?;
    let message = format!("this is not the day that \"machine\" says, {}", date.machine);
    let help =
        "Correct the one that is wrong: readers see \"shown\", search engines read \"machine\".";
    is_other_day(&date).then(|| node.problem(Code::ShownDate, message, help))
}

fn is_other_day(date: &ShownDate) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let shown = date.shown.to_lowercase();
    let numbers: Vec<u32> =
        shown.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
    let fields: Vec<u32> = date.machine.split('-').filter_map(|n| n.parse().ok()).collect();
    let (Some(day), Some(month)) = (fields.last(), fields.iter().rev().nth(1)) else {
        return false;
    };
    let shown_year = numbers.iter().find(|number| **number > 999);
    // Years of other calendars are left alone, and with them their days.
    if shown_year.is_some_and(|year| !(1900..2100).contains(year)) {
        return false;
    }
    // The Finnish November begins like the English March.
    let mut words = shown.split(|c: char| !c.is_alphabetic()).filter(|w| !w.starts_with("marras"));
    let named =
        words.find_map(|word| MONTHS.iter().zip(1..).find(|(name, _)| word.starts_with(**name)));
    let other_year = fields.len() == 3 && shown_year.is_some_and(|year| *year != fields[0]);
    let other_month = named.is_some_and(|(_, number)| number != *month);
    let days: Vec<&u32> = numbers.iter().filter(|number| **number < 32).collect();
    // The day and the month as numbers, in the order of any country.
    let in_numbers = match (numbers.len(), &days[..], named) {
        (3, [one, other], None) if shown_year.is_some() => {
            ![(day, month), (month, day)].contains(&(*one, *other))
        }
        _ => false,
    };
    other_year || other_month || in_numbers || (!days.is_empty() && !days.contains(&day))
}

/// A change before the publication.
pub(super) fn order(file: &File<'_>) -> Vec<Problem> {
    let day = |key: &str| file.root.get(key)?.get("machine")?.words().filter(|day| day.len() == 10);
    let (Some(published), Some(updated)) = (day("published"), day("updated")) else {
        return Vec::new();
    };
    let node = file.root.get("updated").and_then(|date| date.get("machine"));
    let message = format!("the last change is before the publication, {published}");
    let help = "Correct the one that is wrong.";
    let problem = node
        .filter(|_| updated < published)
        .map(|node| node.problem(Code::DateOrder, message, help));
    problem.into_iter().collect()
}

/// A next review that is not after the review.
pub(super) fn review_order(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let (date, next) = review(entry)?;
    let (node, day) = full(next)?;
    let (_, last) = full(date)?;
    let message = format!("the next review is not after the last one, {last}");
    (day <= last)
        .then(|| node.problem(Code::ReviewOrder, message, "Correct the one that is wrong."))
}

/// A next review whose day is past.
pub(super) fn review_due(entry: &Entry<'_>, file: &File<'_>) -> Option<Problem> {
    let (date, next) = review(entry)?;
    let (node, day) = full(next)?;
    let is_wrong = full(date).is_some_and(|(_, last)| day <= last);
    let message = format!("the next review was due on {day}");
    let help =
        "Have a clinician review the article, and write the new days: readers see the old ones.";
    (day < file.folder.today.as_str() && !is_wrong)
        .then(|| node.problem(Code::ReviewDue, message, help))
}

/// The day of a review, and that of the next one.
fn review<'a>(entry: &Entry<'a>) -> Option<(Node<'a>, Node<'a>)> {
    let node = Some(entry.node).filter(|_| entry.kind == "Review")?;
    Some((node.get("date")?, node.get("next")?))
}

/// The machine-readable form of a date whose year is known.
fn full(date: Node<'_>) -> Option<(Node<'_>, &str)> {
    let node = date.get("machine")?;
    Some((node, node.words().filter(|day| day.len() == 10)?))
}

#[cfg(test)]
mod tests {
    use super::is_other_day;
    use patient_guide::content::ShownDate;

    #[test]
    fn a_date_in_any_honest_spelling_is_the_same_day() {
        let check = |shown: &str, machine: &str, other: bool| {
            let date = ShownDate { shown: shown.to_owned(), machine: machine.to_owned() };
            assert_eq!(is_other_day(&date), other, "{shown} {machine}");
        };
        for shown in [
            "Oct 6",
            "6 October",
            "October 6th, 2025",
            "06.10.2025",
            "2025年10月6日",
            "6 de octubre",
            "10/6/2025",
            "14 Mehr 1404",
            "٦ أكتوبر",
        ] {
            check(shown, "2025-10-06", false);
        }
        for shown in
            ["Oct 7", "6 November", "October 6, 2024", "Sep 6", "06.11.2025", "2025年11月6日"]
        {
            check(shown, "2025-10-06", true);
        }
        check("Oct 6", "10-06", false);
        check("5 marraskuuta", "11-05", false);
    }
}
