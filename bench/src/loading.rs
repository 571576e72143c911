//! The table of how the pages load.

use crate::lighthouse::Sample;
use crate::median::median;
use crate::page::{LIMIT, Page};
use crate::table::{Table, whole};

/// The medians of every page.
pub(crate) struct Loaded {
    rows: Vec<Row>,
}

/// The medians of a page.
pub(crate) struct Row {
    name: String,
    /// Whether it is one of ours.
    pub(crate) ours: bool,
    /// All of them in the form of one load.
    pub(crate) middle: Sample,
    fastest: f64,
    slowest: f64,
}

impl Loaded {
    /// Takes the medians of each page's samples.
    pub(crate) fn of(pages: &[Page], samples: &[Vec<Sample>]) -> Self {
        let rows = pages.iter().zip(samples).map(|(page, samples)| Row {
            name: page.name.clone(),
            ours: page.path.is_some(),
            middle: middle(samples),
            fastest: samples.iter().map(|sample| sample.lcp).fold(f64::INFINITY, f64::min),
            slowest: samples.iter().map(|sample| sample.lcp).fold(0.0, f64::max),
        });
        Self { rows: rows.collect() }
    }

    /// Our pages.
    pub(crate) fn ours(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.ours)
    }

    /// How many times as long as the limit a figure of a page takes.
    pub(crate) fn ratio(&self, row: &Row, figure: impl Fn(&Sample) -> f64) -> f64 {
        let limit = self.rows.iter().find(|row| row.name == LIMIT);
        limit.map_or(f64::NAN, |limit| figure(&row.middle) / figure(&limit.middle))
    }

    fn machines(&self) -> impl Iterator<Item = f64> {
        self.rows.iter().map(|row| row.middle.machine)
    }

    /// The table.
    pub(crate) fn section(&self) -> String {
        let mut table = Table::new(&[
            "page",
            "LCP ms",
            "from–to",
            "FCP ms",
            "TBT ms",
            "CLS",
            "bytes",
            "requests",
            "urgent",
            "LCP / limit",
            "FCP / limit",
        ]);
        for row in &self.rows {
            let Sample { lcp, fcp, tbt, cls, bytes, requests, urgent, .. } = &row.middle;
            table.row([
                row.name.clone(),
                whole(*lcp),
                format!("{:.0}–{:.0}", row.fastest, row.slowest),
                whole(*fcp),
                whole(*tbt),
                format!("{cls:.3}"),
                whole(*bytes),
                whole(*requests),
                whole(*urgent),
                format!("{:.2}", self.ratio(row, |sample| sample.lcp)),
                format!("{:.2}", self.ratio(row, |sample| sample.fcp)),
            ]);
        }
        format!(
            "## Loading\n\n{}\nBytes are what travels, compressed and with headers. Urgent are the requests \
             of high priority before the first paint. Lighthouse found the machine {} fast in the median \
             load of the slowest page, {} in that of the fastest: the nearer, the fairer.\n",
            table.markdown(),
            whole(self.machines().fold(f64::INFINITY, f64::min)),
            whole(self.machines().fold(0.0, f64::max)),
        )
    }
}

fn middle(samples: &[Sample]) -> Sample {
    let of = |figure: fn(&Sample) -> f64| median(samples.iter().map(figure));
    Sample {
        lcp: of(|sample| sample.lcp),
        fcp: of(|sample| sample.fcp),
        tbt: of(|sample| sample.tbt),
        cls: of(|sample| sample.cls),
        bytes: of(|sample| sample.bytes),
        requests: of(|sample| sample.requests),
        urgent: of(|sample| sample.urgent),
        wasm: of(|sample| sample.wasm),
        machine: of(|sample| sample.machine),
        ..Sample::default()
    }
}

#[cfg(test)]
mod tests {
    use super::Loaded;
    use crate::lighthouse::Sample;
    use crate::page::{LIMIT, Page};

    #[test]
    fn a_ratio_is_that_of_the_medians() {
        let page = |name: &str, path| Page {
            name: name.to_owned(),
            url: String::new(),
            path,
            files: None,
        };
        let pages = [page(LIMIT, None), page("ours: /", Some("/"))];
        let sample = |lcp| Sample { lcp, ..Sample::default() };
        let samples = [vec![sample(100.0), sample(100.0), sample(900.0)], vec![sample(110.0); 3]];
        let loaded = Loaded::of(&pages, &samples);
        let ratios: Vec<f64> =
            loaded.ours().map(|row| loaded.ratio(row, |sample| sample.lcp)).collect();
        assert_eq!(ratios, [1.1]);
        assert!(loaded.section().contains("100–900"));
    }
}
