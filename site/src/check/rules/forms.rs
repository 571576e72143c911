//! What single values look like: ids, languages, addresses.

use super::File;
use super::links::{hides, outside};
use crate::check::names::as_id;
use crate::check::structure::Entry;
use crate::read::model::Direction;
use crate::read::schema::LONGEST_ID;
use crate::report::{Code, Problem, quote};

/// What to write in the place of `name`, which cannot be an id.
pub(super) fn help_on_id(name: &str) -> String {
    let meant = Some(as_id(name)).filter(|id| !id.is_empty());
    let meant = meant.unwrap_or_else(|| "what-to-expect".to_owned());
    format!(
        "Use small letters a to z, digits and hyphens, at most {LONGEST_ID}, and begin with a letter, such as {meant:?}."
    )
}

/// A value that is not what its key takes.
pub(super) fn form(entry: &Entry<'_>, _: &File<'_>) -> Option<Problem> {
    let value = entry.node.words()?;
    let (code, message, help) = match entry.key {
        "id" if !is_id(value) => {
            (Code::IdForm, format!("{} cannot be an id", quote(value)), help_on_id(value))
        }
        "lang" if !is_language(value) => (
            Code::ValueForm,
            format!("{} is not a language", quote(value)),
            match is_language(&value.replace('_', "-")) {
                true => format!("Write {:?}.", value.replace('_', "-")),
                false => "Write its code, such as \"en\", \"es\" or \"pt-BR\".".to_owned(),
            },
        ),
        "origin" if !is_origin(value) => (
            Code::ValueForm,
            format!("{} is not the start of an address", quote(value)),
            format!("Write {:?}, without a slash at the end.", whole_origin(value)),
        ),
        "phone" if entry.owner == "Contact" && !is_phone(value) => (
            Code::ValueForm,
            format!("{} is not a phone number", quote(value)),
            "Write the number alone, such as \"+1 208 555 0100\".".to_owned(),
        ),
        "mail" if entry.owner == "Contact" && !is_mail(value) => (
            Code::ValueForm,
            format!("{} is not a mail address", quote(value)),
            "Write the address alone, such as \"office@example.org\".".to_owned(),
        ),
        "opens" if !is_opens(value) => (
            Code::ValueForm,
            format!("{} is not how search engines read opening hours", quote(value)),
            "Write days and times such as \"Mo-Fr 08:00-17:00\" or \"Mo,We 09:00-12:30\": Mo, Tu, We, Th, Fr, Sa, Su.".to_owned(),
        ),
        "url" => return outside(entry.node, entry.node.span(), value, ""),
        _ => return None,
    };
    Some(entry.node.problem(code, message, help))
}

/// Whether `id` works in addresses, in selectors and on every file system.
pub(super) fn is_id(id: &str) -> bool {
    id.len() <= LONGEST_ID
        && id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A language as in `<html lang>`: `en`, `pt-BR`.
pub(crate) fn is_language(lang: &str) -> bool {
    let mut parts = lang.split('-');
    let first = parts.next().unwrap_or_default();
    let plain = |part: &str, least: usize, most: usize| {
        (least..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    plain(first, 2, 3)
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| plain(part, 2, 8))
}

/// The scheme and host that canonical addresses begin with.
fn is_origin(origin: &str) -> bool {
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    let taken = |c: char| "/?#\\@<>\"".contains(c) || c.is_whitespace() || hides(c);
    host.is_some_and(|host| !host.is_empty() && !host.contains(taken))
}

/// Digits, with a plus in front and signs between them.
fn is_phone(number: &str) -> bool {
    let rest = number.strip_prefix('+').unwrap_or(number);
    rest.len() > 2
        && rest.starts_with(|c: char| c.is_ascii_digit() || c == '(')
        && rest.ends_with(|c: char| c.is_ascii_digit())
        && rest.chars().all(|c| c.is_ascii_digit() || " ()./-\u{a0}".contains(c))
}

fn is_mail(mail: &str) -> bool {
    let taken = |c: char| "@:/<>".contains(c) || c.is_whitespace() || hides(c);
    mail.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && !name.contains(taken)
            && !host.contains(taken)
            && host
                .split_once('.')
                .is_some_and(|(first, last)| !first.is_empty() && !last.is_empty())
    })
}

/// Opening hours as schema.org writes them.
fn is_opens(hours: &str) -> bool {
    const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
    let is_time = |time: &str| {
        let number = |part: &str| (part.len() == 2).then(|| part.parse::<u32>().ok()).flatten();
        time.split_once(':').is_some_and(|(hour, minute)| {
            number(hour).is_some_and(|hour| hour < 25) && number(minute).is_some_and(|m| m < 60)
        })
    };
    hours.split_once(' ').is_some_and(|(days, times)| {
        days.split([',', '-']).all(|day| DAYS.contains(&day))
            && times.split_once('-').is_some_and(|(from, to)| is_time(from) && is_time(to))
    })
}

/// The origin that was probably meant, else an example.
fn whole_origin(value: &str) -> String {
    let host = value.split_once("//").map_or(value, |(_, rest)| rest);
    let host = host.split('/').next().unwrap_or_default();
    Some(format!("https://{}", host.trim()))
        .filter(|origin| is_origin(origin) && host.contains('.'))
        .unwrap_or_else(|| "https://guide.example.org".to_owned())
}

/// Languages whose usual script runs from right to left.
const RIGHT_TO_LEFT: [&str; 11] =
    ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"];

/// The direction of a language's usual script.
pub(crate) fn direction_of(lang: &str) -> Direction {
    let mut parts = lang.split('-');
    let usual = parts.next().is_some_and(|first| RIGHT_TO_LEFT.contains(&first));
    // A part of four letters is a script.
    match usual && !parts.any(|part| part.len() == 4 && !matches!(part, "Arab" | "Hebr")) {
        true => Direction::Rtl,
        false => Direction::Ltr,
    }
}
