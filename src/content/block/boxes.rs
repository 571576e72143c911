//! Blocks around other blocks, and the headings between them.

use super::Block;
use serde::{Deserialize, Serialize};

/// A box with a heading that says what kind of box it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Card {
    /// The rest of the heading, such as `Call the clinic if:`.
    pub title: Option<String>,
    /// What is in the box: paragraphs, lists and pictures.
    pub body: Vec<Block>,
}

/// Words set apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Callout {
    /// Paragraphs, lists, pictures and boxes.
    pub body: Vec<Block>,
}

/// Somebody's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Quote {
    /// The words.
    pub body: Vec<Block>,
    /// The name of the person who said them.
    pub by: Option<String>,
}

/// A heading within a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SubHeading {
    /// The authored id that links point to.
    pub id: String,
    /// The heading.
    pub text: String,
}
