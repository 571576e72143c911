//! One page of the list of all articles.

use super::{ArticlesWords, PageLink, ShownDate, fill};
use serde::{Deserialize, Serialize};

/// Some of the articles of one language, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IndexPage {
    /// The path of the page, such as `/articles/`, or `/articles/2/`.
    pub path: String,
    /// Which page it is, from 1, and of how many.
    pub number: u32,
    /// How many pages there are.
    pub total: u32,
    /// The path of the page before, with newer articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer: Option<String>,
    /// The path of the page after, with older articles.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older: Option<String>,
    /// The articles.
    pub entries: Vec<IndexEntry>,
}

impl IndexPage {
    /// The heading: the pages after the first say which they are.
    pub fn heading(&self, words: &ArticlesWords) -> String {
        let numbers = [("number", &*self.number.to_string()), ("total", &self.total.to_string())];
        match self.number {
            1 => words.title.clone(),
            _ => fill(&words.page, &numbers),
        }
    }
}

/// An article in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IndexEntry {
    /// The article's path and title.
    pub link: PageLink,
    /// The article's description.
    pub description: String,
    /// Its first publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<ShownDate>,
}
