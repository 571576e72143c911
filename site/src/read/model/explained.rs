//! What explains and supports an article: its sources, the words of the glossary, and files.

use patient_guide::content::Text;
use schemars::JsonSchema;
use serde::Deserialize;

/// Something that an article relies on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The authored id that texts refer to.
    pub id: String,
    /// Author, title and year, best with a link.
    pub text: Text,
}

/// A word that articles explain.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Term {
    /// The authored id that links point to.
    pub id: String,
    /// The word.
    pub term: String,
    /// What an abbreviation stands for. It is shown where an article uses the word for the first time.
    pub full: Option<String>,
    /// What it means.
    pub text: Text,
}

/// The words of the glossary.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct GlossaryWords {
    /// The title of the page.
    pub title: String,
    /// Under the title, and in search results.
    pub description: String,
    /// An abbreviation and what it stands for: `{short}` and `{full}`.
    pub abbreviation: String,
}

/// The words of sources.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SourcesWords {
    /// The heading of the list.
    pub title: String,
    /// The link from the text, for screen readers: `{number}`.
    pub source: String,
    /// The link back to the text, for screen readers: `{number}` of the source.
    pub back: String,
}

/// The words of files to download.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FilesWords {
    /// The link: `{label}`, `{type}` and `{size}`.
    pub link: String,
    /// A size below a megabyte: `{number}`.
    pub kilobytes: String,
    /// A size from a megabyte: `{number}`.
    pub megabytes: String,
}
