//! The words that articles explain, each at an id that they lead to.

use crate::components::{El, contents, el, hero, print_header, section, to_top};
use crate::content::GlossaryPage;
use crate::site_context::SiteContext;

/// The glossary of one language.
pub fn glossary_page(page: &GlossaryPage, site: &SiteContext) -> El {
    let about = el("p").class("hero__about").child(&page.description);
    let words: Vec<El> = page.sections.iter().map(|words| section(words, site)).collect();
    el("article")
        .class("article")
        .child(print_header(site, &page.path, None, None))
        .child(hero(&page.heading, vec![about]))
        .child(contents(&page.sections, site))
        .child(el("div").class("article__body").child(words))
        .child(el("footer").class("article__footer").child(to_top(site)))
}
