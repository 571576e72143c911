//! What the checks of other files must know of an article.

use patient_guide::content::Article;

/// An article without its words.
#[derive(Clone, Debug)]
pub(crate) struct Summary {
    /// The paths of its pages, its own first.
    pub(crate) paths: Vec<String>,
    /// Its language, if it is not that of `site.json`.
    pub(crate) lang: Option<String>,
    pub(crate) translation_of: Option<String>,
    pub(crate) related: Vec<String>,
}

impl Summary {
    pub(crate) fn new(article: &Article, paths: Vec<String>) -> Self {
        Self {
            paths,
            lang: article.lang.clone(),
            translation_of: article.translation_of.clone(),
            related: article.related.clone(),
        }
    }
}
