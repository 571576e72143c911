//! A date as readers see it.

use super::{El, el};
use crate::content::ShownDate;

/// The words of the source, and what machines read in their place.
pub fn date(date: &ShownDate) -> El {
    el("time").attr("datetime", &date.machine).text(&date.shown)
}
