//! The list of all articles, newest first or by topic.

use crate::components::{
    El, contents, date, el, hero, page_link, pagination, print_header, section, to_top,
};
use crate::content::{IndexEntry, IndexPage};
use crate::site_context::SiteContext;

/// One page of the list, with links to the other pages.
pub fn index_page(page: &IndexPage, site: &SiteContext) -> El {
    let words = &site.words.articles;
    let about = el("p").class("hero__about").child(&words.description);
    let entries: Vec<El> = page.entries.iter().map(|article| entry(article, site)).collect();
    let list = (!entries.is_empty())
        .then(|| el("ul").class("article-list").attr("role", "list").child(entries));
    let sections: Vec<El> = page.sections.iter().map(|topic| section(topic, site)).collect();
    let (class, body_class) = if sections.is_empty() {
        ("article article--index", "article__body")
    } else {
        ("article", "article__body topic-index")
    };
    let body = el("div").class(body_class).child(list).child(sections).child(pagination(
        site,
        &words.pages,
        &page.pager,
    ));
    el("article")
        .class(class)
        .child(print_header(site, &page.path, None, None))
        .child(hero(&page.heading, vec![about]))
        .child(contents(&page.sections, site))
        .child(body)
        .child(el("footer").class("article__footer").child(to_top(site)))
}

fn entry(article: &IndexEntry, site: &SiteContext) -> El {
    let link = page_link(site, "article-list__link", &article.link.path).child(&article.link.label);
    let published = article.published.as_ref();
    el("li")
        .class("article-list__item")
        .child(el("h2").class("article-list__title").child(link))
        .child(el("p").child(&article.description))
        .child(published.map(|day| el("p").class("article-list__date").child(date(day))))
}
