//! Where a link may lead.

use super::ids::Ids;

/// Why `to` is refused, and how to mend it.
pub(super) fn refusal(to: &str, ids: &Ids) -> Option<(String, String)> {
    if let Some(id) = to.strip_prefix('#') {
        if ids.contains(id) {
            return None;
        }
        let guess = ids.nearest(id).map(|near| format!("Did you mean \"#{near}\"?"));
        let help = guess.unwrap_or_else(|| "Give the place an id first.".to_owned());
        return Some((format!("there is no place {to:?} in this article"), help));
    }
    if is_outside(to) {
        return None;
    }
    let help = "Write an address with https://, http://, mailto: or tel:, or #id for a place in this article.";
    Some((format!("a link cannot lead to {to:?}"), help.to_owned()))
}

/// Whether `to` is an address of a kind that cannot run anything and names its target in full.
pub(super) fn is_outside(to: &str) -> bool {
    let clean = !to.chars().any(|c| c.is_control() || c.is_whitespace());
    let target = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .find_map(|scheme| to.strip_prefix(scheme));
    clean && target.is_some_and(|target| !target.is_empty() && !target.starts_with('/'))
}
