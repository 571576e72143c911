//! Articles and sites that are nearly right, and slips in their bytes. proptest makes a failing one
//! smaller.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Words that every place lets through.
const PLAIN: [&str; 4] =
    ["Relief", "a longer sentence, and a full stop.", "“rewire” — it’s", "R&D at 5 < 6"];

/// Words as nobody should write them.
const ODD: [&str; 28] = [
    "<b>bold</b>",
    "</script>",
    "<!-- x",
    "]]>",
    "\"quoted\"",
    "`code`",
    "**strong**",
    "**open",
    "[here](https://example.org/a?b=c&d=e)",
    "[mail](mailto:a@example.org)",
    "[there](#one)",
    "[**both**](tel:+1)",
    "[x](javascript:alert(1))",
    "[a](b c)",
    "] (http://x",
    "a * b _ c",
    "# heading",
    "- item",
    "• bullet",
    "שלום\u{200f}",
    "می\u{200c}خواهم",
    "👩\u{200d}⚕️",
    "\u{2028}",
    "&amp; &#60; &lt",
    "{title} {",
    "\\*",
    "\u{202e}",
    "Ã©â€™",
];

/// Pieces that mean something to a JSON parser, a browser or a terminal.
const PIECES: [&[u8]; 22] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b",",
    b":",
    b"\\",
    b"\\u0000",
    b"\\ud800",
    b"null",
    b"true",
    b"-1",
    b"1e999",
    b"\n",
    b"\0",
    b"\x1b[31m",
    b"\xff",
    b"\xef\xbb\xbf",
    "\u{202e}".as_bytes(),
    b"//",
    b"</script>",
];

fn words() -> impl Strategy<Value = String> {
    let odd = (select(&PLAIN[..]), select(&ODD[..])).prop_map(|(a, b)| format!("{a} {b}"));
    prop_oneof![30 => select(&PLAIN[..]).prop_map(str::to_owned), 1 => odd, 1 => "\\PC{1,20}"]
}

fn text() -> impl Strategy<Value = Value> {
    let odd = select(vec![json!([1]), json!(null), json!({ "strong": "x" }), json!(["a", "b"])]);
    prop_oneof![300 => words().prop_map(Value::from), 1 => odd]
}

fn texts() -> impl Strategy<Value = Vec<Value>> {
    prop_oneof![100 => vec(text(), 1..4), 1 => Just(Vec::new())]
}

fn id() -> impl Strategy<Value = String> {
    let odd = select(vec!["main", "__proto__", "one", "A b", "contents", "", "x-answer"]);
    prop_oneof![100 => "[a-z]{6,9}", 1 => odd.prop_map(str::to_owned)]
}

/// What may be inside of other blocks.
fn inner() -> impl Strategy<Value = Vec<Value>> {
    let item =
        (of(words()), text()).prop_map(|(label, text)| json!({ "label": label, "text": text }));
    let items = vec(item, 1..3).prop_map(|items| json!({ "items": items })).boxed();
    let kind = select(vec!["emergency", "urgent", "nonUrgent", "warning", "note", "takeaways"]);
    let card = (kind, of(words()), texts())
        .prop_map(|(kind, title, body)| json!({ kind: { "title": title, "body": body } }));
    let by_name = select(vec!["list", "do", "dont", "summary"]);
    let block = prop_oneof![
        20 => text(),
        2 => (by_name, items).prop_map(|(kind, items)| json!({ kind: items })),
        2 => card,
        1 => (texts(), of(words())).prop_map(|(body, by)| json!({ "quote": { "body": body, "by": by } })),
        1 => texts().prop_map(|body| json!({ "inset": { "body": body } })),
        1 => (id(), words()).prop_map(|(id, text)| json!({ "heading": { "id": id, "text": text } })),
        1 => (of(words()), words(), vec(vec(text(), 2), 1..3)).prop_map(|(caption, head, rows)| json!({
            "table": { "caption": caption, "header": ["", head], "rows": rows }
        })),
    ];
    vec(block, 1..4)
}

fn step() -> impl Strategy<Value = Value> {
    let icon = select(vec!["consultation", "preparation", "infusion", "recovery", "ongoing"]);
    (id(), words(), icon, inner()).prop_map(
        |(id, title, icon, body)| json!({ "id": id, "title": title, "icon": icon, "body": body }),
    )
}

fn block() -> impl Strategy<Value = Value> {
    let item =
        (of(words()), text()).prop_map(|(label, text)| json!({ "label": label, "text": text }));
    let question = (id(), words(), inner(), any::<Option<bool>>()).prop_map(|(id, question, answer, open)| {
        json!({ "id": id, "question": question, "answer": answer, "startsOpen": open })
    });
    prop_oneof![
        text().prop_map(|text| json!({ "paragraph": text })),
        (any::<bool>(), vec(item, 1..4))
            .prop_map(|(ordered, items)| json!({ "list": { "ordered": ordered, "items": items } })),
        (vec(step(), 1..4), vec(step(), 0..2))
            .prop_map(|(steps, after)| json!({ "timeline": { "steps": steps, "after": after } })),
        vec(question, 1..4).prop_map(|questions| json!({ "faq": { "questions": questions } })),
        inner().prop_map(|body| json!({ "callout": { "body": body } })),
        inner().prop_map(|blocks| blocks[0].clone()),
        (words(), of(text())).prop_map(|(alt, caption)| json!({
            "image": { "src": "icons/icon.svg", "alt": alt, "width": 8, "height": 8, "caption": caption }
        })),
    ]
}

fn section() -> impl Strategy<Value = Value> {
    let page = (id(), words())
        .prop_map(|(slug, description)| json!({ "slug": slug, "description": description }));
    (of((id(), words(), of(page))), vec(block(), 1..4)).prop_map(|(headed, blocks)| match headed {
        Some((id, heading, page)) => {
            json!({ "id": id, "heading": heading, "page": page, "blocks": blocks })
        }
        None => json!({ "blocks": blocks }),
    })
}

/// A whole article.
pub(crate) fn article() -> impl Strategy<Value = Vec<u8>> {
    let day = select(vec!["10-06", "2024-02-29", "2025-02-29", "13-01"]);
    let day = prop_oneof![20 => Just("10-06"), 1 => day];
    let date =
        (words(), day).prop_map(|(shown, machine)| json!({ "shown": shown, "machine": machine }));
    (words(), words(), of(date), 0_u32..700, vec(section(), 1..4)).prop_map(|(title, source, date, minutes, sections)| {
        let article = json!({
            "title": title, "description": "What it is about.", "author": { "name": "N. N." },
            "published": date, "readingMinutes": minutes.clamp(1, 600), "source": source, "sections": sections,
        });
        article.to_string().into_bytes()
    })
}

/// One slip: where it is, what is written there, and how many bytes are lost.
pub(crate) type Slip = (Index, Vec<u8>, usize);

/// A slip of a finger, a bad merge, or somebody hostile.
pub(crate) fn slip() -> impl Strategy<Value = Slip> {
    let piece = prop_oneof![select(&PIECES[..]).prop_map(<[u8]>::to_vec), vec(any::<u8>(), 0..3)];
    (any::<Index>(), piece, prop_oneof![8 => 0_usize..3, 1 => 0_usize..2_000])
}

/// Makes a slip.
pub(crate) fn slipped(bytes: &[u8], (at, piece, lost): &Slip) -> Vec<u8> {
    let at = at.index(bytes.len() + 1);
    let end = (at + lost).min(bytes.len());
    [&bytes[..at], piece, &bytes[end..]].concat()
}
