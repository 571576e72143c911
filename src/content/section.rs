//! A section of an article.

use super::Block;
use serde::{Deserialize, Serialize};

/// A heading with the blocks under it. The introduction is a section without a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Section {
    /// The authored id that links point to. It stays when the heading is reworded.
    pub id: Option<String>,
    /// The heading; the introduction has none.
    pub heading: Option<String>,
    /// Where this section has a page of its own as well.
    pub page: Option<SectionAddress>,
    /// Paragraphs, lists, the timeline and the FAQ, in order.
    pub blocks: Vec<Block>,
}

#[cfg(not(target_arch = "wasm32"))]
impl Section {
    /// A section that the host makes.
    pub fn titled(id: &str, heading: impl Into<String>, blocks: Vec<Block>) -> Self {
        Self { id: Some(id.to_owned()), heading: Some(heading.into()), page: None, blocks }
    }
}

/// The page that a section has for itself, beside its place in the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SectionAddress {
    /// The last part of the address: `faq` makes `/faq/`.
    pub slug: String,
    /// One sentence for search results and shared links.
    pub description: String,
}
