//! Counting: how many tests of each kind passed and failed, read from the runners' own result lines.

use std::fmt::{self, Display};

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
            let Ok(count) = pair[0].parse::<usize>() else {
                continue;
            };
            match pair[1] {
                "passed" => self.passed += count,
                "failed" => self.failed += count,
                _ => {}
            }
        }
    }

    /// The tally of a finished kind. A run that broke without a failing test, or that ran no test at all,
    /// counts as one failure: otherwise the total could say "0 failed" of a suite that never started.
    pub(crate) fn closed(mut self, succeeded: bool) -> Self {
        if self.failed == 0 && (!succeeded || self.passed == 0) {
            self.failed = 1;
        }
        self
    }

    /// The sum of two.
    pub(crate) fn plus(self, other: Self) -> Self {
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
    use super::*;

    fn check(lines: &[&str], passed: usize, failed: usize) {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        assert_eq!(tally, Tally { passed, failed });
    }

    #[test]
    fn cargos_result_lines_add_up() {
        let ok = "test result: ok. 42 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        let bad = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s";
        check(&[ok, "running 5 tests", bad], 45, 2);
    }

    #[test]
    fn the_browser_runners_result_line_counts() {
        check(
            &["test result: ok. 11 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.01s"],
            11,
            0,
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        check(&["test one ... ok", "5 passed; 3 failed", ""], 0, 0);
    }

    #[test]
    fn a_kind_that_ran_no_test_has_failed() {
        assert_eq!(Tally::default().closed(true).failed, 1);
    }

    #[test]
    fn a_run_that_broke_after_passing_tests_has_failed() {
        assert_eq!(Tally { passed: 5, failed: 0 }.closed(false), Tally { passed: 5, failed: 1 });
    }
}
