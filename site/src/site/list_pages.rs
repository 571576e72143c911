//! The pages of the list of all articles.

use crate::read::SiteFile;
use crate::read::model::ListWords;
use patient_guide::content::{IndexEntry, IndexPage, PagerLink, Section, fill};

/// How many articles a page lists, if the site says nothing else.
const PER_PAGE: u32 = 200;

/// How many articles a page of the list has.
pub(crate) fn size(site: &SiteFile) -> usize {
    site.settings.articles_per_page.unwrap_or(PER_PAGE).max(1) as usize
}

/// What a page of the list holds: articles, or sections with them.
pub(crate) type Contents = (Vec<IndexEntry>, Vec<Section>);

/// Makes the pages of the list of one language. `first` is the path of the first one, `before` and
/// `after` what the links between them say.
pub(crate) fn pages(
    first: &str,
    words: &ListWords,
    [before, after]: [&str; 2],
    contents: Vec<Contents>,
) -> Vec<IndexPage> {
    let total = contents.len();
    let path = |at: usize| match at {
        0 => first.to_owned(),
        at => format!("{first}{}/", at + 1),
    };
    let link = |label: &str, at| PagerLink { path: path(at), label: label.to_owned(), title: None };
    let pages = contents.into_iter().enumerate().map(|(at, (entries, sections))| {
        let previous = at.checked_sub(1).map(|at| link(before, at));
        let next = (at + 1 < total).then(|| link(after, at + 1));
        IndexPage {
            path: path(at),
            heading: heading(words, at + 1, total),
            entries,
            sections,
            pager: previous.into_iter().chain(next).collect(),
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
