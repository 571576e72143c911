//! What every page that is served keeps to, whatever its words are.

use crate::words::article_words;
use patient_guide::content::{Page, PageData};
use patient_guide::wire::FINGERPRINT;
use scraper::{ElementRef, Html, Node, Selector};
use serde_json::Value;
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

/// Every element that a page of this site has.
const ELEMENTS: &[&str] = &[
    "aside",
    "html",
    "head",
    "meta",
    "title",
    "link",
    "style",
    "body",
    "div",
    "script",
    "a",
    "header",
    "svg",
    "use",
    "span",
    "nav",
    "ul",
    "ol",
    "li",
    "main",
    "article",
    "p",
    "strong",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "blockquote",
    "dl",
    "dt",
    "dd",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "time",
    "section",
    "footer",
    "figure",
    "img",
    "figcaption",
    "path",
    "symbol",
    "noscript",
];

static ANY: LazyLock<Selector> = LazyLock::new(|| Selector::parse("*").unwrap());
static APP: LazyLock<Selector> = LazyLock::new(|| Selector::parse("#app").unwrap());
static H1: LazyLock<Selector> = LazyLock::new(|| Selector::parse("h1").unwrap());
static DATA: LazyLock<Selector> = LazyLock::new(|| Selector::parse("#page-data").unwrap());
static HTML: LazyLock<Selector> = LazyLock::new(|| Selector::parse("#app").unwrap());
static LINKED_DATA: LazyLock<Selector> =
    LazyLock::new(|| Selector::parse("script[type='application/ld+json']").unwrap());
static WORDS: LazyLock<Selector> =
    LazyLock::new(|| Selector::parse(".lead, .article__body").unwrap());

/// As the start-up script computes it.
fn fingerprint(app: &ElementRef<'_>) -> u32 {
    let nodes = app.descendants().skip(1).filter_map(|node| match node.value() {
        Node::Element(element) => Some(format!("1{}", element.name())),
        Node::Text(text) => Some(format!("3{}", &**text)),
        Node::Comment(comment) => Some(format!("8{}", &**comment)),
        _ => None,
    });
    let nodes: String = nodes.collect();
    let add = |hash: u32, unit: u16| (hash ^ u32::from(unit)).wrapping_mul(0x0100_0193);
    nodes.encode_utf16().fold(0x811c_9dc5, add)
}

pub(crate) fn check(html: &str, data: &PageData) {
    let page = Html::parse_document(html);
    assert_eq!(page.errors, Vec::<String>::new(), "the parser stumbles");
    let app = page.select(&APP).next().unwrap();
    // What the browser builds is what was written: nothing was moved, closed or taken apart.
    let built = fingerprint(&app).to_string();
    assert_eq!(app.value().attr("data-served"), Some(built.as_str()), "the tree was rebuilt");
    let mut ids = HashSet::new();
    for element in page.select(&ANY) {
        let value = element.value();
        assert!(ELEMENTS.contains(&value.name()), "an element <{}>", value.name());
        for (name, value) in value.attrs() {
            attribute(name, value);
        }
        if let Some(id) = value.id() {
            assert!(ids.insert(id.to_owned()), "the id {id:?} is there twice");
        }
    }
    carried(&page, data);
    check_metadata(&page);
    if let Page::Article(article) = &data.page {
        let heading: String = page.select(&H1).flat_map(|h1| h1.text()).collect();
        assert_eq!(squeeze(&heading), squeeze(&article.article.title), "the title");
        let shown: String = page.select(&WORDS).map(text).collect();
        let meant = article_words(&article.article, &data.site);
        assert_eq!(squeeze(&shown), squeeze(&meant), "the words of the article");
    }
}

fn attribute(name: &str, value: &str) {
    let known = name.starts_with("aria-")
        || name.starts_with("data-")
        || [
            "lang",
            "dir",
            "hreflang",
            "charset",
            "name",
            "content",
            "http-equiv",
            "property",
            "rel",
            "href",
            "src",
            "class",
            "id",
            "role",
            "tabindex",
            "type",
            "viewBox",
            "width",
            "height",
            "alt",
            "loading",
            "decoding",
            "datetime",
            "target",
            "focusable",
            "scope",
            "hidden",
        ]
        .contains(&name);
    assert!(known, "an attribute {name}={value:?}");
    // Any other would be a page that leads somewhere by itself.
    assert!(name != "http-equiv" || value == "Content-Security-Policy", "{name}={value:?}");
    if name == "href" {
        let plain = ["https://", "http://", "mailto:", "tel:", "#", "/"]
            .iter()
            .any(|start| value.starts_with(start));
        // The icon, which is inline in the page.
        let plain = plain || value.starts_with("data:image/svg+xml,%3Csvg%20xmlns=");
        assert!(plain && !value.starts_with("//"), "a link to {value:?}");
    }
}

/// The page's data is that of the page, and cannot leave its element.
fn carried(page: &Html, data: &PageData) {
    let text: String = page.select(&DATA).flat_map(|element| element.text()).collect();
    assert!(
        !text.contains(['<', '>', '&', '\u{2028}', '\u{2029}']),
        "the data is not escaped for its script element"
    );
    let read: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(read[0], FINGERPRINT);
    assert_eq!(read[1][0], data.base);
    let mut data_strings = BTreeSet::new();
    strings(&read, &mut data_strings);
    let mut meant = BTreeSet::new();
    strings(&serde_json::to_value(&data.site).unwrap(), &mut meant);
    strings(&serde_json::to_value(&data.page).unwrap(), &mut meant);
    // The build id is that of the document.
    let build = read[1][2].as_str().unwrap().to_owned();
    meant.extend([data.base.clone(), data.start.clone(), build]);
    assert_eq!(data_strings, meant, "the strings of the data");
}

/// What search engines read cannot leave its element, and says nothing that readers do not see.
fn check_metadata(page: &Html) {
    let seen: String = page.select(&HTML).flat_map(|html| html.text()).collect();
    for element in page.select(&LINKED_DATA) {
        let text = text(element);
        assert!(
            !text.contains(['<', '>', '&', '\u{2028}', '\u{2029}']),
            "the data is not escaped for its script element"
        );
        let data: Value = serde_json::from_str(&text).unwrap();
        for part in data["@graph"].as_array().unwrap() {
            for question in part["mainEntity"].as_array().into_iter().flatten() {
                for said in [&question["name"], &question["acceptedAnswer"]["text"]] {
                    let said = squeeze(said.as_str().unwrap());
                    assert!(squeeze(&seen).contains(&said), "{said:?} is not on the page");
                }
            }
        }
    }
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// The words without white space, which belongs to the layout.
fn squeeze(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Every string in a value, however it is arranged.
fn strings(value: &Value, all: &mut BTreeSet<String>) {
    match value {
        Value::String(string) => all.extend([string.clone()]),
        Value::Array(values) => values.iter().for_each(|value| strings(value, all)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, all)),
        _ => {}
    }
}
