//! What a rule found, before anybody looked up where it stands in the file.

use super::{Code, Severity};
use crate::place::Place;
use std::ops::Range;

/// A problem with the value at a place.
#[derive(Clone, Debug)]
pub(crate) struct Finding {
    pub(crate) code: Code,
    pub(crate) severity: Severity,
    pub(crate) place: Place,
    /// The bytes of the string at the place that are meant, if not all of it.
    pub(crate) within: Option<Range<usize>>,
    pub(crate) message: String,
    pub(crate) help: String,
}

impl Finding {
    /// A mistake.
    pub(crate) fn new(
        code: Code,
        place: &Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            code,
            severity: Severity::Error,
            place: place.clone(),
            within: None,
            message: message.into(),
            help: help.into(),
        }
    }

    /// The same, of some bytes of the string at the place.
    pub(crate) fn within(self, range: Range<usize>) -> Self {
        Self { within: Some(range), ..self }
    }

    /// The same as a warning, which does not stop a build.
    pub(crate) fn into_warning(self) -> Self {
        Self { severity: Severity::Warning, ..self }
    }
}
