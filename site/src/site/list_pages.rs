//! The pages of the list of all articles.

use crate::read::SiteFile;
use crate::read::model::ListWords;
use patient_guide::content::{IndexEntry, IndexPage, PagerLink, fill};

/// How many articles a page lists, if the site says nothing else.
const PER_PAGE: u32 = 20;

/// Cuts the list of one language into pages. `first` is the path of the first one.
pub(crate) fn pages(first: &str, site: &SiteFile, entries: Vec<IndexEntry>) -> Vec<IndexPage> {
    let size = site.settings.articles_per_page.unwrap_or(PER_PAGE).max(1) as usize;
    let total = entries.len().div_ceil(size);
    let path = |at: usize| match at {
        0 => first.to_owned(),
        at => format!("{first}{}/", at + 1),
    };
    let words = &site.settings.words.articles;
    let link = |label: &String, at| PagerLink { path: path(at), label: label.clone(), title: None };
    let pages = entries.chunks(size).enumerate().map(|(at, entries)| {
        let newer = at.checked_sub(1).map(|at| link(&words.newer_page, at));
        let older = (at + 1 < total).then(|| link(&words.older_page, at + 1));
        IndexPage {
            path: path(at),
            heading: heading(words, at + 1, total),
            entries: entries.to_vec(),
            pager: newer.into_iter().chain(older).collect(),
        }
    });
    pages.collect()
}

fn heading(words: &ListWords, number: usize, total: usize) -> String {
    match number {
        1 => words.title.clone(),
        _ => {
            let (number, total) = (number.to_string(), total.to_string());
            fill(&words.page, &[("number", &number), ("total", &total)])
        }
    }
}
