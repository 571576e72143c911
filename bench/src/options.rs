//! What the command line asks for.

use anyhow::{Context as _, Result, bail};

/// How thoroughly to measure.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// How often each page is loaded; the median counts.
    pub(crate) runs: usize,
    /// How many articles the generators get, if they are measured at all.
    pub(crate) articles: Option<usize>,
}

impl Options {
    /// Reads the arguments: `--runs N`, `--quick`.
    pub(crate) fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut options = Self { runs: 5, articles: Some(10_000) };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--runs" => {
                    let number = arguments.next().and_then(|word| word.parse().ok());
                    options.runs = number
                        .filter(|runs| *runs > 0)
                        .context("--runs wants a number from 1, such as `--runs 5`")?;
                }
                "--quick" => options = Self { runs: 1, articles: None },
                other => bail!("bench takes --runs N, --quick and --no-build, not `{other}`"),
            }
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn parse(line: &str) -> anyhow::Result<Options> {
        Options::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn five_runs_are_usual_and_a_quick_look_is_one_run_without_the_generators() {
        assert_eq!(parse("").unwrap(), Options { runs: 5, articles: Some(10_000) });
        assert_eq!(parse("--quick").unwrap(), Options { runs: 1, articles: None });
        assert_eq!(parse("--quick --runs 3").unwrap().runs, 3);
    }

    #[test]
    fn what_is_no_option_is_refused() {
        for line in ["--runs", "--runs 0", "--runs x", "--fast"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
