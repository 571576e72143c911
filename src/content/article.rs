//! An article as a page shows it. What only the site program reads of its file is not here.

use super::{Section, ShownDate};
use serde::{Deserialize, Serialize};

/// An article with its sections, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// The heading of the page and its title.
    pub title: String,
    /// One sentence for search results and shared links. It repeats the article's own words.
    pub description: String,
    /// Who wrote it.
    pub author: Author,
    /// The first publication, as the source gives it.
    pub published: Option<ShownDate>,
    /// The last change, as the source gives it. It says nothing about a medical review.
    pub updated: Option<ShownDate>,
    /// How long reading takes, in minutes, as the source states it.
    pub reading_minutes: u32,
    /// One line at the foot of the page that says where the words come from.
    pub source: String,
    /// The sections in reading order.
    pub sections: Vec<Section>,
}

/// The author of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Author {
    /// The name, without the credential.
    pub name: String,
    /// The credential exactly as the source gives it, such as `MD`.
    pub credential: Option<String>,
}

impl Author {
    /// The name as a byline shows it: `John M. Thurston, MD`.
    pub fn byline(&self) -> String {
        match &self.credential {
            Some(credential) => format!("{}, {credential}", self.name),
            None => self.name.clone(),
        }
    }
}
