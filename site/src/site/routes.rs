//! Which pages there are: every article, and every section that names a page.

use super::local_links;
use super::review;
use crate::check::addresses::article_paths;
use crate::read::{ArticleFile, SiteFile};
use patient_guide::content::{ArticleLinks, ArticlePage, Page, SectionPage};

/// The pages of one article: its own first, then those of its sections. `site` is that of its
/// language.
pub(crate) fn pages(
    home: &str,
    slug: &str,
    file: &ArticleFile,
    site: &SiteFile,
    links: ArticleLinks,
) -> Vec<Page> {
    let article = file.article.clone();
    let review = review::lines(file, site);
    let mut paths = article_paths(home, slug, &article).into_iter();
    let own = paths.next().unwrap_or_default();
    let sections = article.sections.iter().filter(|section| section.page.is_some());
    let below = sections.zip(paths).map(|(section, path)| {
        let mut section = section.clone();
        local_links::resolve(&mut section, &own);
        Page::Section(Box::new(SectionPage {
            path,
            article_path: own.clone(),
            article_title: article.title.clone(),
            author: article.author.clone(),
            published: article.published.clone(),
            updated: article.updated.clone(),
            source: article.source.clone(),
            review: review.clone(),
            section,
        }))
    });
    let mut pages: Vec<Page> = below.collect();
    pages.insert(0, Page::Article(Box::new(ArticlePage { path: own, article, review, links })));
    pages
}
