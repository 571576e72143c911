//! The links of an article to other pages.

use serde::{Deserialize, Serialize};

/// The pages around an article. A site of one article has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArticleLinks {
    /// What its author recommends.
    pub related: Vec<PageLink>,
    /// The article before this one in the index, the one after it, and the index itself.
    pub pager: Vec<PagerLink>,
    /// The same words in other languages.
    pub translations: Vec<Translation>,
}

/// A link to a page of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PageLink {
    /// The path, such as `/faq/`.
    pub path: String,
    /// What the link says.
    pub label: String,
}

/// A link to the next or previous page of a list, or to the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PagerLink {
    /// The path it leads to.
    pub path: String,
    /// What the link says, such as `Newer article`.
    pub label: String,
    /// Its title, where that says more.
    pub title: Option<String>,
}

/// A link to the same words in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Translation {
    /// The language.
    pub lang: String,
    /// The direction of its words: `ltr` or `rtl`.
    pub dir: String,
    /// The path and the language's own name.
    pub link: PageLink,
}
