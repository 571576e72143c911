//! What one route shows: made by the host from articles, read by the browser.

use super::{Article, ArticleLinks, Author, IndexPage, Section, ShownDate, Site, fill};
use serde::{Deserialize, Serialize};

/// What a served page carries for its own hydration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PageData {
    /// The path that the site is served under: `/`, or `/guide/`.
    pub base: String,
    /// The path that the site's name leads to: `/`, or that of another language's own start.
    pub start: String,
    /// The build id of the document and its app.
    pub build: String,
    /// What all pages share.
    pub site: Site,
    /// This page.
    pub page: Page,
}

/// What the app fetches when the reader follows a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PageFile {
    /// The build id of the app that can show the page.
    pub build: String,
    /// The page.
    pub page: Page,
}

/// One route's content. Except for the first page, it is fetched from `content/<path>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Page {
    /// A whole article.
    Article(Box<ArticlePage>),
    /// One section of an article, for itself.
    Section(Box<SectionPage>),
    /// Some of all articles.
    Index(IndexPage),
    /// The words that articles explain.
    Glossary(GlossaryPage),
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
    /// The lines on its review, if it was reviewed.
    pub review: Vec<String>,
    /// Where it leads.
    pub links: ArticleLinks,
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
    pub published: Option<ShownDate>,
    /// The article's last change.
    pub updated: Option<ShownDate>,
    /// The article's line on where its words come from.
    pub source: String,
    /// The lines on the article's review, if it was reviewed.
    pub review: Vec<String>,
    /// The section.
    pub section: Section,
    /// The sources that it refers to, as a section.
    pub sources: Option<Section>,
}

/// The words that the articles of one language explain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GlossaryPage {
    /// The path of the page, such as `/glossary/`.
    pub path: String,
    /// The heading.
    pub heading: String,
    /// One sentence under the heading, and for search results.
    pub description: String,
    /// One section for each word.
    pub sections: Vec<Section>,
}

impl SectionPage {
    /// The heading: the section's own, and for want of one the article's title.
    pub fn heading(&self) -> &str {
        self.section.heading.as_ref().unwrap_or(&self.article_title)
    }
}

impl Page {
    /// The path of the page within the site. A page that is not there has none.
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::Article(page) => Some(&page.path),
            Self::Section(page) => Some(&page.path),
            Self::Index(page) => Some(&page.path),
            Self::Glossary(page) => Some(&page.path),
            Self::NotFound => None,
        }
    }

    /// The line on where the words of the page come from.
    pub fn source(&self) -> Option<&str> {
        match self {
            Self::Article(page) => Some(&page.article.source),
            Self::Section(page) => Some(&page.source),
            Self::Index(_) | Self::Glossary(_) | Self::NotFound => None,
        }
    }

    /// One sentence for search results and shared links.
    pub fn description<'a>(&'a self, site: &'a Site) -> Option<&'a str> {
        match self {
            Self::Article(page) => Some(&page.article.description),
            Self::Section(page) => page.section.page.as_ref().map(|page| page.description.as_str()),
            Self::Index(_) => Some(&site.words.articles.description),
            Self::Glossary(page) => Some(&page.description),
            Self::NotFound => None,
        }
    }

    /// The document's title.
    pub fn title(&self, site: &Site) -> String {
        let heading = self.heading(site);
        match self {
            Self::Article(_) => heading,
            _ => fill(&site.words.page_title, &[("title", &heading), ("site", &site.name)]),
        }
    }

    /// The one `<h1>`.
    pub fn heading(&self, site: &Site) -> String {
        match self {
            Self::Article(page) => page.article.title.clone(),
            Self::Section(page) => page.heading().to_owned(),
            Self::Index(page) => page.heading.clone(),
            Self::Glossary(page) => page.heading.clone(),
            Self::NotFound => site.words.not_found.title.clone(),
        }
    }
}
