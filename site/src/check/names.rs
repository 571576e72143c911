//! Names that look alike.

/// The name that was probably meant: at most every third letter is another one.
pub(crate) fn nearest<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // The distance takes quadratic time, and nobody misspells a name as long as this.
    if name.len() > 100 {
        return None;
    }
    let lower = name.to_lowercase();
    let distance = |other: &str| strsim::damerau_levenshtein(&lower, &other.to_lowercase());
    let nearest = names.into_iter().map(|other| (distance(other), other)).min()?;
    (nearest.0 <= (name.len() / 3).max(1)).then_some(nearest.1)
}

/// `Did you mean …?` where one of the names is near, else what `or` says of them.
pub(crate) fn did_you_mean<'a>(
    name: &str,
    names: impl IntoIterator<Item = &'a str>,
    or: impl FnOnce() -> String,
) -> String {
    nearest(name, names).map_or_else(or, |near| format!("Did you mean {near:?}?"))
}

/// Names for a sentence, cut where nobody would read on.
pub(crate) fn truncated_list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 20;
    let names: Vec<&str> = names.into_iter().take(SHOWN + 1).collect();
    let more = if names.len() > SHOWN { ", …" } else { "" };
    format!("{}{more}", names[..names.len().min(SHOWN)].join(", "))
}

/// Words as an id or address: `Über uns` is `uber-uns`. Empty where no letter is left.
pub(crate) fn as_id(words: &str) -> String {
    let slug = slug::slugify(words);
    let slug = slug.trim_start_matches(|c: char| !c.is_ascii_lowercase());
    let short: String = slug.chars().take(60).collect();
    short.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{as_id, nearest};

    #[test]
    fn an_address_is_made_of_the_words_of_a_title() {
        assert_eq!(as_id("What to Expect — and Why"), "what-to-expect-and-why");
        assert_eq!(as_id("Über uns"), "uber-uns");
        assert_eq!(as_id("5 Steps"), "steps");
        assert_eq!(as_id("???"), "");
    }

    #[test]
    fn a_slip_of_the_finger_is_recognised_and_another_word_is_not() {
        let names = ["title", "description", "readingMinutes", "id", "icon", "body"];
        for (name, meant) in [
            ("tilte", Some("title")),
            ("readingminuets", Some("readingMinutes")),
            ("Id", Some("id")),
            ("subtitle2", None),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, names), meant, "{name}");
        }
    }
}
