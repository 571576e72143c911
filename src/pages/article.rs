//! A whole article.

use crate::components::{
    Frame, byline, contents, el, handout, hero, languages, pagination, related, section, share,
    to_top,
};
use crate::content::ArticlePage;
use leptos::prelude::*;

/// The article with all its sections.
pub fn article_page(page: &ArticlePage, frame: &Frame) -> AnyView {
    let ArticlePage { path, article, more } = page;
    let (published, updated) = (article.published.as_ref(), article.updated.as_ref());
    let sections = |lead: bool| {
        let sections = article.sections.iter();
        let sections = sections.filter(move |section| section.heading.is_none() == lead);
        sections.map(|words| section(words, frame))
    };
    let byline = Some(byline(article, frame));
    let above = byline.into_iter().chain(languages(frame, &more.translations)).collect();
    let footer = el("footer")
        .class("article__footer")
        .view(share(frame, path, &article.title))
        .view(to_top(frame));
    el("article")
        .class("article")
        .view(handout(frame, path, published, updated))
        .view(hero(&article.title, above))
        .views(sections(true))
        .view_if(contents(&article.sections, frame))
        .child(el("div").class("article__body").views(sections(false)))
        .view_if(related(frame, &more.related))
        .child(footer)
        .view_if(pagination(frame, &frame.words.articles.more, &more.ways))
        .into_any()
}
