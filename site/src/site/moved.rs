//! The earlier addresses of articles, which lead to where the words are now.

use super::SiteIndex;
use crate::check::addresses::article_paths;

/// An address that has moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) from: String,
    pub(crate) to: String,
    /// The title of the article that is there now.
    pub(crate) title: String,
    /// Its language, if it is not that of `site.json`.
    pub(crate) lang: Option<String>,
}

impl SiteIndex {
    /// Every earlier address: those of the articles and of their sections' own pages.
    pub(crate) fn moved(&self) -> Vec<Moved> {
        let home = &self.sites.main.settings.home;
        let mut moved = Vec::new();
        // Most articles have been nowhere else.
        let renamed = self.articles.iter().filter(|(_, article)| !article.meta.formerly.is_empty());
        for (slug, article) in renamed {
            let now = article_paths(home, slug, article);
            for earlier in &article.meta.formerly {
                // Not even the start was at `/` by its earlier name.
                let before = article_paths("", earlier, article);
                moved.extend(before.into_iter().zip(&now).map(|(from, to)| Moved {
                    from,
                    to: to.clone(),
                    title: article.title.clone(),
                    lang: article.meta.lang.clone(),
                }));
            }
        }
        moved
    }
}
