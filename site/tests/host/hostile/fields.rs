//! Markup in each field, one after the other.

use super::{elements, messages, read};
use crate::project::{ARTICLE, Project, SITE, rendered};
use serde_json::Value;

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

/// Markup, and what only looks like some.
const MARKUP: &str = "<img src=x onerror=alert(1)>\"'&</script></title><!--";
const WORDS: &str = "< img src=x >\"'& < /script > ]]> < !-- {x} $& \u{2028}";

#[test]
fn markup_in_any_field_is_refused_with_a_place_or_stays_words() {
    let (site, article) = (full_site(), full_article());
    assert_eq!(messages(&site, &article), Vec::<String>::new());
    let clean = elements(&site, &article);
    let (mut refused, mut rendered) = (0, 0);
    for (file, value) in [(SITE, &site), (ARTICLE, &article)] {
        let mut pointers = Vec::new();
        strings(value, "", &mut pointers);
        for (pointer, markup) in
            pointers.iter().flat_map(|pointer| [(pointer, MARKUP), (pointer, WORDS)])
        {
            let mut hostile = value.clone();
            // A sentence keeps its gaps, so that it is let through.
            let words = hostile.pointer(pointer).unwrap().as_str().unwrap();
            if words.contains("](") || words.contains("**") || words.contains("<http") {
                // Without its own marks the page has other elements.
                continue;
            }
            let text =
                Value::from(format!("{markup}{}", if words.contains('{') { words } else { "" }));
            *hostile.pointer_mut(pointer).unwrap() = text;
            let (site, article) =
                if file == SITE { (&hostile, &article) } else { (&site, &hostile) };
            let messages = messages(site, article);
            if let Some(first) = messages.first() {
                assert!(first.starts_with(&format!("{file}:1:")), "{pointer}: {first}");
                refused += 1;
            } else {
                assert_eq!(elements(site, article), clean, "{file} {pointer}");
                rendered += 1;
            }
        }
    }
    assert!(refused > 120 && rendered > 60, "{refused} refused, {rendered} rendered");
}

#[test]
fn nothing_in_the_page_data_can_end_its_element() {
    let project = Project::copy();
    let hostile = "< /script >< !-- ]]> \\u2028\\u2029 & <18";
    project.edit(ARTICLE, "\"title\": \"Consultation\"", &format!("\"title\": \"{hostile}\""));
    project.prerender("/").unwrap();
    let clean = rendered();
    for file in ["index.html", "what-to-expect/index.html"] {
        let html = project.read(file);
        let data = html.split("id=\"page-data\">").nth(1).unwrap();
        let data = data.split("</script>").next().unwrap();
        assert!(!data.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{file}");
        assert!(data.contains("\\u2028\\u2029"), "{file}");
        let read: serde_json::Value = serde_json::from_str(data).unwrap();
        assert!(read.to_string().contains("< /script >< !-- ]]>"), "{file}");
        let scripts = |html: &str| html.matches("<script").count();
        assert_eq!(scripts(&html), scripts(&clean.read(file)), "{file}");
    }
}
