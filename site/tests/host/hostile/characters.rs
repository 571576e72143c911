//! Characters that nobody sees.

use super::{messages, read};
use crate::project::{ARTICLE, SITE};

#[test]
fn characters_that_nobody_sees_are_refused_where_they_stand() {
    for code in [
        0x00, 0x07, 0x08, 0x0c, 0x0d, 0x1b, 0x7f, 0x85, 0x34f, 0x115f, 0x180e, 0x200b, 0x202a,
        0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2063, 0x2066, 0x2067, 0x2068, 0x2069, 0x206f,
        0x3164, 0xfdd0, 0xfeff, 0xfff9, 0xfffd, 0xffff, 0x1_fffe, 0xe_0041,
    ] {
        let sign = char::from_u32(code).unwrap();
        for pointer in
            ["/title", "/sections/0/blocks/0/paragraph", "/author/name", "/sections/1/heading"]
        {
            let mut article = read(ARTICLE);
            *article.pointer_mut(pointer).unwrap() = format!("wo{sign}rds").into();
            let messages = messages(&read(SITE), &article);
            assert_eq!(messages.len(), 1, "U+{code:04X} in {pointer}: {messages:?}");
            assert!(messages[0].contains(&format!("U+{code:04X}")), "{messages:?}");
        }
        let mut site = read(SITE);
        site["words"]["contents"] = format!("On{sign} this page").into();
        assert_eq!(messages(&site, &read(ARTICLE)).len(), 1, "U+{code:04X}");
    }
}

#[test]
fn what_other_languages_need_is_let_through_in_words_and_nowhere_else() {
    for words in [
        "می\u{200c}خواهم",
        "क्\u{200d}ष",
        "\u{200f}שלום\u{200e}",
        "\u{61c}مرحبا",
        "👩\u{200d}⚕️",
        "co\u{ad}op",
        "a\u{a0}b",
    ] {
        let mut article = read(ARTICLE);
        article["title"] = words.into();
        article["sections"][0]["blocks"][0]["paragraph"] = words.into();
        assert_eq!(messages(&read(SITE), &article), Vec::<String>::new(), "{words:?}");
        article["sections"][1]["id"] = format!("a{words}").into();
        assert!(!messages(&read(SITE), &article).is_empty(), "an id {words:?}");
    }
}
