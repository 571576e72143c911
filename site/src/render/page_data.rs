//! The data of a page: what the document carries for hydration, and the file that the app fetches
//! when a reader follows a link.

use super::script_escape::escape_for_script;
use patient_guide::wire::FINGERPRINT;
use rmp_serde::encode::Error;
use serde::Serialize;
use serde::ser::Error as _;

/// The value in the wire format, escaped for a `<script>`.
///
/// MessagePack, as its crate writes it, has the structure of the wire format: arrays of fields, and
/// variants by name. So the JSON is made of the value's MessagePack.
///
/// # Errors
/// When the value cannot be serialised.
pub(crate) fn page_data(value: &impl Serialize) -> Result<String, Error> {
    let message = rmp_serde::to_vec(&(FINGERPRINT, value))?;
    let json: serde_json::Value = rmp_serde::from_slice(&message).map_err(Error::custom)?;
    Ok(escape_for_script(&json.to_string()))
}

#[cfg(test)]
mod tests {
    use super::page_data;
    use patient_guide::content::{Block, Item, List, Page, Span, Text};
    use patient_guide::wire::FINGERPRINT;
    use serde::Serialize;

    fn check(value: impl Serialize, json: &str) {
        assert_eq!(page_data(&value).unwrap(), format!("[{FINGERPRINT},{json}]"));
    }

    #[test]
    fn the_data_cannot_leave_its_element() {
        let hostile = "</script><!-- & \u{2028}\u{2029} \" \\ \n";
        let text = page_data(&hostile).unwrap();
        assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\n']), "{text}");
        let read: (u32, String) = serde_json::from_str(&text).unwrap();
        assert_eq!(read, (FINGERPRINT, hostile.to_owned()));
    }

    #[test]
    fn a_structure_is_the_array_of_its_fields_and_a_variant_has_its_name() {
        let link = Span::Link { to: "#faq".to_owned(), text: Text::plain("FAQ") };
        let text = Text(vec![Span::Words("See ".to_owned()), link]);
        check(text, r##"[{"Words":"See "},{"Link":["#faq",[{"Words":"FAQ"}]]}]"##);
        check(Page::NotFound, r#""notFound""#);
    }

    #[test]
    fn a_missing_value_keeps_its_position() {
        let items = vec![Item { label: None, text: Text::plain("first") }];
        let json = r#"{"list":[false,[[null,[{"Words":"first"}]]]]}"#;
        check(Block::List(List { ordered: false, items }), json);
    }
}
