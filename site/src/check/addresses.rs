//! The paths of pages: every article, every section that names a page, and the lists of articles.

use patient_guide::content::Article;

/// The path of an article's own page.
pub(crate) fn article_path(home: &str, slug: &str) -> String {
    if slug == home { "/".to_owned() } else { format!("/{slug}/") }
}

/// The paths of one article's pages: its own first, then those of its sections.
pub(crate) fn article_paths(home: &str, slug: &str, article: &Article) -> Vec<String> {
    let own = article_path(home, slug);
    let sections = article.sections.iter().filter_map(|section| section.page.as_ref());
    let below: Vec<String> = sections.map(|page| format!("{own}{}/", page.slug)).collect();
    std::iter::once(own).chain(below).collect()
}

/// The path of the glossary: `/glossary/` in the language of `site.json`, `/glossary/ar/` in another.
pub(crate) fn glossary_path(lang: &str, main: &str) -> String {
    list_path(lang, main).replacen("articles", "glossary", 1)
}

/// The path of the first list of articles: `/articles/` in the language of `site.json`,
/// `/articles/ar/` in another.
pub(crate) fn list_path(lang: &str, main: &str) -> String {
    match lang == main {
        true => "/articles/".to_owned(),
        false => format!("/articles/{}/", lang.to_ascii_lowercase()),
    }
}
