//! What one route shows: made by the host from articles, read by the browser.

use super::{Article, Author, Section, ShownDate, Site};
use serde::{Deserialize, Serialize};

/// What a served page carries for its own hydration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PageData {
    /// The path that the site is served under: `/`, or `/guide/`.
    pub base: String,
    /// What all pages share.
    pub site: Site,
    /// This page.
    pub page: Page,
}

/// One route's content. Except for the first page, it is fetched from `content/<path>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Page {
    /// A whole article.
    Article(ArticlePage),
    /// One section of an article, for itself.
    Section(SectionPage),
    /// There is nothing at this address.
    NotFound,
}

/// A whole article at its address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ArticlePage {
    /// The path of the page, such as `/`.
    pub path: String,
    /// The article.
    pub article: Article,
}

/// One section at its own address, with what a reader needs to know of the article around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SectionPage {
    /// The path of the page, such as `/faq/`.
    pub path: String,
    /// The path of the whole article.
    pub article_path: String,
    /// The title of the whole article.
    pub article_title: String,
    /// Who wrote the article.
    pub author: Author,
    /// The article's first publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<ShownDate>,
    /// The article's last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<ShownDate>,
    /// The article's line on where its words come from.
    pub source: String,
    /// The section.
    pub section: Section,
}

impl Page {
    /// The path of the page within the site. A page that is not there has none.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Article(page) => Some(&page.path),
            Self::Section(page) => Some(&page.path),
            Self::NotFound => None,
        }
    }

    /// The line on where the words of the page come from.
    pub fn source(&self) -> Option<&str> {
        match self {
            Self::Article(page) => Some(&page.article.source),
            Self::Section(page) => Some(&page.source),
            Self::NotFound => None,
        }
    }

    /// One sentence for search results and shared links.
    pub fn description(&self) -> Option<&str> {
        match self {
            Self::Article(page) => Some(&page.article.description),
            Self::Section(page) => page.section.page.as_ref().map(|page| page.description.as_str()),
            Self::NotFound => None,
        }
    }

    /// The document's title.
    pub fn title(&self, site: &Site) -> String {
        match self {
            Self::Article(page) => page.article.title.clone(),
            Self::Section(page) => {
                let heading = page.section.heading.as_deref().unwrap_or(&page.article_title);
                super::fill(&site.words.page_title, &[("title", heading), ("site", &site.name)])
            }
            Self::NotFound => {
                let title = site.words.not_found.title.as_str();
                super::fill(&site.words.page_title, &[("title", title), ("site", &site.name)])
            }
        }
    }
}
