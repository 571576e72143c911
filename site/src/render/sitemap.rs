//! The list of pages for search engines, as <https://www.sitemaps.org/protocol.html> has it.

use super::xml::{self, Xml, around, words};
use crate::site::SiteIndex;
use patient_guide::content::IndexPage;
use std::io;

/// The name of the file.
pub(crate) const FILE: &str = "sitemap.xml";

/// How many addresses one file may hold.
const MOST: usize = 50_000;

const NAMESPACE: [(&str, &str); 1] = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")];

/// One page: its address and the day of its last change, if that is known.
type Page<'a> = (&'a str, Option<&'a str>);

/// One file, or several and a list of them. A section's own page is left out: it says the words of
/// its article, whose address is the canonical one.
pub(crate) fn site_maps(
    index: &SiteIndex,
    indexes: &[(&str, IndexPage)],
    root: &str,
) -> Vec<(String, String)> {
    let articles = index.articles.values().map(|article| (article.path(), article.changed()));
    let indexes = indexes.iter().map(|(_, page)| (page.path.as_str(), None));
    let pages: Vec<Page<'_>> = articles.chain(indexes).collect();
    let parts: Vec<&[Page<'_>]> = pages.chunks(MOST).collect();
    if let [only] = parts.as_slice() {
        return vec![(FILE.to_owned(), urls(root, only))];
    }
    let name = |at: usize| format!("sitemap-{}.xml", at + 1);
    let named = parts.iter().enumerate().map(|(at, part)| (name(at), urls(root, part)));
    let mut files: Vec<_> = named.collect();
    let list = xml::document(|xml| {
        around(xml, "sitemapindex", &NAMESPACE, |xml| {
            (0..parts.len()).try_for_each(|at| {
                let address = format!("{root}/{}", name(at));
                around(xml, "sitemap", &[], |xml| words(xml, "loc", &[], &address))
            })
        })
    });
    files.push((FILE.to_owned(), list));
    files
}

fn urls(root: &str, pages: &[Page<'_>]) -> String {
    xml::document(|xml| {
        around(xml, "urlset", &NAMESPACE, |xml| {
            pages.iter().try_for_each(|page| around(xml, "url", &[], |xml| url(xml, root, page)))
        })
    })
}

fn url(xml: &mut Xml, root: &str, (path, changed): &Page<'_>) -> io::Result<()> {
    words(xml, "loc", &[], &format!("{root}{path}"))?;
    changed.iter().try_for_each(|day| words(xml, "lastmod", &[], day))
}
