//! One page of the list of all articles.

use super::{PageLink, PagerLink, Section, ShownDate};
use serde::{Deserialize, Serialize};

/// Some of the articles of one language: newest first, or by topic and title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IndexPage {
    /// The path of the page, such as `/articles/`, or `/articles/2/`.
    pub path: String,
    /// The heading. The pages after the first say which they are.
    pub heading: String,
    /// The articles.
    pub entries: Vec<IndexEntry>,
    /// The topics and the alphabet with their articles, if the site has topics.
    pub sections: Vec<Section>,
    /// The pages before and after it.
    pub pager: Vec<PagerLink>,
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
    pub published: Option<ShownDate>,
}
