//! Warnings: what a clinic should look at, and what does not stop a build.

use super::reading_time::minutes;
use crate::content::Article;
use crate::site::place::Place;

/// How far the stated reading time may be from the computed one, in minutes.
const TOLERANCE: f64 = 1.0;

/// A gap: where, what, and what to do. Its line and column are looked up only where it is told.
pub(in crate::site) type Gap = (Place, String, &'static str);

/// The known gaps of an article, and a reading time that its words do not take.
pub(in crate::site) fn gaps(article: &Article) -> Vec<Gap> {
    let root = Place::default();
    let notes = article.provenance.iter().enumerate().map(|(at, provenance)| {
        let place = root.key("provenance").index(at).key("note");
        let message = format!("known gap in {:?}", provenance.about);
        (place, message, "Ask the clinic; take the note away once it is settled.")
    });
    let stated = f64::from(article.reading_minutes);
    let computed = minutes(article);
    let off = (stated - computed).abs() > TOLERANCE;
    let time = off.then(|| {
        let message = format!("the words take about {computed:.1} minutes to read");
        let help = "Change the number if the words were changed on purpose.";
        (root.key("readingMinutes"), message, help)
    });
    notes.chain(time).collect()
}
