//! Hostile content is inert: refused with a place, or words on the page and nothing else.

use crate::project::{ARTICLE, Project, SITE, rendered, root};
use patient_guide::site::{Document, check_content, pages};
use scraper::{Html, Selector};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

const SLUG: &str = "how-ketamine-therapy-works";

fn read(file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(root().join(file)).unwrap()).unwrap()
}

/// What the check says to these two files: no lines when it lets them through.
fn told(site: &Value, article: &Value) -> Vec<String> {
    let (site, article) = (site.to_string(), article.to_string());
    let checked = check_content(root(), site.as_bytes(), &[(SLUG, article.as_bytes())]);
    let told = checked.mistakes.0.iter();
    told.map(|problem| format!("{} {}", problem.place(), problem.message())).collect()
}

/// Every page of the content, parsed, with its elements counted by name and attributes' names.
fn elements(site: &Value, article: &Value) -> Vec<BTreeMap<String, usize>> {
    let (site, article) = (site.to_string(), article.to_string());
    let checked = check_content(root(), site.as_bytes(), &[(SLUG, article.as_bytes())]);
    let content = checked.content.unwrap();
    let template = "<!doctype html><html lang=en><meta charset=utf-8><title></title></head><body><div id=app></div>";
    let document = Document::new(template, String::new(), |_| None).unwrap();
    let data = |page| patient_guide::content::PageData {
        base: "/".to_owned(),
        site: content.site.clone(),
        page,
    };
    let pages = pages(&content).into_iter().chain([patient_guide::content::Page::NotFound]);
    pages.map(|page| count(&document.page(&data(page)).unwrap())).collect()
}

fn count(html: &str) -> BTreeMap<String, usize> {
    let page = Html::parse_document(html);
    assert_eq!(page.errors, Vec::<String>::new(), "{html}");
    let mut counts = BTreeMap::new();
    for element in page.select(&Selector::parse("*").unwrap()) {
        let attributes: Vec<&str> = element.value().attrs().map(|(name, _)| name).collect();
        let key = format!("{} {}", element.value().name(), attributes.join(" "));
        *counts.entry(key).or_insert(0) += 1;
    }
    counts
}

/// The JSON pointers of every string in a value.
fn strings(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(pointer.to_owned()),
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                strings(value, &format!("{pointer}/{at}"), found);
            }
        }
        Value::Object(values) => {
            for (key, value) in values {
                strings(value, &format!("{pointer}/{}", key), found);
            }
        }
        _ => {}
    }
}

/// The real article with an image and every field that may be left out.
fn full_article() -> Value {
    let mut article = read(ARTICLE);
    let image = serde_json::json!({ "image": {
        "src": "icons/icon.svg", "alt": "A mark", "width": 8, "height": 8, "caption": "A line",
    } });
    article["sections"][1]["blocks"].as_array_mut().unwrap().push(image);
    article["sections"][1]["blocks"].as_array_mut().unwrap().push(serde_json::json!(
        { "paragraph": "Words, **strong words** and [a link](https://example.org)." }
    ));
    article["reviewed"] =
        serde_json::json!({ "by": "N. N.", "date": { "shown": "Oct 6", "machine": "10-06" } });
    article
}

fn full_site() -> Value {
    let mut site = read(SITE);
    site["origin"] = "https://guide.example.org".into();
    site
}

const MARKUP: &str = "<img src=x onerror=alert(1)>\"'&</script></title><!--";

