//! The rules: what the types cannot say. A rule is a function from an entry to a problem, in the file
//! of its subject, and a line in one of the lists below.

mod article;
mod blocks;
mod dates;
mod explained;
mod files;
mod forms;
pub(super) mod ids;
pub(super) mod links;
mod pictures;
mod site;
mod text;
mod topics;

pub(crate) use forms::{direction_of, is_language};

pub(super) use pictures::public_file;

use super::structure::Entry;
use crate::read::json::Node;
use crate::report::Problem;
use std::collections::BTreeSet;
use std::path::Path;

/// What a rule may ask of the folder around a file.
#[derive(Debug)]
pub(crate) struct Folder<'a> {
    /// The root of the site: pictures are looked up under it.
    pub(crate) root: &'a Path,
    /// The names of the drawings that a step can have.
    pub(crate) icons: &'a [String],
    /// The slug of the article at `/`.
    pub(crate) home: &'a str,
    /// The slugs of all articles.
    pub(crate) slugs: &'a BTreeSet<String>,
    /// The languages of the site, that of `site.json` first.
    pub(crate) languages: &'a [String],
    /// Their files, in the same order.
    pub(crate) sites: &'a [Node<'a>],
    /// The day of the check, as `YYYY-MM-DD`.
    pub(crate) today: String,
}

impl<'a> Folder<'a> {
    /// The site file of a language.
    pub(crate) fn site(&self, lang: &str) -> Option<Node<'a>> {
        self.languages.iter().zip(self.sites).find(|(own, _)| *own == lang).map(|(_, site)| *site)
    }

    /// Whether the words of a language run from right to left.
    pub(crate) fn is_rtl(&self, lang: &str) -> bool {
        let dir = self.site(lang).and_then(|site| site.get("dir")?.words());
        dir == Some("rtl")
    }
}

/// A file that the rules check.
#[derive(Debug)]
pub(crate) struct File<'a> {
    pub(crate) folder: &'a Folder<'a>,
    pub(crate) root: Node<'a>,
    /// Its name without `.json`.
    pub(crate) slug: &'a str,
    /// The language of its words.
    pub(crate) lang: String,
    pub(crate) entries: Vec<Entry<'a>>,
    /// Whether all of it fits the schema: what a part means may depend on one that could not be read.
    pub(crate) is_sound: bool,
}

/// The rules for one entry of any file.
const ENTRY_RULES: [fn(&Entry<'_>, &File<'_>) -> Option<Problem>; 26] = [
    files::file,
    files::heavy_file,
    text::characters::unreadable,
    text::characters::private_use,
    text::characters::lookalike,
    text::words::marks_in_plain_words,
    text::words::typed_list,
    text::words::bare_number,
    text::words::placeholder,
    text::words::long_title,
    forms::form,
    dates::no_date,
    dates::other_day,
    dates::review_order,
    dates::review_due,
    site::missing_words,
    site::sentence,
    article::heading_and_id,
    article::page_without_heading,
    blocks::table,
    blocks::action,
    blocks::summary,
    blocks::pictures,
    pictures::icon,
    pictures::picture,
    pictures::heavy,
];

/// The rules for an article as a whole.
const ARTICLE: [fn(&File<'_>) -> Vec<Problem>; 13] = [
    topics::of_article,
    explained::references,
    explained::unused_sources,
    explained::glossary_links,
    blocks::nesting,
    ids::ids,
    links::links,
    links::relations,
    dates::order,
    site::publication_words,
    article::known_gaps,
    article::no_review,
    article::reading_time,
];

/// The rules for a site file as a whole.
const SITE: [fn(&File<'_>) -> Vec<Problem>; 7] = [
    topics::of_site,
    explained::references,
    explained::glossary_links,
    explained::glossary_ids,
    links::links,
    site::language,
    site::origin,
];

/// What the rules say about an article.
pub(super) fn article(file: &File<'_>) -> Vec<Problem> {
    run(file, &ARTICLE)
}

/// What the rules say about a site file.
pub(super) fn site(file: &File<'_>) -> Vec<Problem> {
    run(file, &SITE)
}

fn run(file: &File<'_>, rules: &[fn(&File<'_>) -> Vec<Problem>]) -> Vec<Problem> {
    let entries = file
        .entries
        .iter()
        .flat_map(|entry| ENTRY_RULES.iter().filter_map(|rule| rule(entry, file)));
    entries.chain(rules.iter().flat_map(|rule| rule(file))).collect()
}
