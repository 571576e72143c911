//! The topics of the articles.

use schemars::JsonSchema;
use serde::Deserialize;

/// A topic that articles name by its id.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Topic {
    /// The id that articles name.
    pub id: String,
    /// What visitors read.
    pub name: String,
}

/// The words of topics.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct TopicsWords {
    /// The heading of a topic in the index: `{topic}`, and `{number}` of articles.
    pub heading: String,
    /// The name of the articles without a topic.
    pub other: String,
    /// The heading of the articles in the order of the alphabet: `{number}` of articles.
    pub letters: String,
    /// Before the title of the article before this one in its topic: `{topic}`.
    pub previous: String,
    /// Before the title of the article after this one in its topic: `{topic}`.
    pub next: String,
    /// The link to the page of the index before this one.
    pub previous_page: String,
    /// The link to the page of the index after this one.
    pub next_page: String,
}
