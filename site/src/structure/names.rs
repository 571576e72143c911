//! Names that look alike.

/// The name that was probably meant: at most every third letter is another one.
pub(super) fn nearest<'a>(name: &str, names: &[&'a str]) -> Option<&'a str> {
    // Of a key as long as a book nobody could say what was meant.
    if name.len() > 100 {
        return None;
    }
    let lower = name.to_lowercase();
    let distance = |other: &str| strsim::damerau_levenshtein(&lower, &other.to_lowercase());
    let nearest = names.iter().map(|other| (distance(other), *other)).min()?;
    (nearest.0 <= (name.len() / 3).max(1)).then_some(nearest.1)
}

/// The names as a list in a sentence.
pub(super) fn known(names: &[&str]) -> String {
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::nearest;

    fn check(name: &str, meant: Option<&str>) {
        let names = ["title", "description", "readingMinutes", "id", "icon", "body"];
        assert_eq!(nearest(name, &names), meant, "{name}");
    }

    #[test]
    fn a_slip_of_the_finger_is_seen_through() {
        check("tilte", Some("title"));
        check("readingminuets", Some("readingMinutes"));
        check("Id", Some("id"));
    }

    #[test]
    fn another_word_is_not_taken_for_a_known_one() {
        check("subtitle2", None);
        check("colour", None);
        check("", None);
    }
}
