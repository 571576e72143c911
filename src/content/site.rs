//! What all pages share, from `public/content/site.json`. What only the site program reads of it is
//! not here.

use super::{Section, Words};
use serde::{Deserialize, Serialize};

/// The site's name, its links and every word of its interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Site {
    /// The clinic's name.
    pub name: String,
    /// The language of the words, as in `<html lang>`.
    pub lang: String,
    /// The address the site is published at, such as `https://guide.example.org`, if it is known.
    /// Canonical addresses are made from it.
    pub origin: Option<String>,
    /// The one link to make an appointment.
    pub booking: Option<Booking>,
    /// The links in the header.
    pub navigation: Vec<NavigationLink>,
    /// What somebody who needs help at once is told on every page, made by the host.
    #[serde(default)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
    pub urgent_section: Option<Section>,
    /// How to reach the clinic, made by the host.
    #[serde(default)]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(skip))]
    pub contact_section: Option<Section>,
    /// Every word of the interface.
    pub words: Words,
}

/// The link to make an appointment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Booking {
    /// What the link says.
    pub label: String,
    /// Where it leads.
    pub url: String,
}

/// A link of the header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NavigationLink {
    /// What the link says.
    pub label: String,
    /// A path of this site, such as `/faq/`.
    pub path: String,
}
