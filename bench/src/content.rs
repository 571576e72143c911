//! The words that every measured page says, from the JSON that the site is made of.

use anyhow::{Context as _, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The site's words and those of its first article.
pub(crate) struct Content {
    /// `site.json`.
    pub(crate) site: Value,
    /// The article that stands at `/`.
    pub(crate) article: Value,
}

impl Content {
    /// Reads both from `public/content/`.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let site = read(&folder.join("site.json"))?;
        let home = site["home"].as_str().context("site.json names no `home`")?;
        let article = read(&folder.join(format!("articles/{home}.json")))?;
        Ok(Self { site, article })
    }
}

fn read(path: &Path) -> Result<Value> {
    let text = fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("reading {}", path.display()))
}
