//! A date as the source gives it.

use serde::{Deserialize, Serialize};

/// A date with the words a reader sees and the form a machine reads.
///
/// The year may be missing, because a source may give none and nobody guesses it: HTML allows a
/// yearless date in `<time datetime="10-06">`. Such a date stays out of structured data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShownDate {
    /// What the reader sees, word for word, such as `Oct 6`.
    pub shown: String,
    /// `MM-DD`, or `YYYY-MM-DD` where the year is known.
    pub machine: String,
}

impl ShownDate {
    /// `YYYY-MM-DD`, if the year is known. Nobody guesses it.
    pub fn full(&self) -> Option<&str> {
        (self.machine.len() == "YYYY-MM-DD".len()).then_some(self.machine.as_str())
    }

    /// Whether `machine` is a date that the calendar has, with or without a year.
    pub fn is_valid(&self) -> bool {
        let fields: Vec<&str> = self.machine.split('-').collect();
        let (year, month, day) = match fields.as_slice() {
            [month, day] => (None, number(month, 2), number(day, 2)),
            [year, month, day] => (number(year, 4), number(month, 2), number(day, 2)),
            _ => return false,
        };
        if fields.len() == 3 && year.is_none() {
            return false;
        }
        let (Some(month), Some(day)) = (month, day) else {
            return false;
        };
        // Without a year, 29 February may be meant for a leap year.
        let leap = year.is_none_or(|y| (y % 4 == 0 && y % 100 != 0) || y % 400 == 0);
        let days = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        (1..=days).contains(&day)
    }
}

fn number(digits: &str, length: usize) -> Option<u32> {
    let plain = digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::ShownDate;

    fn check(machine: &str, valid: bool) {
        let date = ShownDate { shown: String::new(), machine: machine.to_owned() };
        assert_eq!(date.is_valid(), valid, "{machine:?}");
    }

    #[test]
    fn a_date_may_lack_its_year() {
        check("10-06", true);
        check("02-29", true);
        check("2024-02-29", true);
        check("2025-02-29", false);
    }

    #[test]
    fn a_date_that_no_calendar_has_is_refused() {
        for machine in ["", "10", "13-01", "00-10", "04-31", "1-2", "x-06", "20245-01-01", "+1-02"]
        {
            check(machine, false);
        }
    }
}
