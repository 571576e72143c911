//! The contrast of the colours: the pairs of the table in `style/tokens.css`, computed from the app's values
//! and from those that a theme has in their place.

use super::theme::{DEFAULTS, theme_sheet};
use crate::report::{Code, Problem, Source};
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// The app's sheet, from the root of the project.
const SHEET: &str = "style/tokens.css";

/// What WCAG asks for at level AA: of text, and of the parts of a control. The app asks for more of itself.
const AA: (f64, f64) = (4.5, 3.0);

/// Checks each pair of the table, by day and by night.
pub(in crate::check) fn contrast(root: &Path) -> Vec<Problem> {
    let own = fs::read_to_string(root.join(SHEET)).ok();
    let is_project = own.is_some();
    let defaults =
        Sheet::new(Source::new(Path::new(SHEET), own.unwrap_or_else(|| DEFAULTS.into())));
    let theme = theme_sheet(root).map(Sheet::new);
    let sheets: Vec<&Sheet> = theme.iter().chain([&defaults]).collect();
    let mut problems = Vec::new();
    for (front, back, least) in defaults.source.text.lines().filter_map(pair) {
        let mut by_day = None;
        for time in [Time::Day, Time::Night] {
            let colours = colour(&sheets, front, time).zip(colour(&sheets, back, time));
            // What the night does not change is as by day.
            let Some((front_colour, back_colour)) =
                colours.filter(|pair| by_day != Some(pair.clone()))
            else {
                continue;
            };
            let of_theme = [&front_colour, &back_colour]
                .into_iter()
                .find(|colour| colour.sheet + 1 < sheets.len());
            let least = match of_theme {
                Some(_) if least > AA.0 => AA.0,
                Some(_) => AA.1,
                None if is_project => least,
                None => continue,
            };
            let ratio = ratio(front_colour.value, back_colour.value);
            if ratio < least {
                let name = if time == Time::Day { "day" } else { "night" };
                let message = format!("{front} on {back} has a contrast of {ratio:.1}:1 by {name}");
                let help = format!(
                    "It takes {least}:1 to be read: make one of the two darker or lighter."
                );
                let at = of_theme.unwrap_or(&front_colour);
                let source = &sheets[at.sheet].source;
                problems.push(Problem::new(
                    Code::Contrast,
                    source,
                    at.place.clone(),
                    message,
                    help,
                ));
            }
            by_day = Some((front_colour, back_colour));
        }
    }
    problems
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Time {
    Day,
    Night,
}

/// A sheet, whose values for the night come last.
struct Sheet {
    source: Arc<Source>,
    night: usize,
}

impl Sheet {
    fn new(source: Source) -> Self {
        let night = source.text.find("prefers-color-scheme: dark").unwrap_or(source.text.len());
        Self { source: Arc::new(source), night }
    }

    /// The place of the value of a token.
    fn value(&self, name: &str, range: Range<usize>) -> Option<Range<usize>> {
        let text = &self.source.text;
        let mark = format!("--{name}:");
        let start = range.start + text.get(range)?.find(&mark)? + mark.len();
        let end = start + text[start..].find([';', '}'])?;
        let space = text[start..end].len() - text[start..end].trim_start().len();
        Some(start + space..end)
    }
}

/// The value of a colour, and where it is from.
#[derive(Clone, PartialEq)]
struct Colour {
    value: [u8; 3],
    sheet: usize,
    place: Range<usize>,
}

/// The colour of a token, as the cascade has it: a theme before the app, in each the night before the day.
fn colour(sheets: &[&Sheet], name: &str, time: Time) -> Option<Colour> {
    let find = |(at, sheet): (usize, &&Sheet)| {
        let night = || sheet.value(name, sheet.night..sheet.source.text.len());
        let place = (time == Time::Night).then(night).flatten();
        Some((at, place.or_else(|| sheet.value(name, 0..sheet.night))?))
    };
    let (sheet, place) = sheets.iter().enumerate().find_map(find)?;
    let text = sheets[sheet].source.text.get(place.clone())?.trim();
    let other = text.strip_prefix("var(--").and_then(|rest| rest.strip_suffix(')'));
    let value = match other.filter(|other| *other != name) {
        Some(other) => colour(sheets, other, time)?.value,
        None => {
            let [red, green, blue, _] = csscolorparser::parse(text).ok()?.to_rgba8();
            [red, green, blue]
        }
    };
    Some(Colour { value, sheet, place })
}

/// A line of the table: `ink on paper  14.8  15.2  7`.
fn pair(line: &str) -> Option<(&str, &str, f64)> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    match fields.as_slice() {
        [front, "on", back, _, _, least] => Some((front, back, least.parse().ok()?)),
        _ => None,
    }
}

/// The contrast ratio of WCAG 2.
fn ratio(one: [u8; 3], other: [u8; 3]) -> f64 {
    let linear = |channel: u8| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = |[red, green, blue]: [u8; 3]| {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    };
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[cfg(test)]
mod tests {
    use super::{pair, ratio};

    #[test]
    fn a_ratio_is_that_of_wcag() {
        assert_eq!(format!("{:.1}", ratio([255; 3], [0; 3])), "21.0");
        assert_eq!(format!("{:.1}", ratio([255, 255, 255], [255, 220, 0])), "1.4");
        assert_eq!(pair("     edge on paper   4.7   5.7  3"), Some(("edge", "paper", 3.0)));
    }
}
