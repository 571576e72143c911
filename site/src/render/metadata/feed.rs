//! The Atom feed (RFC 4287) of each language.

use crate::read::{ArticleFile, SiteFile};
use crate::render::TextFile;
use crate::render::text_template::{self, TextError};
use crate::site::{SiteIndex, changed_day, published_day};
use minijinja::{Value, context};
use std::collections::BTreeMap;

/// How many articles a feed holds, newest first.
const MAX_ENTRIES: usize = 50;

/// The path of each language's feed, from the site's own path.
///
/// Not every language has one: an entry needs an address, and the day of its last change, which is
/// not always known.
pub(crate) fn feed_paths(index: &SiteIndex) -> BTreeMap<String, String> {
    let main = &index.sites.main;
    let has_feed = |lang: &&str| main.origin.is_some() && entries(index, lang).next().is_some();
    let path = |lang: &str| match lang == main.lang {
        true => "/feed.xml".to_owned(),
        false => format!("/feed-{}.xml", lang.to_ascii_lowercase()),
    };
    index.sites.languages().filter(has_feed).map(|lang| (lang.to_owned(), path(lang))).collect()
}

/// The feeds. `root` is the address of the site.
pub(super) fn feeds(index: &SiteIndex, root: &str) -> Result<Vec<TextFile>, TextError> {
    let feeds = feed_paths(index).into_iter().map(|(lang, path)| {
        let text = feed(index, index.sites.of(Some(&lang)), root, &path)?;
        Ok((path.trim_start_matches('/').to_owned(), text))
    });
    feeds.collect()
}

fn entries<'a>(
    index: &'a SiteIndex,
    lang: &'a str,
) -> impl Iterator<Item = (&'a str, &'a ArticleFile, &'a str)> {
    let articles = index.of_language(lang);
    articles.filter_map(|(slug, article)| Some((slug, article, changed_day(article)?)))
}

fn feed(index: &SiteIndex, site: &SiteFile, root: &str, path: &str) -> Result<String, TextError> {
    let newest = entries(index, &site.lang).map(|(_, _, day)| day).max().unwrap_or_default();
    let entries = entries(index, &site.lang).take(MAX_ENTRIES).map(|(slug, article, day)| {
        context! {
            address => format!("{root}{}", index.path(slug)),
            title => &*article.title,
            updated => rfc3339_midnight(day),
            published => published_day(article).map(rfc3339_midnight),
            author => article.author.byline(),
            summary => &*article.description,
        }
    });
    text_template::fill(
        "feed.xml",
        context! {
            lang => &*site.lang,
            address => format!("{root}{path}"),
            start => format!("{root}{}", index.start(site)),
            title => &*site.name,
            updated => rfc3339_midnight(newest),
            entries => entries.collect::<Vec<Value>>(),
        },
    )
}

/// A feed wants a time, and an article has a day.
fn rfc3339_midnight(day: &str) -> String {
    format!("{day}T00:00:00Z")
}
