//! What the figures shall be, and whether they are. It tells and judges nothing: machines differ.

use crate::hydration::Hydrated;
use crate::lighthouse::Sample;
use crate::loading::{Loaded, Row};
use crate::sizes::Sizes;
use crate::table::{Table, whole};

/// What has been measured.
pub(crate) struct Aims<'a> {
    /// How the pages load.
    pub(crate) loaded: &'a Loaded,
    /// How they are taken over.
    pub(crate) hydrated: &'a Hydrated,
    /// What they weigh.
    pub(crate) sizes: &'a Sizes,
}

impl Aims<'_> {
    /// The table.
    pub(crate) fn section(&self) -> String {
        let mut table = Table::new(&["aim", "at most", "is", "met"]);
        let mut aim = |name: &str, most: f64, is: f64, digits: usize| {
            let met = if is <= most { "yes" } else { "no" };
            let shown = |figure: f64| match digits {
                0 => whole(figure),
                _ => format!("{figure:.digits$}"),
            };
            table.row([name.to_owned(), shown(most), shown(is), met.to_owned()]);
        };
        let worst =
            |figure: &dyn Fn(&Row) -> f64| self.loaded.ours().map(figure).fold(0.0, f64::max);
        let home =
            |figure: &dyn Fn(&Row) -> f64| self.loaded.ours().next().map_or(f64::NAN, figure);
        let ratio = |figure: fn(&Sample) -> f64| home(&|row| self.loaded.ratio(row, figure));
        aim("LCP of / to the limit's", 1.05, ratio(|sample| sample.lcp), 2);
        aim("FCP of / to the limit's", 1.05, ratio(|sample| sample.fcp), 2);
        aim("TBT of any page, ms", 10.0, worst(&|row| row.middle.tbt), 0);
        aim("CLS of any page", 0.0, worst(&|row| row.middle.cls), 3);
        aim("urgent requests of any page", 1.0, worst(&|row| row.middle.urgent), 0);
        aim("wasm requests of any page", 1.0, worst(&|row| row.middle.wasm), 0);
        aim("first screen of /, bytes", 14_336.0, self.sizes.first_screen() as f64, 0);
        aim("wasm and glue, bytes", 81_920.0, self.sizes.app() as f64, 0);
        aim(
            "longest task of hydration on a phone, ms",
            50.0,
            self.hydrated.longest_on_a_phone(),
            1,
        );
        format!("## Aims\n\n{}", table.markdown())
    }
}
