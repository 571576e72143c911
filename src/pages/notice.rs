//! Pages that say what went wrong and offer links to other pages.

use crate::components::{El, el, hero, page_link};
use crate::site_context::SiteContext;

/// The page for an address that does not exist, with a link to the start page.
pub fn not_found(site: &SiteContext) -> El {
    let words = &site.words.not_found;
    let home = page_link(site, "button button--primary", site.start()).child(&words.home);
    notice(&words.title, &words.body, vec![home])
}

/// The page for content that could not be fetched: a retry button, and the plain link to `path`,
/// which works without the app.
pub fn failed(site: &SiteContext, path: &str, retry: impl FnMut() + 'static) -> El {
    let words = &site.words.failure;
    let again = el("button")
        .class("button button--primary")
        .attr("type", "button")
        .on("click", retry)
        .child(&words.retry);
    let open = el("a").class("button").attr("href", site.href(path)).child(&words.open);
    notice(&words.title, &words.body, vec![again, open])
}

fn notice(title: &str, body: &str, actions: Vec<El>) -> El {
    let words = el("div")
        .class("notice")
        .child(el("p").child(body))
        .child(el("p").class("notice__ways").child(actions));
    el("section").class("article").child(hero(title, Vec::new())).child(words)
}
