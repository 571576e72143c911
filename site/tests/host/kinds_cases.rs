//! The cases of `kinds`: edits of the clinic's content, and what is reported.

use crate::project::{ARTICLE, SITE};
use site::Code;

/// Edits, the code and the words that are reported, and the part of the last edit that is marked.
pub(crate) struct Case {
    pub(crate) code: Code,
    /// File, text, and what is written in its place; without a text, a file is written.
    pub(crate) edits: &'static [(&'static str, &'static str, &'static str)],
    pub(crate) mark: &'static str,
    pub(crate) says: &'static [&'static str],
}

const TITLE: &str = "\"title\": \"Everything You Need to Know About How Ketamine Therapy Works\"";
const TEXT: &str = "Ketamine’s therapeutic effects are linked to its ability to:";
const QUESTION: &str = "Is ketamine therapy safe?";
const LABEL: &str = "\"FAQs\"";
const BLOCK: &str = "{\n          \"paragraph\": \"Ketamine’s therapeutic effects are linked to its ability to:\"\n        }";

/// A case of one edit.
const fn case(
    code: Code,
    edits: &'static [(&'static str, &'static str, &'static str)],
    mark: &'static str,
    says: &'static [&'static str],
) -> Case {
    Case { code, edits, mark, says }
}

pub(crate) const CASES: &[Case] = &[
    // Files.
    case(
        Code::File,
        &[("public/content/visits.json", "", "{}")],
        "",
        &["nobody reads", "articles/visits.json"],
    ),
    case(
        Code::File,
        &[("public/content/articles/sleep/insomnia.json", "", "{}")],
        "",
        &["nobody reads", "articles/insomnia.json"],
    ),
    case(
        Code::File,
        &[("public/content/articles/visits.json.txt", "", "{}")],
        "",
        &["the name visits.json"],
    ),
    case(Code::File, &[("public/content/Site.json", "", "{}")], "", &["nobody reads", "site.json"]),
    case(
        Code::StrayFile,
        &[("public/content/articles/notes.docx", "", "x")],
        "",
        &["nobody reads"],
    ),
    // JSON.
    case(Code::Syntax, &[(ARTICLE, TITLE, "“title”: \"Pain\"")], "“", &["curly quote", "Write \""]),
    case(Code::Syntax, &[(ARTICLE, TITLE, "\"title\": “Pain”")], "“", &["curly quote"]),
    case(
        Code::Syntax,
        &[(ARTICLE, QUESTION, "Is it \"safe\"?")],
        "\"safe",
        &["a double quote inside a text", "\\\"", "“ ”"],
    ),
    case(
        Code::Syntax,
        &[(
            ARTICLE,
            "  \"readingMinutes\": 3,",
            "<<<<<<< HEAD\n  \"readingMinutes\": 3,\n=======\n  \"readingMinutes\": 4,\n>>>>>>> theirs",
        )],
        "<<<<<<<",
        &["two versions of this file"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, TEXT, "Ketamine’s effects\nare linked.")],
        "\n",
        &["Enter was pressed inside a text"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, "\"readingMinutes\": 3,", "\"readingMinutes\": 3, // about")],
        "/",
        &["a note stands between"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, "\"readingMinutes\": 3,", "\"readingMinutes\": True,")],
        "True",
        &["small letters"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, "\"readingMinutes\": 3,", "\"readingMinutes\": 3;")],
        ";",
        &["semicolon"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, "\"readingMinutes\": 3,", "readingMinutes: 3,")],
        "readingMinutes",
        &["a name without quotes"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, "\"readingMinutes\": 3,", "'readingMinutes': 3,")],
        "'",
        &["single quote"],
    ),
    case(
        Code::Syntax,
        &[(SITE, "\n  }\n}\n", "\n  }\n")],
        "}",
        &["the file ends too early: } is missing at the end"],
    ),
    // Structure.
    case(
        Code::UnknownKey,
        &[(ARTICLE, "\"readingMinutes\"", "\"readingMinuets\"")],
        "\"",
        &["there is no", "mean \"readingMinutes\"?"],
    ),
    case(
        Code::MissingKey,
        &[(ARTICLE, "\"readingMinutes\": 3,", "")],
        "",
        &["\"readingMinutes\" is missing", "Add"],
    ),
    case(
        Code::DuplicateKey,
        &[(ARTICLE, "\"readingMinutes\": 3,", "\"readingMinutes\": 3, \"readingMinutes\": 3,")],
        "",
        &["there twice"],
    ),
    case(
        Code::WrongType,
        &[(
            ARTICLE,
            "{\n    \"name\": \"John M. Thurston\",\n    \"credential\": \"MD\"\n  }",
            "\"Maria Lopez\"",
        )],
        "\"Maria",
        &["found words in quotes", "\"author\": {\"name\": \"Maria Lopez\"}"],
    ),
    case(
        Code::WrongType,
        &[(ARTICLE, "{\n                \"text\": \"PTSD\"\n              }", "\"PTSD\"")],
        "\"PTSD\"",
        &["{\"text\": \"PTSD\"}"],
    ),
    case(
        Code::WrongType,
        &[(ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": \"3\"")],
        "\"3\"",
        &["Write 3, without quotes"],
    ),
    case(Code::Empty, &[(ARTICLE, QUESTION, " ")], "", &["this is empty"]),
    case(
        Code::Incomplete,
        &[(ARTICLE, "\"id\": \"conditions\",\n", "")],
        "",
        &["has a heading and no id"],
    ),
    // Ids and links.
    case(
        Code::IdForm,
        &[(ARTICLE, "\"step-recovery\"", "\"4. Recovery\"")],
        "\"4.",
        &["cannot be an id"],
    ),
    case(
        Code::IdTaken,
        &[(ARTICLE, "\"step-recovery\"", "\"step-infusion\"")],
        "\"step",
        &["there twice"],
    ),
    case(
        Code::DanglingLink,
        &[(ARTICLE, TEXT, "See [this](#faq-is-it-saef).")],
        "[this]",
        &["no place", "mean \"#faq-is-it-safe\"?"],
    ),
    case(
        Code::DanglingLink,
        &[(ARTICLE, TEXT, "See [this](/faq/#faq-is-it-saef).")],
        "[this]",
        &["no place", "mean \"/faq/#faq-is-it-safe\"?"],
    ),
    case(
        Code::DanglingLink,
        &[(ARTICLE, TEXT, "See [this](/faq/#conditions).")],
        "[this]",
        &["no place", "/#conditions"],
    ),
    case(
        Code::DanglingLink,
        &[(ARTICLE, TEXT, "See [this](/fqa/).")],
        "[this]",
        &["no page", "mean \"/faq/\"?"],
    ),
    case(
        Code::DanglingLink,
        &[(SITE, "\"path\": \"/faq/\"", "\"path\": \"/fqa/\"")],
        "\"/fqa",
        &["no page", "mean \"/faq/\"?"],
    ),
    case(
        Code::LinkRefused,
        &[(ARTICLE, TEXT, "See [this](javascript:alert).")],
        "[this]",
        &["a link cannot lead to"],
    ),
    case(
        Code::LinkRefused,
        &[(ARTICLE, TEXT, "See [this](/faq).")],
        "[this]",
        &["/faq/, with a slash"],
    ),
    case(
        Code::ValueForm,
        &[(ARTICLE, "\"machine\": \"10-06\"", "\"machine\": \"13-06\"")],
        "\"13",
        &["is not a date"],
    ),
    case(
        Code::MissingFile,
        &[(ARTICLE, "\"icon\": \"preparation\"", "\"icon\": \"preparation.svg\"")],
        "\"preparation",
        &["Write \"preparation\""],
    ),
    case(
        Code::MissingFile,
        &[(
            ARTICLE,
            BLOCK,
            "{\"image\": {\"src\": \"public/icons/icon.svg\", \"alt\": \"\", \"width\": 40, \"height\": 40}}",
        )],
        "\"public",
        &["Write \"icons/icon.svg\""],
    ),
    // Marks.
    case(
        Code::Markup,
        &[(ARTICLE, TEXT, "Call [+1 208 555 0100](tel:+1 208 555 0100).")],
        "[+1",
        &["meant as a link", "(tel:+12085550100)"],
    ),
    case(
        Code::Markup,
        &[(ARTICLE, TEXT, "[the way](https://example.org/how to find us.pdf)")],
        "[the",
        &["meant as a link", "how%20to%20find%20us.pdf"],
    ),
    case(
        Code::Markup,
        &[(ARTICLE, TEXT, "**Yes:**it is.")],
        "**it",
        &["stars mark nothing", "blank"],
    ),
    case(
        Code::Markup,
        &[(ARTICLE, TEXT, "Take **two a day.")],
        "**",
        &["stars mark nothing", "two stars before and two after"],
    ),
    case(
        Code::Markup,
        &[(ARTICLE, TEXT, "Take ** two ** a day.")],
        "** two",
        &["stars mark nothing"],
    ),
    case(
        Code::Markup,
        &[(ARTICLE, TEXT, "See [this] (https://example.org).")],
        "[this",
        &["blank between"],
    ),
    case(Code::Markup, &[(ARTICLE, TEXT, "See <www.example.org>.")], "<www", &["meant as a link"]),
    case(
        Code::Markup,
        &[(ARTICLE, TITLE, "\"title\": \"Pain &amp; mood\"")],
        "&amp;",
        &["plain words"],
    ),
    case(Code::Markup, &[(ARTICLE, QUESTION, "Is it **safe**?")], "**safe", &["plain words"]),
    case(Code::Markup, &[(SITE, LABEL, "\"FAQ&#39;s\"")], "&#39;", &["plain words"]),
    case(Code::Markup, &[(ARTICLE, QUESTION, "Is it <b>safe</b>?")], "<b>", &["plain words"]),
    // Characters.
    case(
        Code::InvisibleCharacter,
        &[(ARTICLE, TEXT, "wo\u{200b}rds")],
        "\u{200b}",
        &["nobody sees (U+200B)"],
    ),
    case(
        Code::InvisibleCharacter,
        &[(ARTICLE, TEXT, "wo\u{200c}rds")],
        "\u{200c}",
        &["nobody sees (U+200C)"],
    ),
    case(
        Code::PrivateCharacter,
        &[(ARTICLE, TEXT, "\u{f0b7} One")],
        "\u{f0b7}",
        &["U+F0B7", "list"],
    ),
    case(
        Code::WrongEncoding,
        &[(ARTICLE, TEXT, "the patientâ€™s needs")],
        "â€™",
        &["’ was probably meant"],
    ),
    case(Code::Lookalike, &[(ARTICLE, TEXT, "the ﬁrst visit")], "ﬁ", &["only looks like fi"]),
    case(Code::Lookalike, &[(ARTICLE, TEXT, "the 𝗳𝗶𝗿𝘀𝘁 visit")], "𝗳", &["only looks like first"]),
    case(
        Code::TypedList,
        &[(ARTICLE, TEXT, "• One thing")],
        "•",
        &["a bullet typed in a paragraph", "\"list\""],
    ),
    case(
        Code::SentenceGap,
        &[(SITE, "\"Step {number}:\"", "\"Step {nummer}:\"")],
        "\"Step",
        &["lacks {number}", "{nummer}"],
    ),
    case(
        Code::UnpublishedLink,
        &[
            (
                "public/content/articles/visits.json",
                "",
                r#"{"title": "Visits", "description": "About them.", "draft": true, "author": {"name": "N. N."}, "readingMinutes": 1, "source": "Ours.", "sections": [{"blocks": ["Two visits, and words that are its own."]}]}"#,
            ),
            (ARTICLE, TEXT, "Its [visits](/visits/) are two."),
        ],
        "[visits]",
        &["/visits/", "is not published yet: a draft", "take the link away"],
    ),
    case(
        Code::Placeholder,
        &[(ARTICLE, TEXT, "PLACEHOLDER: words")],
        "",
        &["wait for the real ones"],
    ),
    case(
        Code::BareNumber,
        &[
            (SITE, "\"lang\": \"en\"", "\"lang\": \"he\", \"dir\": \"rtl\""),
            (ARTICLE, TEXT, "חייגו 208 555 0100 היום"),
        ],
        "208",
        &["out of order", "[208 555 0100](tel:2085550100)"],
    ),
    // Blocks.
    case(
        Code::Nesting,
        &[(
            ARTICLE,
            BLOCK,
            "{\"note\": {\"body\": [{\"faq\": {\"questions\": [{\"id\": \"faq-x\", \"question\": \"X?\", \"answer\": [\"Y.\"]}]}}]}}",
        )],
        "{\"faq\"",
        &["\"faq\" inside of a block", "a block of a section"],
    ),
    case(
        Code::Nesting,
        &[(
            ARTICLE,
            BLOCK,
            "{\"note\": {\"body\": [{\"note\": {\"body\": [{\"note\": {\"body\": [{\"inset\": {\"body\": [\"X.\"]}}]}}]}}]}}",
        )],
        "{\"inset\"",
        &["in a box in a box", "leave its words"],
    ),
    case(
        Code::BlockForm,
        &[(
            ARTICLE,
            BLOCK,
            "{\"table\": {\"header\": [\"A\", \"B\"], \"rows\": [[\"1\", \"2\"], [\"3\"]]}}",
        )],
        "[\"3\"",
        &["1 cells", "2 columns"],
    ),
    case(
        Code::BlockForm,
        &[(ARTICLE, BLOCK, "{\"action\": \"See [this](https://example.org).\"}")],
        "\"See",
        &["one link"],
    ),
    case(
        Code::BlockForm,
        &[(ARTICLE, BLOCK, "{\"summary\": {\"items\": [{\"text\": \"X\"}]}}")],
        "{\"text",
        &["needs a label"],
    ),
    case(
        Code::BlockForm,
        &[(
            ARTICLE,
            BLOCK,
            "{\"pictures\": {\"images\": [{\"src\": \"icons/icon-192.png\", \"alt\": \"\", \"width\": 9, \"height\": 9}]}}",
        )],
        "{\"images",
        &["1 pictures in a row"],
    ),
    // Pictures.
    case(
        Code::NotAPicture,
        &[(
            ARTICLE,
            BLOCK,
            "{\"image\": {\"src\": \"content/site.json\", \"alt\": \"\", \"width\": 4, \"height\": 4}}",
        )],
        "\"content",
        &["is no picture"],
    ),
    case(
        Code::Proportion,
        &[
            ("public/art/lake.png", "", "png 3000 2000 9000"),
            (
                ARTICLE,
                BLOCK,
                "{\"image\": {\"src\": \"art/lake.png\", \"alt\": \"\", \"width\": 600, \"height\": 800}}",
            ),
        ],
        "600",
        &["3000 wide and 2000 high", "\"width\": 600, \"height\": 400"],
    ),
    case(
        Code::HeavyPicture,
        &[
            ("public/art/lake.png", "", "png 3000 2000 5700000"),
            (
                ARTICLE,
                BLOCK,
                "{\"image\": {\"src\": \"art/lake.png\", \"alt\": \"\", \"width\": 600, \"height\": 400}}",
            ),
        ],
        "\"art/lake",
        &["5.7 MB"],
    ),
    case(
        Code::Drawing,
        &[(
            "theme/icons/logo.svg",
            "",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a{fill:#fff}</style></svg>",
        )],
        "<style",
        &["its policy blocks it", "fill="],
    ),
    case(
        Code::Drawing,
        &[(
            "theme/icons/logo.svg",
            "",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><path style=\"fill:#fff\"/></svg>",
        )],
        "style=",
        &["its policy blocks it"],
    ),
    case(
        Code::Drawing,
        &[
            ("theme/icons/a.svg", "", "<svg><linearGradient id=\"g\"/></svg>"),
            ("theme/icons/b.svg", "", "<svg><linearGradient id=\"g\"/></svg>"),
        ],
        "id=",
        &["in theme/icons/a.svg as well"],
    ),
    case(
        Code::Contrast,
        &[(
            "style/tokens.css",
            "",
            "/*\n  ink on paper 21 21 7\n*/\n:root {\n  --ink: #ffffff;\n  --paper: #ffdd00;\n}\n",
        )],
        "#ffffff",
        &["ink on paper", "1.3:1"],
    ),
    case(
        Code::Contrast,
        &[(
            "theme/tokens.css",
            "",
            ":root {\n  --hero-ink: rgb(15 70 80);\n}\n@media (prefers-color-scheme: dark) {\n  :root {\n    --hero-ink: #fff;\n  }\n}\n",
        )],
        "rgb(15 70 80)",
        &["hero-ink on hero-ground", "4.5:1"],
    ),
    case(
        Code::Theme,
        &[("theme/tokens.css", "", ":root {\n  --papper: #ffffff;\n}\n")],
        "--papper",
        &["there is no token", "--paper"],
    ),
    // What was meant.
    case(
        Code::SentenceGap,
        &[(SITE, "\"All {total} answers shown\"", "\"All {count} answers shown\"")],
        "\"All",
        &["readers would see \"{count}\"", "{total}"],
    ),
    case(
        Code::UnknownKey,
        &[(ARTICLE, BLOCK, "{\"type\": \"paragraph\", \"text\": \"Words\"}")],
        "\"type",
        &["write {\"paragraph\": \"Words\"}"],
    ),
    case(
        Code::UnknownKey,
        &[(ARTICLE, TITLE, "\"headline\": \"Pain\"")],
        "\"headline",
        &["mean \"title\"?"],
    ),
    case(
        Code::WrongType,
        &[(
            ARTICLE,
            "{\n    \"name\": \"John M. Thurston\",\n    \"credential\": \"MD\"\n  }",
            "[\"Maria Lopez\"]",
        )],
        "[",
        &["\"author\": {\"name\": \"Maria Lopez\"}"],
    ),
    case(
        Code::IdForm,
        &[(ARTICLE, "\"step-recovery\"", "\"Was wir für Sie tun\"")],
        "\"Was",
        &["such as \"was-wir-fur-sie-tun\""],
    ),
    case(
        Code::ValueForm,
        &[(SITE, "\"lang\": \"en\"", "\"lang\": \"en_US\"")],
        "\"en_US",
        &["Write \"en-US\""],
    ),
    case(
        Code::ValueForm,
        &[(SITE, "\"lang\": \"en\"", "\"lang\": \"en\", \"origin\": \"guide.example.net/\"")],
        "\"guide",
        &["Write \"https://guide.example.net\""],
    ),
    case(
        Code::LinkRefused,
        &[(SITE, "\"https://www.northidahoketamine.com/book-online\"", "\"tel:+1 208 555 0100\"")],
        "\"tel",
        &["Write tel:+12085550100"],
    ),
    case(
        Code::LinkRefused,
        &[(ARTICLE, TEXT, "See [this](htps://example.org/a).")],
        "[this]",
        &["Write https://example.org/a."],
    ),
    case(
        Code::LinkRefused,
        &[(ARTICLE, TEXT, "See [this](example.org/a).")],
        "[this]",
        &["Write https://example.org/a."],
    ),
    case(
        Code::LinkRefused,
        &[(ARTICLE, TEXT, "See [this](../FAQ#faq-insurance).")],
        "[this]",
        &["Write /faq/#faq-insurance."],
    ),
    case(
        Code::ShownDate,
        &[(
            ARTICLE,
            "\"shown\": \"Oct 6\",\n    \"machine\": \"10-06\"",
            "\"shown\": \"06.11.2025\",\n    \"machine\": \"2025-10-06\"",
        )],
        "\"06.11",
        &["not the day"],
    ),
    // Marks of other programs.
    case(Code::Markup, &[(ARTICLE, TEXT, "Take ~~two~~ a day.")], "~~", &["marks mark nothing"]),
    case(Code::Markup, &[(ARTICLE, TEXT, "Take ＊＊two＊＊ a day.")], "＊＊", &["two plain stars"]),
    case(
        Code::Markup,
        &[(ARTICLE, TEXT, "Call [us](tel:(208) 555-0100).")],
        "[us",
        &["(tel:2085550100)"],
    ),
    case(
        Code::Markup,
        &[(ARTICLE, TEXT, "See [our map][https://example.org].")],
        "[our",
        &["the address into"],
    ),
    case(Code::Markup, &[(ARTICLE, TEXT, "See <example.org>.")], "<", &["meant as a link"]),
    case(Code::Markup, &[(ARTICLE, QUESTION, "Is it _safe_?")], "_safe", &["plain words"]),
    case(Code::Markup, &[(ARTICLE, QUESTION, "Is it &rarr; safe?")], "&rarr", &["plain words"]),
    // Pasted.
    case(Code::WrongEncoding, &[(ARTICLE, TEXT, "5Â mg")], "Â", &["a blank"]),
    case(Code::WrongEncoding, &[(ARTICLE, TEXT, "donÕt")], "Õ", &["’ was"]),
    case(Code::Lookalike, &[(ARTICLE, TEXT, "Take ｔｗｏ.")], "ｔ", &["only looks like two"]),
    case(Code::Lookalike, &[(ARTICLE, TEXT, "Use Pаypal.")], "Pа", &["only looks like Paypal"]),
    case(Code::TypedList, &[(ARTICLE, TEXT, "► One")], "►", &["a bullet typed"]),
    case(
        Code::Placeholder,
        &[(ARTICLE, TEXT, "See Error! Reference source not found.")],
        "",
        &["wait for the real ones"],
    ),
    // JSON of other places.
    case(
        Code::Syntax,
        &[(ARTICLE, "\"readingMinutes\": 3,", "\"readingMinutes\": 3, <!-- about -->")],
        "<",
        &["a note stands"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, "\"readingMinutes\": 3,", "\"readingMinutes\": ３,")],
        "３",
        &["digits 0 to 9"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, "\"readingMinutes\": 3,", "\"readingMinutes\" 3,")],
        "\" 3",
        &["colon is missing"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, "\"readingMinutes\": 3,", ">>>>>>> theirs\n  \"readingMinutes\": 3,")],
        ">>>>>>>",
        &["two versions"],
    ),
    case(
        Code::Syntax,
        &[(ARTICLE, TITLE, "\"title\": \"C:\\Users\"")],
        "\\U",
        &["a backslash that means nothing"],
    ),
    // Drawings and pictures.
    case(
        Code::Drawing,
        &[(
            "theme/icons/logo.svg",
            "",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"url(https://example.org/a#b)\"/></svg>",
        )],
        "fill",
        &["its policy blocks it"],
    ),
    case(
        Code::Drawing,
        &[(
            "theme/icons/logo.svg",
            "",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"main\"/></svg>",
        )],
        "id=",
        &["the page itself uses"],
    ),
    case(
        Code::Drawing,
        &[("theme/icons/logo.svg", "", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>")],
        "",
        &["not all of it"],
    ),
    case(
        Code::Drawing,
        &[("theme/icons/logo.svg", "", "<html></html>")],
        "<html",
        &["not a drawing"],
    ),
    case(
        Code::MissingFile,
        &[
            ("public/art/lake.png", "", "png 3000 2000 9000"),
            (
                ARTICLE,
                BLOCK,
                "{\"image\": {\"src\": \"Lake.PNG\", \"alt\": \"\", \"width\": 600, \"height\": 400}}",
            ),
        ],
        "\"Lake",
        &["Write \"art/lake.png\""],
    ),
    case(
        Code::Proportion,
        &[
            (
                "public/art/lake.svg",
                "",
                "<!-- <svg width='1' height='9'> -->\n<svg xmlns='http://www.w3.org/2000/svg' width='40mm' height='20mm'/>",
            ),
            (
                ARTICLE,
                BLOCK,
                "{\"image\": {\"src\": \"art/lake.svg\", \"alt\": \"\", \"width\": 400, \"height\": 400}}",
            ),
        ],
        "400",
        &["\"width\": 400, \"height\": 200"],
    ),
    case(
        Code::Proportion,
        &[
            ("public/art/lake.jpg", "", "turned jpg"),
            (
                ARTICLE,
                BLOCK,
                "{\"image\": {\"src\": \"art/lake.jpg\", \"alt\": \"\", \"width\": 300, \"height\": 200}}",
            ),
        ],
        "300",
        &["2000 wide and 3000 high", "\"width\": 300, \"height\": 450"],
    ),
    // What a clinic should look at.
    case(
        Code::KnownGap,
        &[(ARTICLE, "\"about\": \"faq\"", "\"about\": \"a question\"")],
        "",
        &["known gap"],
    ),
    case(
        Code::ReadingTime,
        &[(ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": 5")],
        "5",
        &["minutes to read"],
    ),
    case(
        Code::NoReview,
        &[(
            "public/content/articles/zoo.json",
            "",
            "{\n  \"title\": \"A walk\", \"description\": \"A walk.\", \"author\": {\"name\": \"N. N.\"},\n  \"readingMinutes\": 1, \"source\": \"Ours.\", \"sections\": [{\"blocks\": [{\"paragraph\": \"Walk.\"}]}]\n}\n",
        )],
        "\"A walk",
        &["nobody is named"],
    ),
    case(
        Code::DateOrder,
        &[
            (ARTICLE, "\"machine\": \"10-06\"", "\"machine\": \"2025-10-06\""),
            (ARTICLE, "\"machine\": \"10-09\"", "\"machine\": \"2024-10-09\""),
        ],
        "\"2024",
        &["before the publication"],
    ),
    // Files to download.
    case(
        Code::MissingFile,
        &[
            ("public/files/check-list.pdf", "", "x"),
            (ARTICLE, BLOCK, "{\"file\": {\"label\": \"List\", \"src\": \"files/chek-list.pdf\"}}"),
        ],
        "\"files/chek",
        &["no file public/files/chek-list.pdf", "mean \"files/check-list.pdf\"?"],
    ),
    case(
        Code::MissingFile,
        &[(ARTICLE, BLOCK, "{\"file\": {\"label\": \"List\", \"src\": \"content/site.json\"}}")],
        "\"content/site.json",
        &["not in public/files/", "files/site.json"],
    ),
    case(
        Code::LinkRefused,
        &[
            ("public/files/form.html", "", "x"),
            (ARTICLE, BLOCK, "{\"file\": {\"label\": \"Form\", \"src\": \"files/form.html\"}}"),
        ],
        "\"files/form.html",
        &["no file to download"],
    ),
    case(
        Code::HeavyFile,
        &[
            ("public/files/book.pdf", "", "png 600 400 6000000"),
            (ARTICLE, BLOCK, "{\"file\": {\"label\": \"Book\", \"src\": \"files/book.pdf\"}}"),
        ],
        "\"files/book.pdf",
        &["6.0 MB"],
    ),
    // Sources and the glossary.
    case(
        Code::DanglingLink,
        &[
            (
                ARTICLE,
                "\"readingMinutes\": 3",
                "\"readingMinutes\": 3, \"sources\": [{ \"id\": \"smith-2020\", \"text\": \"Smith 2020[^smith-2020]\" }]",
            ),
            (ARTICLE, TEXT, "It is so.[^smth-2020]"),
        ],
        "[^smth",
        &["no source \"smth-2020\"", "mean \"^smith-2020\"?"],
    ),
    case(
        Code::DanglingLink,
        &[(ARTICLE, TEXT, "It is so.[^1]")],
        "[^1]",
        &["no source \"1\"", "\"sources\": ["],
    ),
    case(
        Code::Markup,
        &[(ARTICLE, TEXT, "See [it[^1]](https://example.org).")],
        "[^1]",
        &["inside of a link", "after the link"],
    ),
    case(
        Code::UnusedSource,
        &[(
            ARTICLE,
            "\"readingMinutes\": 3",
            "\"readingMinutes\": 3, \"sources\": [{ \"id\": \"smith-2020\", \"text\": \"Smith 2020\" }]",
        )],
        "\"smith-2020\"",
        &["no text refers", "[^smith-2020]"],
    ),
    case(
        Code::DanglingLink,
        &[
            (
                SITE,
                "\"booking\": {",
                "\"glossary\": [{ \"id\": \"frost\", \"term\": \"Frost\", \"text\": \"Cold.\" }], \"booking\": {",
            ),
            (ARTICLE, TEXT, "It is [cold](glossary:frots)."),
        ],
        "[cold]",
        &["no word \"frots\" in the glossary", "mean \"glossary:frost\"?"],
    ),
    case(
        Code::IdTaken,
        &[(
            SITE,
            "\"booking\": {",
            "\"glossary\": [{ \"id\": \"frost\", \"term\": \"Frost\", \"text\": \"Cold.\" }, { \"id\": \"frost\", \"term\": \"Ice\", \"text\": \"Colder.\" }], \"booking\": {",
        )],
        "\"frost\", \"term\": \"Ice",
        &["\"frost\" is taken"],
    ),
    // Contact.
    case(
        Code::ValueForm,
        &[(
            SITE,
            "\"booking\": {",
            "\"contact\": { \"phone\": \"call 208 555 0100\" }, \"booking\": {",
        )],
        "\"call",
        &["not a phone number", "+1 208 555 0100"],
    ),
    case(
        Code::ValueForm,
        &[(
            SITE,
            "\"booking\": {",
            "\"contact\": { \"mail\": \"mailto:a@b.example\" }, \"booking\": {",
        )],
        "\"mailto",
        &["not a mail address"],
    ),
    case(
        Code::ValueForm,
        &[(
            SITE,
            "\"booking\": {",
            "\"contact\": { \"hours\": [{ \"shown\": \"Mondays\", \"opens\": \"Monday 8-17\" }] }, \"booking\": {",
        )],
        "\"Monday 8",
        &["opening hours", "Mo-Fr 08:00-17:00"],
    ),
    // Reviews.
    case(
        Code::ReviewOrder,
        &[(
            ARTICLE,
            "\"readingMinutes\": 3",
            "\"readingMinutes\": 3, \"reviewed\": { \"by\": \"N. N.\", \"date\": { \"shown\": \"6 May 2021\", \"machine\": \"2021-05-06\" }, \"next\": { \"shown\": \"6 May 2020\", \"machine\": \"2020-05-06\" } }",
        )],
        "\"2020-05-06",
        &["not after the last one, 2021-05-06"],
    ),
    case(
        Code::ReviewDue,
        &[(
            ARTICLE,
            "\"readingMinutes\": 3",
            "\"readingMinutes\": 3, \"reviewed\": { \"by\": \"N. N.\", \"date\": { \"shown\": \"6 May 2019\", \"machine\": \"2019-05-06\" }, \"next\": { \"shown\": \"6 May 2020\", \"machine\": \"2020-05-06\" } }",
        )],
        "\"2020-05-06",
        &["due on 2020-05-06"],
    ),
    case(
        Code::ShownDate,
        &[(ARTICLE, "\"shown\": \"Oct 6\"", "\"shown\": \"Nov 6\"")],
        "\"Nov",
        &["not the day", "10-06"],
    ),
    case(
        Code::LongTitle,
        &[(
            ARTICLE,
            TITLE,
            "\"title\": \"Everything You Need to Know About How Ketamine Therapy Works, and What to Expect Before, During and After It, With Answers to Every Question That We Are Asked, Again and Again\"",
        )],
        "\"Every",
        &["characters"],
    ),
    case(
        Code::CopiedArticle,
        &[("public/content/articles/zoo.json", "", "copy")],
        "",
        &["has the words of"],
    ),
    case(
        Code::Translation,
        &[
            (SITE, "\"lang\": \"en\"", "\"lang\": \"en\", \"languageName\": \"English\""),
            ("public/content/site.es.json", "", "site es"),
            ("public/content/articles/zoo.json", "", "translation"),
        ],
        "",
        &["the original's words"],
    ),
    case(
        Code::NothingAccepted,
        &[(
            ARTICLE,
            TITLE,
            "\"accepted\": [{\"warning\": \"long-title\", \"reason\": \"It is short.\"}],\n  \"title\": \"Works\"",
        )],
        "\"long",
        &["no warning"],
    ),
];

/// Edits that nothing is said about.
pub(crate) const SILENT: &[(&str, &str, &str)] = &[
    (ARTICLE, TEXT, "5 ** 2, and 2 * 3 * 4, and a_b_c."),
    (ARTICLE, TEXT, "R&D at 5 < 6, for <18 years: NÃO, Châu Âu, ½ ™ µ CO₂ 🫀."),
    (
        ARTICLE,
        TEXT,
        "See [the answer](/faq/#faq-is-it-safe), [all](/faq/) and [here](#conditions).",
    ),
    (ARTICLE, TEXT, "می\u{200c}خواهم, ไทย\u{200b}ไทย and សួ\u{200b}ស្តី."),
    (ARTICLE, TEXT, "**Yes**: it is."),
    (ARTICLE, QUESTION, "Is R&D at 5 < 6 for <18 years, 5 ** 2 or 2 * 3 * 4?"),
    (SITE, LABEL, "\"R&D\""),
    (SITE, "\"All {total} answers shown\"", "\"All answers shown\""),
    (ARTICLE, TEXT, "The sign [^ is no reference, nor is [^ a ], nor \\\\[^this]."),
    (
        SITE,
        "\"booking\": {",
        "\"contact\": { \"phone\": \"(208) 555-0100\", \"mail\": \"a.b@c.example\", \"hours\": [{ \"shown\": \"Mondays\", \"opens\": \"Mo,We-Fr 08:00-17:00\" }] }, \"booking\": {",
    ),
    (
        ARTICLE,
        "\"readingMinutes\": 3",
        "\"readingMinutes\": 3, \"reviewed\": { \"by\": \"N. N.\", \"credential\": \"MD\", \"date\": { \"shown\": \"6 May 2025\", \"machine\": \"2025-05-06\" }, \"next\": { \"shown\": \"6 May 2999\", \"machine\": \"2999-05-06\" } }",
    ),
    (ARTICLE, TEXT, "A dash -- and = signs == here, ~5 mg."),
    (ARTICLE, TEXT, "（ＡＢＣ会社）の漢字、α2-Rezeptor, Õhtu, √2, l·l, Mon · Tue."),
    (ARTICLE, QUESTION, "Is a<b and b>c in <your words>?"),
    (ARTICLE, TEXT, "See [1] (below) and f(x)[i]."),
    ("public/content/LICENSE", "", "x"),
    ("public/content/articles/~syncthing~visits.json.tmp", "", "x"),
    ("public/content/README.md", "", "# Read me"),
    ("public/content/.DS_Store", "", "x"),
    ("public/content/articles/._how-ketamine-therapy-works.json", "", "x"),
    ("public/content/articles/.#visits.json", "", "x"),
    ("public/content/articles/visits.json~", "", "x"),
    ("public/content/articles/.visits.json.swp", "", "x"),
    ("public/content/articles/lake.jpg", "", "x"),
    ("theme/icons/._recovery.svg", "", "x"),
];
