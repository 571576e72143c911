//! The compact form, as the browser reads it. The host's side is tested where it is written.

use patient_guide::content::{Block, Item, List, Page, SHAPE, Span, Text};
use patient_guide::source::read;
use wasm_bindgen_test::wasm_bindgen_test;

fn shaped(value: &str) -> String {
    format!("[{SHAPE},{value}]")
}

#[wasm_bindgen_test]
fn running_text_is_read_with_its_strong_words_and_links() {
    let text: Text = read(&shaped(r##"[[0,"See "],[1,"the"],[2,["#faq","FAQ"]]]"##)).unwrap();
    let link = Span::Link { to: "#faq".to_owned(), text: Text::plain("FAQ") };
    let words = Span::Words("See ".to_owned());
    assert_eq!(text, Text(vec![words, Span::Strong(Text::plain("the")), link]));
    assert_eq!(read::<Text>(&shaped(r#""plain""#)), Some(Text::plain("plain")));
}

#[wasm_bindgen_test]
fn a_variant_is_its_number_and_a_field_left_out_its_default() {
    let block: Block = read(&shaped(r#"[1,[null,[[null,"first"],["label","second"]]]]"#)).unwrap();
    let item = |label: Option<&str>, text: &str| Item {
        label: label.map(str::to_owned),
        text: Text::plain(text),
    };
    let items = vec![item(None, "first"), item(Some("label"), "second")];
    assert_eq!(block, Block::List(List { ordered: false, items }));
    assert_eq!(read::<Page>(&shaped("[3]")), Some(Page::NotFound));
}

#[wasm_bindgen_test]
fn what_was_written_for_another_version_or_is_no_page_is_refused() {
    let other = format!("[{},[2]]", SHAPE.wrapping_add(1));
    for text in [&other, "", "<html>", "[]", "{}", "null"] {
        assert!(read::<Page>(text).is_none(), "{text}");
    }
}
