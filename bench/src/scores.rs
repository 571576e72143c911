//! The table of our pages' points.

use crate::lighthouse::{CATEGORIES, Sample};
use crate::page::Page;
use crate::table::{Table, whole};
use std::collections::BTreeSet;

/// The fewest points of all runs in each category, and what cost them. All but performance were
/// given in one load.
pub(crate) fn section(pages: &[Page], samples: &[Vec<Sample>]) -> String {
    let mut table = Table::new(&[&["page"][..], &CATEGORIES].concat());
    let mut faults = String::new();
    for (page, samples) in pages.iter().zip(samples).filter(|(page, _)| page.path.is_some()) {
        table.row(std::iter::once(page.name.clone()).chain(fewest(samples).map(whole)));
        let all: BTreeSet<_> = samples.iter().flat_map(|sample| &sample.faults).collect();
        for fault in all {
            let meant = if page.is_unlisted() && fault.starts_with("seo") {
                " (as it is meant: search engines shall not list it)"
            } else {
                ""
            };
            faults += &format!("- {}: {fault}{meant}\n", page.name);
        }
    }
    format!("## Lighthouse's points, the fewest of all runs\n\n{}\n{faults}", table.markdown())
}

/// The fewest points in each category.
pub(crate) fn fewest(samples: &[Sample]) -> impl Iterator<Item = f64> {
    (0..CATEGORIES.len()).map(move |category| {
        let points = samples.iter().map(|sample| sample.points.get(category).copied());
        points.map(Option::unwrap_or_default).fold(100.0, f64::min)
    })
}

#[cfg(test)]
mod tests {
    use super::fewest;
    use crate::lighthouse::Sample;

    #[test]
    fn one_run_with_fewer_points_is_not_hidden_by_the_others() {
        let run = |points: [f64; 4]| Sample { points: points.to_vec(), ..Sample::default() };
        let samples = [run([100.0; 4]), run([100.0, 99.0, 100.0, 100.0])];
        assert_eq!(fewest(&samples).collect::<Vec<_>>(), [100.0, 99.0, 100.0, 100.0]);
    }

    #[test]
    fn a_category_that_was_not_measured_has_no_points() {
        assert_eq!(fewest(&[Sample::default()]).next(), Some(0.0));
    }
}
