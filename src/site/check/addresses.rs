//! Two pages at one address: a section's page and an article, or those of two articles.

use crate::content::Article;
use crate::site::json_file::JsonFile;
use crate::site::place::Place;
use crate::site::report::{Code, Finding};
use std::collections::{BTreeMap, BTreeSet};

/// The findings are in the article that is the home. Only the page of a section of the home can
/// stand where another article stands: all others lie below the address of their own article.
pub(in crate::site) fn addresses(
    home: &str,
    articles: &BTreeMap<String, JsonFile<Article>>,
) -> Vec<Finding> {
    let others: BTreeSet<&str> =
        articles.keys().map(String::as_str).filter(|s| *s != home).collect();
    let sections =
        articles.get(home).map(|file| file.value.sections.as_slice()).unwrap_or_default();
    let mut findings = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        let Some(page) = section.page.as_ref().filter(|page| others.contains(page.slug.as_str()))
        else {
            continue;
        };
        let place = Place::default().key("sections").index(at).key("page").key("slug");
        let message = format!("the article {:?} stands at /{}/ already", page.slug, page.slug);
        let help = "Take another slug, or give the article's file another name.";
        findings.push(Finding::new(Code::IdTaken, &place, message, help));
    }
    findings
}
