//! What was replaced in a file that could not be read as a whole.

use crate::place::Place;
use crate::report::{Code, Finding};

/// The places of the stand-ins.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mended {
    replaced: Vec<Place>,
    dropped: Vec<Place>,
}

impl Mended {
    /// Notes that the value at `place` is a stand-in.
    pub(super) fn replace(&mut self, place: Place) {
        self.replaced.push(place);
    }

    /// Notes that the object at `place` had a key that was not read.
    pub(super) fn drop_key(&mut self, place: Place) {
        self.dropped.push(place);
    }

    /// Whether a finding may be there only because of what was not read.
    pub(crate) fn explains(&self, finding: &Finding) -> bool {
        let lost = !self.replaced.is_empty() || !self.dropped.is_empty();
        match finding.code {
            // The place that a link leads to may be among what was not read.
            Code::DanglingLink | Code::ReadingTime | Code::NoReview => lost,
            Code::Incomplete if self.dropped.iter().any(|place| finding.place.is_of(place)) => true,
            _ => {
                self.replaced.iter().any(|place| finding.place.lies_in(place))
                    || self.dropped.contains(&finding.place)
            }
        }
    }
}
