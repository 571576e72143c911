//! All articles, by what others must know of them: their order, their languages, their neighbours.

use super::sites::Sites;
use super::{list_pages, routes};
use crate::summary::Summary;
use patient_guide::content::{
    Article, ArticlesWords, IndexPage, More, Page, PageData, PageLink, Site, Translation, Way,
};
use std::collections::{BTreeMap, HashMap};

/// The articles of a content folder that passed every check.
#[derive(Clone, Debug)]
pub struct SiteIndex {
    pub(crate) sites: Sites,
    pub(crate) articles: BTreeMap<String, Summary>,
    /// The slugs by language, newest first.
    order: BTreeMap<String, Vec<String>>,
    /// Where each slug stands in its language's order.
    places: HashMap<String, usize>,
    /// The slugs of each article that is there in several languages, by that of the first.
    translated: BTreeMap<String, Vec<String>>,
}

impl SiteIndex {
    pub(crate) fn new(sites: Sites, articles: BTreeMap<String, Summary>) -> Self {
        let mut order: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut translated: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (slug, article) in &articles {
            let lang = &sites.of(article.lang.as_deref()).lang;
            order.entry(lang.clone()).or_default().push(slug.clone());
            if let Some(first) = &article.translation_of {
                let all = translated.entry(first.clone()).or_insert_with(|| vec![first.clone()]);
                all.push(slug.clone());
            }
        }
        for slugs in order.values_mut() {
            // A date without a year tells no order: such articles come last, by their slugs.
            slugs.sort_by(|a, b| articles[b].day().cmp(&articles[a].day()).then(a.cmp(b)));
        }
        let places = order.values().flat_map(|slugs| slugs.iter().cloned().zip(0..)).collect();
        Self { sites, articles, order, places, translated }
    }

    /// Every page of one article: its own first, then those of its sections.
    pub(crate) fn pages(&self, slug: &str, article: Article) -> Vec<Page> {
        routes::pages(&self.sites.main.home, slug, article, self.more(slug))
    }

    /// What the document of a page holds besides its words.
    pub(crate) fn data(&self, base: &str, lang: Option<&str>, page: Page) -> PageData {
        let site = self.sites.of(lang).clone();
        let start = self.start(&site).to_owned();
        PageData { base: base.to_owned(), start, site, page }
    }

    /// The path that the name of the site leads to, in its language.
    pub(crate) fn start(&self, site: &Site) -> &str {
        self.articles.get(&site.home).map_or("/", Summary::path)
    }

    /// The pages of the index with their languages. A language with one article needs none.
    pub(crate) fn index_pages(&self) -> Vec<(&str, IndexPage)> {
        let languages = self.order.iter().filter(|(_, slugs)| slugs.len() > 1);
        let pages = languages.flat_map(|(lang, slugs)| {
            let articles: Vec<&Summary> = slugs.iter().map(|slug| &self.articles[slug]).collect();
            let pages =
                list_pages::pages(&self.index_path(lang), self.sites.of(Some(lang)), &articles);
            pages.into_iter().map(|page| (lang.as_str(), page))
        });
        pages.collect()
    }

    /// The articles of one language, newest first.
    pub(crate) fn of_language(&self, lang: &str) -> impl Iterator<Item = &Summary> {
        self.order.get(lang).into_iter().flatten().filter_map(|slug| self.articles.get(slug))
    }

    fn index_path(&self, lang: &str) -> String {
        list_pages::path(lang, &self.sites.main.lang)
    }

    fn more(&self, slug: &str) -> More {
        let Some(article) = self.articles.get(slug) else {
            return More::default();
        };
        let site = self.sites.of(article.lang.as_deref());
        let order = self.order.get(&site.lang).map_or(&[][..], Vec::as_slice);
        let index = (order.len() > 1).then(|| self.index_path(&site.lang));
        More {
            related: article.related.iter().filter_map(|slug| self.link(slug)).collect(),
            ways: self.ways(&site.words.articles, slug, order, index.as_deref()),
            translations: self.translations(slug, article),
            index,
        }
    }

    /// The neighbours of an article in the order of its language, and the list of all.
    fn ways(
        &self,
        words: &ArticlesWords,
        slug: &str,
        order: &[String],
        index: Option<&str>,
    ) -> Vec<Way> {
        let at = self.places.get(slug).copied().unwrap_or_default();
        let neighbour = |label: &String, at: Option<usize>| {
            let PageLink { path, label: title } = self.link(order.get(at?)?)?;
            Some(Way { path, label: label.clone(), title: Some(title) })
        };
        let newer = neighbour(&words.newer, at.checked_sub(1));
        let older = neighbour(&words.older, Some(at + 1));
        let all = |path: &str| Way { path: path.to_owned(), label: words.all.clone(), title: None };
        newer.into_iter().chain(older).chain(index.map(all)).collect()
    }

    fn link(&self, slug: &String) -> Option<PageLink> {
        let article = self.articles.get(slug)?;
        Some(PageLink { path: article.path().to_owned(), label: article.title.clone() })
    }

    fn translations(&self, slug: &str, article: &Summary) -> Vec<Translation> {
        let first = article.translation_of.as_deref().unwrap_or(slug);
        let others = self.translated.get(first).into_iter().flatten();
        let others = others.filter(|other| *other != slug).filter_map(|other| {
            let article = self.articles.get(other)?;
            let site = self.sites.of(article.lang.as_deref());
            let label = site.language_name.clone().unwrap_or_else(|| site.lang.clone());
            Some(Translation {
                lang: site.lang.clone(),
                dir: site.dir.name().to_owned(),
                link: PageLink { path: article.path().to_owned(), label },
            })
        });
        others.collect()
    }
}
