//! Hostile content is refused with a position, or is text on the page and nothing else.

mod addresses;
mod characters;
mod fields;
mod links;

use crate::project::{clinic, root};
use scraper::{Html, Selector};
use serde_json::Value;
use site::{Document, SiteIndex, check_content};
use std::collections::BTreeMap;
use std::fs;

const SLUG: &str = "how-ketamine-therapy-works";

fn read(file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(clinic(file)).unwrap()).unwrap()
}

/// What the check says to these two files: no lines when it lets them through.
fn messages(site: &Value, article: &Value) -> Vec<String> {
    let (site, article) = (site.to_string(), article.to_string());
    let checked = check_content(root(), site.as_bytes(), &[(SLUG, article.as_bytes())]);
    let messages = checked.errors.0.iter();
    messages.map(|problem| format!("{} {}", problem.place(), problem.message())).collect()
}

/// Every page of the content, parsed, with its elements counted by name and attributes' names.
fn elements(site: &Value, article: &Value) -> Vec<BTreeMap<String, usize>> {
    let (site, article) = (site.to_string(), article.to_string());
    let checked = check_content(root(), site.as_bytes(), &[(SLUG, article.as_bytes())]);
    let content = checked.content.unwrap();
    let template = "<!doctype html><html lang=en><meta charset=utf-8><title></title></head><body><div id=app></div>";
    let document = Document::plain(template).unwrap();
    SiteIndex::new(content)
        .pages("/")
        .iter()
        .map(|page| count(&document.page(page).unwrap()))
        .collect()
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
