//! The contrast table of `style/tokens.css`, computed again from the colours beside it.

use crate::report::{Code, Problem, Source};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The sheet, from the root of the project.
const SHEET: &str = "style/tokens.css";

/// Checks each pair of the table, by day and by night.
pub(super) fn contrast(root: &Path) -> Vec<Problem> {
    let text = fs::read_to_string(root.join(SHEET)).unwrap_or_default();
    let source = Arc::new(Source::new(Path::new(SHEET), text));
    let text = source.text.as_str();
    let night = text.find("prefers-color-scheme: dark").unwrap_or(text.len());
    let mut problems = Vec::new();
    for (front, back, least) in text.lines().filter_map(pair) {
        for (time, from) in [("day", 0), ("night", night)] {
            // What the night does not change is as by day.
            if from > 0 && colour(text, front, from).or(colour(text, back, from)).is_none() {
                continue;
            }
            let colour = |name: &str| colour(text, name, from).or_else(|| colour(text, name, 0));
            let (Some((at, front_colour)), Some((_, back_colour))) = (colour(front), colour(back))
            else {
                continue;
            };
            let ratio = ratio(front_colour, back_colour);
            if ratio < least {
                let message = format!("{front} on {back} has a contrast of {ratio:.1}:1 by {time}");
                let help = format!(
                    "It takes {least}:1 to be read: make one of the two darker or lighter."
                );
                problems.push(Problem::new(Code::Contrast, &source, at..at + 7, message, help));
            }
        }
    }
    problems
}

/// A line of the table: `ink on paper  14.8  15.2  7`.
fn pair(line: &str) -> Option<(&str, &str, f64)> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    match fields.as_slice() {
        [front, "on", back, _, _, least] => Some((front, back, least.parse().ok()?)),
        _ => None,
    }
}

/// The first value of a colour at or after `from`, with its place.
fn colour(text: &str, name: &str, from: usize) -> Option<(usize, [u8; 3])> {
    let start = from + text.get(from..)?.find(&format!("--{name}: #"))? + name.len() + 4;
    let hex = text.get(start + 1..)?.split(|c: char| !c.is_ascii_hexdigit()).next()?;
    let digit = |at: usize| u8::from_str_radix(hex.get(at..=at)?, 16).ok();
    let channel = |at: usize| match hex.len() {
        3 => Some(digit(at)? * 17),
        6 => Some(digit(2 * at)? * 16 + digit(2 * at + 1)?),
        _ => None,
    };
    Some((start, [channel(0)?, channel(1)?, channel(2)?]))
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
