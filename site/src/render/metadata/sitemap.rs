//! The list of pages for search engines (<https://www.sitemaps.org/protocol.html>), and robots.txt,
//! which names it.

use crate::render::TextFile;
use crate::render::text_template::{self, TextError};
use crate::site::{SiteIndex, changed_day};
use minijinja::{Value, context};

const SITEMAP: &str = "sitemap.xml";

/// How many addresses one file may hold.
const MAX_ADDRESSES: usize = 50_000;

/// One file, or several and an index of them. A section's own page is left out: it says the words of
/// its article, whose address is the canonical one. `root` is the address of the site.
pub(super) fn sitemaps(index: &SiteIndex, root: &str) -> Result<Vec<TextFile>, TextError> {
    let articles = index.articles.iter().map(|(slug, article)| {
        context! { address => format!("{root}{}", index.path(slug)), changed => changed_day(article) }
    });
    let lists = index.list_pages().into_iter().map(|(_, page)| page.path);
    let others = lists.chain(index.glossary_pages().into_iter().map(|(_, page)| page.path));
    let others = others.map(|path| {
        context! { address => format!("{root}{path}"), changed => None::<&str> }
    });
    let pages: Vec<Value> = articles.chain(others).collect();
    let sitemap = |pages: &[Value]| text_template::fill("sitemap.xml", context! { pages });
    if pages.len() <= MAX_ADDRESSES {
        return Ok(vec![(SITEMAP.to_owned(), sitemap(&pages)?)]);
    }
    let parts = pages.chunks(MAX_ADDRESSES).zip(1..);
    let parts = parts.map(|(part, number)| Ok((format!("sitemap-{number}.xml"), sitemap(part)?)));
    let mut files: Vec<TextFile> = parts.collect::<Result<_, _>>()?;
    let addresses: Vec<String> = files.iter().map(|(name, _)| format!("{root}/{name}")).collect();
    let list = text_template::fill("sitemap-index.xml", context! { addresses })?;
    files.push((SITEMAP.to_owned(), list));
    Ok(files)
}

/// `robots.txt`, which allows everything. `root` is the address of the site, if it is known.
pub(super) fn robots(root: Option<&str>) -> Result<TextFile, TextError> {
    let sitemap = root.map(|root| format!("{root}/{SITEMAP}"));
    Ok(("robots.txt".to_owned(), text_template::fill("robots.txt", context! { sitemap })?))
}
