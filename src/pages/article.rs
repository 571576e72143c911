//! A whole article.

use crate::components::{
    El, byline, contents, el, hero, languages, pagination, print_header, related, review, section,
    share, to_top,
};
use crate::content::ArticlePage;
use crate::site_context::SiteContext;

/// The article with all its sections.
pub fn article_page(page: &ArticlePage, site: &SiteContext) -> El {
    let ArticlePage { path, article, links, .. } = page;
    let (published, updated) = (article.published.as_ref(), article.updated.as_ref());
    let sections = |lead: bool| -> Vec<El> {
        let sections = article.sections.iter();
        let sections = sections.filter(|section| section.heading.is_none() == lead);
        sections.map(|words| section(words, site)).collect()
    };
    let byline = Some(byline(article, site));
    let above = byline.into_iter().chain(languages(site, &links.translations)).collect();
    let footer = el("footer")
        .class("article__footer")
        .child(share(site, path, &article.title, &site.words.share.title))
        .child(to_top(site));
    el("article")
        .class("article")
        .child(print_header(site, path, published, updated))
        .child(hero(&article.title, above))
        .child(sections(true))
        .child(contents(&article.sections, site))
        .child(el("div").class("article__body").child(sections(false)).child(review(&page.review)))
        .child(related(site, &links.related))
        .child(footer)
        .child(pagination(site, &site.words.articles.more, &links.pager))
}
