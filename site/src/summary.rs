//! What other pages must know of an article.

use patient_guide::content::{Article, ShownDate};

/// An article without its words.
#[derive(Clone, Debug)]
pub(crate) struct Summary {
    /// The paths of its pages, its own first.
    pub(crate) paths: Vec<String>,
    pub(crate) title: String,
    pub(crate) description: String,
    /// Its language, if it is not that of `site.json`.
    pub(crate) lang: Option<String>,
    pub(crate) author: String,
    pub(crate) published: Option<ShownDate>,
    pub(crate) updated: Option<ShownDate>,
    pub(crate) translation_of: Option<String>,
    pub(crate) related: Vec<String>,
}

impl Summary {
    pub(crate) fn new(article: &Article, paths: Vec<String>) -> Self {
        Self {
            paths,
            title: article.title.clone(),
            description: article.description.clone(),
            lang: article.lang.clone(),
            author: article.author.byline(),
            published: article.published.clone(),
            updated: article.updated.clone(),
            translation_of: article.translation_of.clone(),
            related: article.related.clone(),
        }
    }

    /// The path of the article itself.
    pub(crate) fn path(&self) -> &str {
        self.paths.first().map_or("", String::as_str)
    }

    /// The day of the first publication, if its year is known.
    pub(crate) fn day(&self) -> Option<&str> {
        self.published.as_ref().and_then(ShownDate::full)
    }

    /// The day of the last change, if its year is known, else that of the first publication.
    pub(crate) fn changed(&self) -> Option<&str> {
        self.updated.as_ref().and_then(ShownDate::full).or_else(|| self.day())
    }
}
