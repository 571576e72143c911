//! The Atom feed (RFC 4287) of each language.

use super::xml::{self, Xml, around, empty, words};
use crate::site::SiteIndex;
use crate::summary::Summary;
use patient_guide::content::Site;
use std::collections::BTreeMap;
use std::io;

/// How many articles a feed holds, newest first.
const MOST: usize = 50;

/// The path of each language's feed, below the site's own path.
///
/// Not every language has one: an entry needs the day of its last change, which nobody guesses, and
/// an address.
pub(crate) fn feed_paths(index: &SiteIndex) -> BTreeMap<String, String> {
    let main = &index.sites.main;
    let fed = |lang: &&str| main.origin.is_some() && entries(index, lang).next().is_some();
    let path = |lang: &str| match lang == main.lang {
        true => "/feed.xml".to_owned(),
        false => format!("/feed-{}.xml", lang.to_ascii_lowercase()),
    };
    index.sites.languages().filter(fed).map(|lang| (lang.to_owned(), path(lang))).collect()
}

/// The feeds by their files' names. `root` is the address of the site.
pub(crate) fn feeds(index: &SiteIndex, root: &str) -> Vec<(String, String)> {
    let feeds = feed_paths(index).into_iter().map(|(lang, path)| {
        let text = feed(index, index.sites.of(Some(&lang)), root, &path);
        (path.trim_start_matches('/').to_owned(), text)
    });
    feeds.collect()
}

fn entries<'a>(
    index: &'a SiteIndex,
    lang: &'a str,
) -> impl Iterator<Item = (&'a Summary, &'a str)> {
    index.of_language(lang).filter_map(|article| Some((article, article.changed()?)))
}

fn feed(index: &SiteIndex, site: &Site, root: &str, path: &str) -> String {
    let newest = entries(index, &site.lang).map(|(_, day)| day).max().unwrap_or_default();
    let (own, start) = (format!("{root}{path}"), format!("{root}{}", index.start(site)));
    let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &site.lang)];
    xml::document(|xml| {
        around(xml, "feed", &attributes, |xml| {
            words(xml, "id", &[], &own)?;
            words(xml, "title", &[], &site.name)?;
            words(xml, "updated", &[], &moment(newest))?;
            empty(xml, "link", &[("rel", "self"), ("href", &own)])?;
            empty(xml, "link", &[("rel", "alternate"), ("href", &start)])?;
            entries(index, &site.lang).take(MOST).try_for_each(|(article, day)| {
                around(xml, "entry", &[], |xml| entry(xml, root, article, day))
            })
        })
    })
}

fn entry(xml: &mut Xml, root: &str, article: &Summary, day: &str) -> io::Result<()> {
    let address = format!("{root}{}", article.path());
    words(xml, "id", &[], &address)?;
    words(xml, "title", &[], &article.title)?;
    words(xml, "updated", &[], &moment(day))?;
    if let Some(day) = article.day() {
        words(xml, "published", &[], &moment(day))?;
    }
    empty(xml, "link", &[("rel", "alternate"), ("href", &address)])?;
    around(xml, "author", &[], |xml| words(xml, "name", &[], &article.author))?;
    words(xml, "summary", &[], &article.description)
}

/// A feed wants a moment; of a day, its first is meant.
fn moment(day: &str) -> String {
    format!("{day}T00:00:00Z")
}
