//! The report: tables that are Markdown and readable in a terminal.

use crate::lighthouse::{FCP, LCP, Load, METRICS, Measured};
use crate::pages::Page;
use anyhow::Result;
use std::array;
use std::fs;
use std::path::Path;
use tabled::builder::Builder;
use tabled::settings::object::Columns;
use tabled::settings::{Alignment, Style};
use walkdir::WalkDir;

/// How the pages load, the baseline first.
pub(crate) fn loading(pages: &[Page], measured: &Measured, runs: u32) -> String {
    let headings = METRICS.iter().map(|(heading, ..)| heading.to_string());
    let ratios = ["LCP ratio", "FCP ratio"].map(str::to_owned);
    let mut rows = vec![["page".to_owned()].into_iter().chain(headings).chain(ratios).collect()];
    let medians = measured.loads.iter().map(|loads| -> Load {
        array::from_fn(|metric| median(loads.iter().map(|load| load[metric])))
    });
    let medians: Vec<Load> = medians.collect();
    for (page, load) in pages.iter().zip(&medians) {
        let figures =
            METRICS.iter().zip(load).map(|((_, digits, _), figure)| format!("{figure:.digits$}"));
        let ratios = [LCP, FCP].map(|at| format!("{:.2}", load[at] / medians[0][at]));
        rows.push([page.name.clone()].into_iter().chain(figures).chain(ratios).collect());
    }
    format!(
        "# How fast it is\n\n{}, mobile: slow 4G and a processor 4 times slower, simulated; brotli. Median of \
         {runs}, the pages in turn. Times vary from machine to machine: the ratio to the baseline of the same \
         run is the figure.\n\n{}\n\nBytes are what is transferred, compressed and with headers. Urgent are \
         the requests of high priority before the first paint. Speed is the machine's, in the median load: \
         the nearer, the fairer.\n",
        measured.conditions,
        table(rows),
    )
}

/// What our pages, scripts, sheets and wasm weigh.
pub(crate) fn sizes(dist: &Path) -> Result<String> {
    let mut rows = vec![["file", "bytes", "brotli"].map(str::to_owned).to_vec()];
    for entry in WalkDir::new(dist).sort_by_file_name() {
        let path = entry?.into_path();
        let extension = path.extension().unwrap_or_default().to_str();
        if matches!(extension, Some("html" | "js" | "css" | "wasm")) {
            let size = fs::metadata(&path)?.len();
            let sent =
                fs::metadata(format!("{}.br", path.display())).map_or(size, |copy| copy.len());
            rows.push(vec![path.display().to_string(), size.to_string(), sent.to_string()]);
        }
    }
    Ok(format!("\n## Sizes\n\n{}\n", table(rows)))
}

/// The median; of an even number of values the upper of the two in the middle. NaN of none.
pub(crate) fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// A Markdown table of a row of headings and more rows: words to the left, figures to the right.
pub(crate) fn table(rows: Vec<Vec<String>>) -> String {
    let mut table = Builder::from_iter(rows).build();
    table.with(Style::markdown()).modify(Columns::new(1..), Alignment::right());
    table.to_string()
}

#[cfg(test)]
mod tests {
    use super::loading;
    use crate::lighthouse::{LCP, METRICS, Measured};
    use crate::pages::Page;

    #[test]
    fn a_ratio_is_that_of_the_medians() {
        let pages = ["baseline", "ours"].map(|name| Page { name: name.into(), url: String::new() });
        let load = |lcp: f64| {
            let mut load = [1.0; METRICS.len()];
            load[LCP] = lcp;
            load
        };
        let loads = vec![vec![load(100.0), load(100.0), load(900.0)], vec![load(110.0); 3]];
        let text = loading(&pages, &Measured { loads, conditions: String::new() }, 3);
        assert!(text.lines().any(|line| line.starts_with("| ours ") && line.contains(" 1.10 |")));
    }
}
