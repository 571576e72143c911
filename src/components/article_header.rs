//! The top of a page: the print header, the artwork with the one `<h1>`, the byline and the links
//! to translations.

use super::el::{El, el};
use super::media::icon;
use super::prose::date;
use crate::browser::{public_address, use_enhanced};
use crate::content::{Article, Author, ShownDate, Translation, fill};
use crate::site_context::SiteContext;

/// The clinic's name, the page's address and the dates, visible in print only.
pub fn print_header(
    site: &SiteContext,
    path: &str,
    published: Option<&ShownDate>,
    updated: Option<&ShownDate>,
) -> El {
    let enhanced = use_enhanced();
    let mut dates = published.map(|date| date.shown.clone()).unwrap_or_default();
    if let Some(date) = updated {
        let separator = if dates.is_empty() { "" } else { " · " };
        dates = format!("{dates}{separator}{} {}", site.words.updated, date.shown);
    }
    let address = {
        let (site, path) = (site.clone(), path.to_owned());
        move || public_address(&site, &path, enhanced)
    };
    el("p")
        .class("print-header")
        .child(el("strong").class("print-header__name").child(&site.name))
        .child(" ")
        .child(el("span").class("print-header__url").child(address))
        .child(" ")
        .child(el("span").class("print-header__dates").child(dates))
}

/// The header of an article.
pub fn hero(title: &str, below: Vec<El>) -> El {
    header("hero", title, None, below)
}

/// The smaller header of a section's own page. Links can lead to its title.
pub fn section_hero(title: &str, id: Option<&str>) -> El {
    header("hero hero--section", title, id, Vec::new())
}

fn header(class: &str, title: &str, id: Option<&str>, below: Vec<El>) -> El {
    let title = el("h1").class("hero__title").attr("id", id).attr("tabindex", "-1").child(title);
    el("header")
        .class(class)
        .child(icon("hero__art", "art-hero"))
        .child(el("div").class("hero__words").child(title).child(below))
}

/// The author, the dates and the reading time, exactly as the source gives them.
pub fn byline(article: &Article, site: &SiteContext) -> El {
    let words = &site.words;
    let minutes = article.reading_minutes.to_string();
    let updated = article.updated.as_ref();
    let facts = el("ul")
        .class("byline__facts")
        .attr("role", "list")
        .child(article.published.as_ref().map(|day| el("li").child(date(day))))
        .child(updated.map(|day| el("li").child(format!("{} ", words.updated)).child(date(day))))
        .child(el("li").child(fill(&words.reading_time, &[("minutes", &minutes)])));
    el("div").class("byline").child(author(&article.author, site)).child(facts)
}

/// The author with the credential. The name has an element of its own, so the sentence is split at
/// its placeholder.
pub fn author(author: &Author, site: &SiteContext) -> El {
    let sentence = site.words.written_by.as_str();
    let (before, placeholder) = sentence.split_once('{').unwrap_or((sentence, ""));
    let (_, after) = placeholder.split_once('}').unwrap_or_default();
    el("p")
        .class("author")
        .child(before)
        .child(el("strong").class("author__name").child(author.byline()))
        .child(after)
}

/// Links to the translations of an article, each labelled in its own language. They are no page
/// links: language and direction belong to the whole document, which must be loaded.
pub fn languages(site: &SiteContext, translations: &[Translation]) -> Option<El> {
    if translations.is_empty() {
        return None;
    }
    let links = translations.iter().map(|to| {
        let link = el("a")
            .class("languages__link")
            .attr("href", site.href(&to.link.path))
            .attr("hreflang", &to.lang)
            .attr("lang", &to.lang)
            .attr("dir", &to.dir)
            .child(&to.link.label);
        el("li").child(link)
    });
    let list = el("ul").class("languages__list").attr("role", "list");
    let label = &site.words.articles.languages;
    let nav = el("nav").class("languages").attr("aria-label", label);
    Some(nav.child(list.child(links.collect::<Vec<_>>())))
}
