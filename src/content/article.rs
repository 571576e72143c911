//! An article: what one file in `public/content/articles/` holds.

use super::{Section, ShownDate};
use serde::{Deserialize, Serialize};

/// An article with its sections, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
// The browser lacks what only the host reads.
#[cfg_attr(feature = "ssr", serde(deny_unknown_fields))]
pub struct Article {
    /// Where an editor's program finds the JSON Schema. Not part of the page.
    #[cfg(feature = "ssr")]
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The heading of the page and its title.
    pub title: String,
    /// One sentence for search results and shared links. It repeats the article's own words.
    pub description: String,
    /// Who wrote it.
    pub author: Author,
    /// The first publication, as the source gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<ShownDate>,
    /// The last change, as the source gives it. It says nothing about a medical review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<ShownDate>,
    /// How long reading takes, in minutes, as the source states it.
    pub reading_minutes: u32,
    /// One line at the foot of the page that says where the words come from.
    pub source: String,
    /// The sections in reading order.
    pub sections: Vec<Section>,
    /// The language of the words, if it is not that of `site.json`. The words of the page around
    /// them are then those of `site.<lang>.json`.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub lang: Option<String>,
    /// The article that this one says in another language: its file name without `.json`.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub translation_of: Option<String>,
    /// What to read as well: the file names of other articles without `.json`.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub related: Vec<String>,
    /// Who reviewed what the article claims, and when. A record for editors; not part of the page.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub reviewed: Option<Review>,
    /// What was lost or changed on the way from the source. For editors; not part of the page.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub provenance: Vec<Provenance>,
}

#[cfg(feature = "ssr")]
impl Article {
    /// The files below `public/` that the article shows.
    pub fn pictures(&self) -> impl Iterator<Item = &str> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.filter_map(|block| match block {
            super::Block::Image(image) => Some(image.src.as_str()),
            _ => None,
        })
    }
}

/// The author of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Author {
    /// The name, without the credential.
    pub name: String,
    /// The credential exactly as the source gives it, such as `MD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
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

/// A review of an article's claims. It takes place at the clinic: nobody else writes it.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Review {
    /// The name of the clinician, with the credential.
    pub by: String,
    /// The day of the review.
    pub date: ShownDate,
}

/// A note for editors about one place in the article.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Provenance {
    /// The id of the section the note is about, or a key of the article such as `published`.
    pub about: String,
    /// What the source had, and what stands here instead.
    pub note: String,
}