#[test]
fn markup_in_any_field_is_refused_with_a_place_or_stays_words() {
    let (site, article) = (full_site(), full_article());
    assert_eq!(told(&site, &article), Vec::<String>::new());
    let clean = elements(&site, &article);
    let (mut refused, mut rendered) = (0, 0);
    for (file, value) in [(SITE, &site), (ARTICLE, &article)] {
        let mut pointers = Vec::new();
        strings(value, "", &mut pointers);
        for pointer in pointers {
            let mut hostile = value.clone();
            // A sentence keeps its gaps, so that it is let through.
            let words = hostile.pointer(&pointer).unwrap().as_str().unwrap();
            let text =
                Value::from(format!("{MARKUP}{}", if words.contains('{') { words } else { "" }));
            *hostile.pointer_mut(&pointer).unwrap() = text;
            let (site, article) =
                if file == SITE { (&hostile, &article) } else { (&site, &hostile) };
            let told = told(site, article);
            if let Some(first) = told.first() {
                assert!(first.starts_with(&format!("{file}:1:")), "{pointer}: {first}");
                refused += 1;
            } else {
                assert_eq!(elements(site, article), clean, "{file} {pointer}");
                rendered += 1;
            }
        }
    }
    assert!(refused > 40 && rendered > 60, "{refused} refused, {rendered} rendered");
}

#[test]
fn a_link_that_could_run_something_is_refused_however_it_is_written() {
    let links = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x6A;avascript&colon;alert(1)",
        "java&Tab;script:alert(1)",
        "java\\script:alert(1)",
        "<javascript:alert(1)>",
        "<java\tscript:alert(1)>",
        "\\u0001javascript:alert(1)",
        "%6Aavascript:alert(1)",
        "vbscript:msgbox(1)",
        "VBScript:x",
        "data:text/html,<script>alert(1)</script>",
        "data:text/html;base64,PHNjcmlwdD4=",
        "DATA:image/svg+xml,x",
        "blob:https://example.org/x",
        "file:///etc/passwd",
        "filesystem:https://example.org/x",
        "view-source:https://example.org",
        "intent://x",
        "ftp://example.org",
        "//evil.example",
        "\\\\\\\\evil.example",
        "/faq/",
        "../faq/",
        "?x=1",
        "https:",
        "https:/evil.example",
        "https:///evil.example",
        "https://exam\u{202e}ple.org",
        "https://exam\u{200b}ple.org",
        "https://exam\u{200d}ple.org",
        "HTTPS://example.org",
        "",
    ];
    for link in links {
        let text = format!("See [here]({}).", link.replace("\\u0001", "\u{1}"));
        let mut article = read(ARTICLE);
        article["sections"][0]["blocks"][0]["paragraph"] = text.clone().into();
        // A link with a space or a quote in it is no link: then its signs are words.
        let spans = |site: &Value, article: &Value| {
            elements(site, article).iter().any(|page| page != &BTreeMap::new())
        };
        let told = told(&read(SITE), &article);
        if told.is_empty() {
            let clean = elements(&read(SITE), &read(ARTICLE));
            assert_eq!(elements(&read(SITE), &article), clean, "{link:?} became an element");
        } else {
            assert!(told.iter().all(|line| line.starts_with(ARTICLE)), "{link:?}: {told:?}");
            assert!(spans(&read(SITE), &read(ARTICLE)));
        }
        let mut site = read(SITE);
        site["booking"]["url"] = link.into();
        assert!(!self::told(&site, &read(ARTICLE)).is_empty(), "booking leads to {link:?}");
    }
}

