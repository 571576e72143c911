//! The index of the site: the order of the articles, their languages, their neighbours.

use super::explained::glossary_page;
use super::sites::Sites;
use super::topics::Topics;
use super::{list_pages, routes, unpublished};
use crate::check::addresses::{article_path, article_paths, list_path};
use crate::check::{Loaded, Unpublished};
use crate::read::model::{ListWords, Review, SiteSettings};
use crate::read::{ArticleFile, SiteFile};
use patient_guide::content::{
    Article, ArticleLinks, GlossaryPage, IndexEntry, IndexPage, Page, PageData, PageLink,
    PagerLink, ShownDate, Translation,
};
use std::collections::{BTreeMap, HashMap};
use std::ops::Deref;

/// The content that passed every check, and how its articles are related.
#[derive(Clone, Debug)]
pub struct SiteIndex {
    pub(crate) sites: Sites,
    pub(crate) articles: BTreeMap<String, ArticleFile>,
    /// Those that only the preview shows.
    unpublished: BTreeMap<String, Unpublished>,
    /// The slugs by language, newest first.
    order: BTreeMap<String, Vec<String>>,
    /// The position of each slug in its language's order.
    position_by_slug: HashMap<String, usize>,
    /// The slugs of each article that exists in several languages, by that of the original.
    translations: BTreeMap<String, Vec<String>>,
    /// The topics of each language that has several articles and topics for them.
    topics: BTreeMap<String, Topics>,
}

/// A page with what only this program says about it.
#[derive(Clone, Debug)]
pub struct SitePage {
    /// What the page carries for the app.
    pub data: PageData,
    /// The settings of its language.
    pub settings: SiteSettings,
    /// The path of the list of all articles, for an article's page.
    pub list: Option<String>,
    /// The review of the article that the page shows.
    pub reviewed: Option<Review>,
}

impl Deref for SitePage {
    type Target = PageData;

    fn deref(&self) -> &PageData {
        &self.data
    }
}

/// The pages that are rendered as one group: those of an article, or one page of the site's own.
#[derive(Clone, Debug)]
pub(crate) enum PageGroup {
    /// An article and those of its sections that have a page, by the article's slug.
    Article(String),
    /// A page of the list of all articles, in a language.
    List(String, IndexPage),
    /// The glossary of a language.
    Glossary(String, GlossaryPage),
    /// The page for wrong addresses.
    NotFound,
}

impl SiteIndex {
    /// Puts the articles in order.
    pub fn new(loaded: Loaded) -> Self {
        let Loaded { site, translations: other_sites, articles, unpublished, .. } = loaded;
        let sites = Sites::new(site, other_sites.into_iter());
        let mut order: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut translations: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (slug, article) in &articles {
            let lang = &sites.of(article.meta.lang.as_deref()).lang;
            order.entry(lang.clone()).or_default().push(slug.clone());
            if let Some(original) = &article.meta.translation_of {
                let all = translations.entry(original.clone());
                all.or_insert_with(|| vec![original.clone()]).push(slug.clone());
            }
        }
        for slugs in order.values_mut() {
            // A date without a year cannot be ordered: such articles are last, sorted by slug.
            let day = |slug: &String| published_day(&articles[slug]);
            slugs.sort_by(|a, b| day(b).cmp(&day(a)).then(a.cmp(b)));
        }
        let positions = order.values().flat_map(|slugs| slugs.iter().cloned().zip(0..));
        let position_by_slug = positions.collect();
        let several = order.iter().filter(|(_, slugs)| slugs.len() > 1);
        let topics = several.filter_map(|(lang, slugs)| {
            Some((lang.clone(), Topics::new(sites.of(Some(lang)), slugs, &articles)?))
        });
        let topics = topics.collect();
        let mut index =
            Self { sites, articles, unpublished, order, position_by_slug, translations, topics };
        let groups = index.page_groups();
        let paths = groups.iter().flat_map(|group| index.paths_of(group)).collect();
        // What the check found a page for, and a build leaves out.
        index.sites.keep_navigation(&paths);
        index
    }

    /// Everything that has to be rendered, articles first.
    pub(crate) fn page_groups(&self) -> Vec<PageGroup> {
        let articles = self.articles.keys().cloned().map(PageGroup::Article);
        let lists = self.list_pages().into_iter();
        let lists = lists.map(|(lang, page)| PageGroup::List(lang.to_owned(), page));
        let glossaries = self.glossary_pages().into_iter();
        let glossaries = glossaries.map(|(lang, page)| PageGroup::Glossary(lang.to_owned(), page));
        articles.chain(lists).chain(glossaries).chain([PageGroup::NotFound]).collect()
    }

