//! The wire format, as the browser reads it. Its other half is tested in `site::render`.

use patient_guide::content::{Block, Item, List, Page, Span, Text};
use patient_guide::wire::{FINGERPRINT, read};
use wasm_bindgen_test::wasm_bindgen_test;

fn data(value: &str) -> String {
    format!("[{FINGERPRINT},{value}]")
}

#[wasm_bindgen_test]
fn running_text_is_read_with_its_strong_words_and_links() {
    let json =
        r##"[{"Words":"See "},{"Strong":[{"Words":"the"}]},{"Link":["#faq",[{"Words":"FAQ"}]]}]"##;
    let text: Text = read(&data(json)).unwrap();
    let link = Span::Link { to: "#faq".to_owned(), text: Text::plain("FAQ") };
    let words = Span::Words("See ".to_owned());
    assert_eq!(text, Text(vec![words, Span::Strong(Text::plain("the")), link]));
}

#[wasm_bindgen_test]
fn a_variant_is_read_by_its_name_and_null_as_no_value() {
    let json = r#"{"list":[false,[[null,[{"Words":"first"}]],["label",[{"Words":"second"}]]]]}"#;
    let block: Block = read(&data(json)).unwrap();
    let item = |label: Option<&str>, text: &str| Item {
        label: label.map(str::to_owned),
        text: Text::plain(text),
    };
    let items = vec![item(None, "first"), item(Some("label"), "second")];
    assert_eq!(block, Block::List(List { ordered: false, items }));
    assert_eq!(read::<Page>(&data(r#""notFound""#)), Some(Page::NotFound));
}

#[wasm_bindgen_test]
fn data_for_other_types_and_text_that_is_no_data_is_refused() {
    let other = format!("[{},\"notFound\"]", FINGERPRINT.wrapping_add(1));
    for text in [&other, "", "<html>", "[]", "{}", "null"] {
        assert!(read::<Page>(text).is_none(), "{text}");
    }
}
