//! Where a link may lead.

use super::ids::Ids;
use crate::characters::{is_invisible, is_refused};
use crate::place::Place;
use crate::report::{Code, Finding};

/// Why `to` is refused, and how to mend it.
pub(super) fn refusal(place: &Place, to: &str, ids: &Ids) -> Option<Finding> {
    if let Some(id) = to.strip_prefix('#') {
        if ids.contains(id) {
            return None;
        }
        let guess = ids.nearest(id).map(|near| format!("Did you mean \"#{near}\"?"));
        let help = guess.unwrap_or_else(|| "Give the place an id first.".to_owned());
        let message = format!("there is no place {to:?} in this article");
        return Some(Finding::new(Code::DanglingLink, place, message, help));
    }
    outside(place, to, ", or #id for a place in this article")
}

/// Why `to` is refused as an address outside this site. `or` says what else is let through.
pub(super) fn outside(place: &Place, to: &str, or: &str) -> Option<Finding> {
    let help = format!("Write an address with https://, http://, mailto: or tel:{or}.");
    let refused =
        || Finding::new(Code::LinkRefused, place, format!("a link cannot lead to {to:?}"), help);
    (!is_outside(to)).then(refused)
}

/// Whether `to` is an address of a kind that cannot run anything and names its target in full.
fn is_outside(to: &str) -> bool {
    let clean = !to.chars().any(|c| c.is_whitespace() || hides(c));
    let target = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .find_map(|scheme| to.strip_prefix(scheme));
    clean && target.is_some_and(|target| !target.is_empty() && !target.starts_with('/'))
}

/// Whether a character has no place in an address: nobody would see that it is there.
pub(super) fn hides(sign: char) -> bool {
    is_invisible(sign) || is_refused(sign)
}
