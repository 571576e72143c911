//! The pages that list all articles.

use super::summary::Summary;
use crate::content::{IndexEntry, IndexPage, PageLink};

/// How many articles a page lists, if the site says nothing else.
const PER_PAGE: u32 = 20;

/// The path of the first page: `/articles/`, or `/articles/ar/` for a language of its own.
pub(crate) fn path(lang: Option<&str>) -> String {
    match lang {
        None => "/articles/".to_owned(),
        Some(lang) => format!("/articles/{}/", lang.to_ascii_lowercase()),
    }
}

/// Cuts the list of one language into pages.
pub(crate) fn pages(first: &str, size: Option<u32>, articles: &[&Summary]) -> Vec<IndexPage> {
    let size = size.unwrap_or(PER_PAGE).max(1) as usize;
    let total = articles.len().div_ceil(size);
    let path = |at: usize| match at {
        0 => first.to_owned(),
        at => format!("{first}{}/", at + 1),
    };
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let pages = articles.chunks(size).enumerate().map(|(at, articles)| IndexPage {
        path: path(at),
        number: number(at + 1),
        total: number(total),
        newer: at.checked_sub(1).map(path),
        older: (at + 1 < total).then(|| path(at + 1)),
        entries: articles.iter().map(|article| entry(article)).collect(),
    });
    pages.collect()
}

fn entry(article: &Summary) -> IndexEntry {
    IndexEntry {
        link: PageLink { path: article.path().to_owned(), label: article.title.clone() },
        description: article.description.clone(),
        published: article.published.clone(),
    }
}
