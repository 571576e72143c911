//! Where an article leads.

use serde::{Deserialize, Serialize};

/// The pages around an article. A site of one article has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct More {
    /// What its author recommends.
    pub related: Vec<PageLink>,
    /// The article before this one in the index, which is newer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newer: Option<PageLink>,
    /// The article after this one in the index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub older: Option<PageLink>,
    /// The path of the index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub index: Option<String>,
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

/// A link to the same words in another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Translation {
    /// The language.
    pub lang: String,
    /// Which way its words run: `ltr` or `rtl`.
    pub dir: String,
    /// The path and the language's own name.
    pub link: PageLink,
}
