//! Sentences with placeholders, such as `Step {number} of {total}`, so that a translator can order the words.

/// Puts each value into its `{name}`. A placeholder without a value stays as it is.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let placeholder = after.split_once('}');
        let value = placeholder.and_then(|(name, _)| values.iter().find(|(key, _)| *key == name));
        match (placeholder, value) {
            (Some((_, after)), Some((_, value))) => {
                filled.push_str(value);
                rest = after;
            }
            _ => {
                filled.push('{');
                rest = after;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn every_placeholder_gets_its_value_in_the_order_of_the_sentence() {
        let values = [("total", "4"), ("number", "2")];
        assert_eq!(fill("Step {number} of {total}: {number}", &values), "Step 2 of 4: 2");
    }

    #[test]
    fn a_placeholder_without_a_value_stays_visible() {
        assert_eq!(fill("{other} {", &[("number", "2")]), "{other} {");
    }

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        assert_eq!(fill("{title}", &[("title", "{title}")]), "{title}");
    }
}
