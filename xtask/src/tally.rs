//! How many tests passed and failed, read from the test runners' result lines.

use std::fmt::{self, Display};
use std::ops::Add;

/// Passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Tests that passed.
    pub(crate) passed: usize,
    /// Tests that failed.
    pub(crate) failed: usize,
}

impl Tally {
    /// Adds what a result line says. cargo's and wasm-bindgen-test's begin alike:
    /// `test result: ok. 42 passed; 0 failed; 0 ignored; ...`
    pub(crate) fn read(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result:") else {
            return;
        };
        let words: Vec<&str> = counts.split([' ', ';']).filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2) {
            match (pair[0].parse::<usize>(), pair[1]) {
                (Ok(count), "passed") => self.passed += count,
                (Ok(count), "failed") => self.failed += count,
                _ => {}
            }
        }
    }

    /// The tally of a finished step. One that broke without a failing test, or that ran no test at all, counts
    /// as a failure: otherwise the total could say "0 failed" of a suite that never started.
    pub(crate) fn closed(mut self, succeeded: bool) -> Self {
        if self.failed == 0 && (!succeeded || self.passed == 0) {
            self.failed = 1;
        }
        self
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn result_lines_add_up_and_a_step_that_ran_no_test_or_broke_has_failed() {
        let mut tally = Tally::default();
        tally.read("test result: ok. 42 passed; 0 failed; 1 ignored; finished in 0.00s");
        tally.read("5 passed; 3 failed");
        assert_eq!(tally.closed(false), Tally { passed: 42, failed: 1 });
        tally.read("test result: FAILED. 3 passed; 2 failed; 0 ignored; finished in 1.20s");
        assert_eq!(tally.closed(true), Tally { passed: 45, failed: 2 });
        assert_eq!(Tally::default().closed(true).failed, 1);
    }
}