    /// The content of each page of a group. `base` is the path that the site is served under.
    pub(crate) fn pages_of(&self, group: &PageGroup, base: &str) -> Vec<SitePage> {
        match group {
            PageGroup::Article(slug) => {
                let Some(article) = self.articles.get(slug) else {
                    return Vec::new();
                };
                let lang = article.meta.lang.as_deref();
                let home = &self.sites.main.settings.home;
                let (site, links) = (self.sites.of(lang), self.article_links(slug, article));
                let mut article = article.clone();
                if self.unpublished.contains_key(slug) {
                    unpublished::mark(&mut article, site);
                }
                let article = &article;
                let pages = routes::pages(home, slug, article, site, &self.sites.main.lang, links);
                let pages = pages.into_iter().map(|page| self.page_data(base, lang, page));
                let reviewed = article.meta.reviewed.as_ref();
                pages.map(|page| SitePage { reviewed: reviewed.cloned(), ..page }).collect()
            }
            PageGroup::List(lang, page) => {
                vec![self.page_data(base, Some(lang), Page::Index(page.clone()))]
            }
            PageGroup::Glossary(lang, page) => {
                vec![self.page_data(base, Some(lang), Page::Glossary(page.clone()))]
            }
            PageGroup::NotFound => vec![self.page_data(base, None, Page::NotFound)],
        }
    }

    /// The content of every page; the page for wrong addresses comes last.
    pub fn pages(&self, base: &str) -> Vec<SitePage> {
        self.page_groups().iter().flat_map(|group| self.pages_of(group, base)).collect()
    }

    /// The paths of the pages of a group. The page for wrong addresses has none.
    pub(crate) fn paths_of(&self, group: &PageGroup) -> Vec<String> {
        match group {
            PageGroup::Article(slug) => self.articles.get(slug).map_or_else(Vec::new, |article| {
                article_paths(&self.sites.main.settings.home, slug, &article.article)
            }),
            PageGroup::List(_, page) => vec![page.path.clone()],
            PageGroup::Glossary(_, page) => vec![page.path.clone()],
            PageGroup::NotFound => Vec::new(),
        }
    }

    /// The path of an article's own page.
    pub(crate) fn path(&self, slug: &str) -> String {
        article_path(&self.sites.main.settings.home, slug)
    }

    /// The path that the name of the site leads to, in its language.
    pub(crate) fn start(&self, site: &SiteFile) -> String {
        self.path(&site.settings.home)
    }

    /// The pages of the list of all articles, with their languages. A language with one article
    /// needs none.
    pub(crate) fn list_pages(&self) -> Vec<(&str, IndexPage)> {
        let languages = self.order.iter().filter(|(_, slugs)| slugs.len() > 1);
        let pages = languages.flat_map(|(lang, slugs)| {
            let first = list_path(lang, &self.sites.main.lang);
            let site = self.sites.of(Some(lang));
            let (words, size) = (&site.settings.words.articles, list_pages::size(site));
            let pages = if let Some(topics) = self.topics.get(lang) {
                let pages = topics.pages(size, &|slug| self.page_link(slug));
                let pages = pages.into_iter().map(|sections| (Vec::new(), sections)).collect();
                list_pages::pages(&first, words, topics.page_words(), pages)
            } else {
                let entries =
                    |slugs: &[String]| slugs.iter().map(|slug| self.entry(slug)).collect();
                let pages = slugs.chunks(size).map(|slugs| (entries(slugs), Vec::new())).collect();
                list_pages::pages(&first, words, [&words.newer_page, &words.older_page], pages)
            };
            pages.into_iter().map(|page| (lang.as_str(), page))
        });
        pages.collect()
    }

    /// The glossaries, with their languages.
    pub(crate) fn glossary_pages(&self) -> Vec<(&str, GlossaryPage)> {
        let main = &self.sites.main.lang;
        let pages = self
            .sites
            .languages()
            .filter_map(|lang| Some((lang, glossary_page(self.sites.of(Some(lang)), main)?)));
        pages.collect()
    }

