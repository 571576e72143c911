//! What all pages share: `public/content/site.json`.

use super::Words;
#[cfg(feature = "ssr")]
use super::{Direction, Offline, PageType};
use serde::{Deserialize, Serialize};

/// The site's name, its links and every word of its interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
// The browser lacks what only the host reads.
#[cfg_attr(feature = "ssr", serde(deny_unknown_fields))]
pub struct Site {
    /// Where an editor's program finds the JSON Schema. Not part of the page.
    #[cfg(feature = "ssr")]
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The clinic's name.
    pub name: String,
    /// The language of the words, as in `<html lang>`.
    pub lang: String,
    /// Which way the words run: `ltr`, or `rtl` as in Arabic and Hebrew.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub dir: Direction,
    /// The language's own name, such as `English`: what a link from another language says.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub language_name: Option<String>,
    /// The address the site is published at, such as `https://guide.example.org`, if it is known.
    /// Canonical addresses are made from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// The article that the site's name leads to: its file name without `.json`. That of
    /// `site.json` stands at `/`.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub home: String,
    /// What a page is to search engines. Without it, an article of no special kind.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub page_type: Option<PageType>,
    /// How many articles a page of the index lists: 20, unless it is said here.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub articles_per_page: Option<u32>,
    /// Saved copies for readers without a connection. Without it, nothing is kept on their devices.
    #[cfg(feature = "ssr")]
    #[serde(default, skip_serializing)]
    pub offline: Option<Offline>,
    /// The one link to make an appointment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub booking: Option<Booking>,
    /// The links in the header.
    pub navigation: Vec<NavigationLink>,
    /// Every word of the interface.
    pub words: Words,
}

/// The link to make an appointment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Booking {
    /// What the link says.
    pub label: String,
    /// Where it leads.
    pub url: String,
}

/// A link of the header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NavigationLink {
    /// What the link says.
    pub label: String,
    /// A path of this site, such as `/faq/`.
    pub path: String,
}
