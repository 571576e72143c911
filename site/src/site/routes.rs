//! Which pages there are: every article, and every section that names a page.

use super::explained::Explained;
use super::local_links;
use super::review;
use crate::check::addresses::article_paths;
use crate::read::{ArticleFile, SiteFile};
use patient_guide::content::{ArticleLinks, ArticlePage, Page, SectionPage};

/// The pages of one article: its own first, then those of its sections. `site` is that of its
/// language, `main` the language of `site.json`.
pub(crate) fn pages(
    home: &str,
    slug: &str,
    file: &ArticleFile,
    site: &SiteFile,
    main: &str,
    links: ArticleLinks,
) -> Vec<Page> {
    let mut article = file.article.clone();
    let explained = Explained::new(file, site, main);
    let review = review::lines(file, site);
    let mut paths = article_paths(home, slug, &article).into_iter();
    let own = paths.next().unwrap_or_default();
    let sections = article.sections.iter().filter(|section| section.page.is_some());
    let below = sections.zip(paths).map(|(section, path)| {
        let mut section = section.clone();
        local_links::resolve(&mut section, &own);
        let sources = explained.resolve(std::slice::from_mut(&mut section), false);
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
            sources,
        }))
    });
    let mut pages: Vec<Page> = below.collect();
    let sources = explained.resolve(&mut article.sections, true);
    article.sections.extend(sources);
    pages.insert(0, Page::Article(Box::new(ArticlePage { path: own, article, review, links })));
    pages
}
