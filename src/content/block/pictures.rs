//! Pictures, and files to download.

use crate::content::Text;
use serde::{Deserialize, Serialize};

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Image {
    /// The path of a file under `public/`, such as `art/lake.svg`.
    pub src: String,
    /// What the picture says; empty where it only decorates.
    pub alt: String,
    /// The width in pixels, so that nothing moves when the picture arrives.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
    /// The line under the picture.
    pub caption: Option<Text>,
}

/// Two pictures in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pictures {
    /// The two pictures.
    pub images: Vec<Image>,
}

/// A file to download.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Download {
    /// What the link says.
    pub label: String,
    /// The path of a file in `public/files/`, such as `files/checklist.pdf`.
    pub src: String,
}
