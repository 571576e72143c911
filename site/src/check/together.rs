//! The rules that need all articles: pages of one language lead to pages of that language, and
//! translations are of one article.

use crate::json_file::JsonFile;
use crate::place::Place;
use crate::report::{Code, Finding};
use crate::site::list_pages;
use crate::summary::Summary;
use patient_guide::content::Site;
use std::collections::BTreeMap;

/// All articles with their languages.
pub(crate) struct Together<'a> {
    articles: BTreeMap<&'a str, &'a Summary>,
    main: &'a str,
    languages: usize,
    keeps: bool,
}

impl<'a> Together<'a> {
    pub(crate) fn new<T>(
        sites: &'a [JsonFile<Site>],
        articles: &'a BTreeMap<String, (Summary, T)>,
    ) -> Self {
        let articles = articles.iter().map(|(slug, (summary, _))| (slug.as_str(), summary));
        let first = sites.first().map(|site| &site.value);
        Self {
            articles: articles.collect(),
            main: first.map_or("", |site| site.lang.as_str()),
            languages: sites.len(),
            keeps: first.is_some_and(|site| site.offline.is_some()),
        }
    }

    /// Whether there is more than one language.
    pub(super) fn is_translated(&self) -> bool {
        self.languages > 1
    }

    /// Whether pages are kept for readers without a connection.
    pub(super) fn keeps(&self) -> bool {
        self.keeps
    }

    /// The language of an article, if it is there.
    pub(super) fn lang(&self, slug: &str) -> Option<&'a str> {
        let article = self.articles.get(slug)?;
        Some(article.lang.as_deref().unwrap_or(self.main))
    }

    /// The paths of all pages in one language.
    pub(super) fn paths(&self, lang: &str) -> Vec<String> {
        let of_lang = || self.articles.iter().filter(|(slug, _)| self.lang(slug) == Some(lang));
        let mut paths: Vec<String> =
            of_lang().flat_map(|(_, article)| article.paths.iter().cloned()).collect();
        if of_lang().count() > 1 {
            paths.push(list_pages::path(lang, self.main));
        }
        paths
    }

    /// What articles say wrongly of each other, by the slug of who says it.
    pub(crate) fn between(&self) -> Vec<(String, Vec<Finding>)> {
        let mut found = Vec::new();
        let mut translations: BTreeMap<(&str, &str), &str> = BTreeMap::new();
        for (slug, article) in &self.articles {
            let lang = self.lang(slug).unwrap_or_default();
            let mut findings = self.related(lang, article);
            if let Some(first) = article.translation_of.as_deref() {
                let before = translations.insert((first, lang), slug);
                findings.extend(self.translation(lang, first, before));
            }
            if !findings.is_empty() {
                found.push(((*slug).to_owned(), findings));
            }
        }
        found
    }

    fn related(&self, lang: &str, article: &Summary) -> Vec<Finding> {
        let place = Place::default().key("related");
        let others = article.related.iter().enumerate();
        let foreign = others.filter(|(_, other)| self.lang(other).is_some_and(|l| l != lang));
        let finding = |(at, other): (usize, &String)| {
            let message = format!("{other:?} is in another language");
            let help = "Name an article in this language. The same words in another one are linked by \"translationOf\".";
            Finding::new(Code::LinkRefused, &place.index(at), message, help)
        };
        foreign.map(finding).collect()
    }

    fn translation(&self, lang: &str, first: &str, before: Option<&str>) -> Option<Finding> {
        let place = Place::default().key("translationOf");
        let of_first = self.articles.get(first)?;
        let (message, help) = if let Some(source) = &of_first.translation_of {
            (
                format!("{first:?} is a translation itself"),
                format!("Name the article that both translate: {source:?}."),
            )
        } else if self.lang(first) == Some(lang) {
            (
                format!("{first:?} is in {lang:?} as well"),
                "Say the language of this article with \"lang\".".to_owned(),
            )
        } else {
            let before = before?;
            (
                format!("{before:?} says {first:?} in {lang:?} already"),
                "One article in each language: take one away.".to_owned(),
            )
        };
        Some(Finding::new(Code::LinkRefused, &place, message, help))
    }
}