    /// The articles of one language with their slugs, newest first.
    pub(crate) fn of_language(&self, lang: &str) -> impl Iterator<Item = (&str, &ArticleFile)> {
        let slugs = self.order.get(lang).into_iter().flatten();
        slugs.filter_map(|slug| Some((slug.as_str(), self.articles.get(slug)?)))
    }

    fn page_data(&self, base: &str, lang: Option<&str>, page: Page) -> SitePage {
        let file = self.sites.of(lang);
        let is_article = matches!(page, Page::Article(_));
        let list = is_article.then(|| self.list_path(&file.lang)).flatten();
        let (start, site) = (self.start(file), file.site.clone());
        let data = PageData { base: base.to_owned(), start, build: String::new(), site, page };
        SitePage { data, settings: file.settings.clone(), list, reviewed: None }
    }

    /// The path of the list of all articles in a language. A language with one article needs none.
    fn list_path(&self, lang: &str) -> Option<String> {
        let articles = self.order.get(lang).map_or(0, Vec::len);
        (articles > 1).then(|| list_path(lang, &self.sites.main.lang))
    }

    fn entry(&self, slug: &str) -> IndexEntry {
        let article = &self.articles[slug];
        IndexEntry {
            link: self.page_link(slug),
            description: article.description.clone(),
            published: article.published.clone(),
        }
    }

    fn page_link(&self, slug: &str) -> PageLink {
        PageLink { path: self.path(slug), label: self.articles[slug].title.clone() }
    }

    fn article_links(&self, slug: &str, article: &ArticleFile) -> ArticleLinks {
        let site = self.sites.of(article.meta.lang.as_deref());
        let order = self.order.get(&site.lang).map_or(&[][..], Vec::as_slice);
        let list = self.list_path(&site.lang);
        ArticleLinks {
            related: article.meta.related.iter().filter_map(|slug| self.link(slug)).collect(),
            pager: self.pager_links(&site.settings.words.articles, slug, order, list.as_deref()),
            translations: self.translations(slug, article),
        }
    }

    /// The neighbours of an article in its topic, or in the order of its language, and the list of all.
    fn pager_links(
        &self,
        words: &ListWords,
        slug: &str,
        order: &[String],
        list: Option<&str>,
    ) -> Vec<PagerLink> {
        let position = self.position_by_slug.get(slug).copied().unwrap_or_default();
        let neighbour = |label: &String, position: Option<usize>| {
            let PageLink { path, label: title } = self.link(order.get(position?)?)?;
            Some(PagerLink { path, label: label.clone(), title: Some(title) })
        };
        let by_date = || {
            let newer = neighbour(&words.newer, position.checked_sub(1));
            newer.into_iter().chain(neighbour(&words.older, Some(position + 1))).collect()
        };
        let all =
            |path: &str| PagerLink { path: path.to_owned(), label: words.all.clone(), title: None };
        let article = &self.articles[slug];
        let topics = self.topics.get(&self.sites.of(article.meta.lang.as_deref()).lang);
        let neighbours: Vec<PagerLink> = topics.map_or_else(by_date, |topics| {
            topics.neighbours(slug, article.meta.topics.first(), &|slug| self.page_link(slug))
        });
        neighbours.into_iter().chain(list.map(all)).collect()
    }

    fn link(&self, slug: &str) -> Option<PageLink> {
        self.articles.contains_key(slug).then(|| self.page_link(slug))
    }

    fn translations(&self, slug: &str, article: &ArticleFile) -> Vec<Translation> {
        let original = article.meta.translation_of.as_deref().unwrap_or(slug);
        let others = self.translations.get(original).into_iter().flatten();
        let others = others.filter(|other| *other != slug).filter_map(|other| {
            let site = self.sites.of(self.articles.get(other)?.meta.lang.as_deref());
            let label = site.settings.language_name.clone().unwrap_or_else(|| site.lang.clone());
            Some(Translation {
                lang: site.lang.clone(),
                dir: site.settings.dir.name().to_owned(),
                link: PageLink { path: self.path(other), label },
            })
        });
        others.collect()
    }
}

/// The day of an article's first publication, if its year is known.
pub(crate) fn published_day(article: &Article) -> Option<&str> {
    article.published.as_ref().and_then(ShownDate::full)
}

/// The day of an article's last change, if its year is known, else that of the first publication.
pub(crate) fn changed_day(article: &Article) -> Option<&str> {
    article.updated.as_ref().and_then(ShownDate::full).or_else(|| published_day(article))
}