#[test]
fn nothing_in_the_page_data_can_end_its_element() {
    let project = Project::copy();
    let hostile = "</script><!-- <script> ]]> \\u2028\\u2029 &lt;";
    project.edit(ARTICLE, "\"title\": \"Consultation\"", &format!("\"title\": \"{hostile}\""));
    project.prerender("/").unwrap();
    let clean = rendered();
    for file in ["index.html", "what-to-expect/index.html"] {
        let html = project.read(file);
        let data = html.split("id=\"page-data\">").nth(1).unwrap();
        let data = data.split("</script>").next().unwrap();
        assert!(!data.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{file}");
        assert!(data.contains("\\u2028\\u2029"), "{file}");
        let _: patient_guide::content::PageData = serde_json::from_str(data).unwrap();
        let scripts = |html: &str| html.matches("<script").count();
        assert_eq!(scripts(&html), scripts(&clean.read(file)), "{file}");
    }
}

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
            let told = told(&read(SITE), &article);
            assert_eq!(told.len(), 1, "U+{code:04X} in {pointer}: {told:?}");
            assert!(told[0].contains(&format!("U+{code:04X}")), "{told:?}");
        }
        let mut site = read(SITE);
        site["words"]["contents"] = format!("On{sign} this page").into();
        assert_eq!(told(&site, &read(ARTICLE)).len(), 1, "U+{code:04X}");
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
        assert_eq!(told(&read(SITE), &article), Vec::<String>::new(), "{words:?}");
        article["sections"][1]["id"] = format!("a{words}").into();
        assert!(!told(&read(SITE), &article).is_empty(), "an id {words:?}");
    }
}

#[test]
fn an_id_that_is_the_pages_own_is_refused() {
    for id in [
        "__proto__",
        "app",
        "main",
        "top",
        "contents",
        "page-data",
        "art-hero",
        "icon-recovery",
        "faq-insurance-answer",
        "step-consultation",
        "a b",
        "a\"b",
        "é",
        "1a",
        "-a",
        "A",
        "",
        &"a".repeat(101),
    ] {
        let mut article = read(ARTICLE);
        article["sections"][8]["id"] = id.into();
        assert!(!told(&read(SITE), &article).is_empty(), "{id:?}");
    }
    // Well-formed names of globals are ids like others: no script looks for them on `window`.
    for id in ["constructor", "document", "location", "name", "self"] {
        let mut article = read(ARTICLE);
        article["sections"][8]["id"] = id.into();
        assert_eq!(told(&read(SITE), &article), Vec::<String>::new(), "{id:?}");
    }
}

#[test]
fn a_slug_stays_in_its_folder_and_takes_no_name_that_means_something() {
    let slugs = [
        "../x",
        "..",
        ".",
        "/etc",
        "a/b",
        "a\\b",
        "C:",
        "con",
        "nul",
        "prn",
        "aux",
        "com1",
        "lpt9",
        "index",
        "404",
        "content",
        "icons",
        "art",
        "snippets",
        "Faq",
        "faq.",
        "faq..",
        "faq ",
        "",
        "a%2fb",
        "a?b",
        "a#b",
        "what-to-expect",
        "\u{0}",
        "faq\u{202e}",
    ];
    for slug in slugs {
        let mut article = read(ARTICLE);
        article["sections"][7]["page"]["slug"] = slug.into();
        let (site, article) = (read(SITE).to_string(), article.to_string());
        let checked = check_content(root(), site.as_bytes(), &[(SLUG, article.as_bytes())]);
        let told = checked.mistakes.0.iter().find(|p| p.file() == ARTICLE);
        assert!(told.is_some_and(|p| p.start().column > 1), "{slug:?}: {}", checked.mistakes);
    }
    let (site, article) = (read(SITE).to_string(), read(ARTICLE).to_string());
    for name in ["Upper", "con", "index", "content", "a.b", "a b", "..", "é", "404"] {
        let articles = [(SLUG, article.as_bytes()), (name, article.as_bytes())];
        let checked = check_content(root(), site.as_bytes(), &articles);
        assert_eq!(checked.mistakes.0.len(), 1, "{name:?}: {}", checked.mistakes);
    }
}

#[test]
fn two_pages_never_stand_at_one_address() {
    let (site, article) = (read(SITE).to_string(), read(ARTICLE).to_string());
    let articles = [(SLUG, article.as_bytes()), ("faq", article.as_bytes())];
    let checked = check_content(root(), site.as_bytes(), &articles);
    assert_eq!(checked.mistakes.0.len(), 1, "{}", checked.mistakes);
    assert!(checked.mistakes.0[0].message().contains("stands at /faq/ already"));
}
