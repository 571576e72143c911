//! The rules that need all files: links between pages, languages, translations, copies.

use super::addresses::{glossary_path, list_path};
use super::names::{did_you_mean, truncated_list};
use super::publication::Unpublished;
use super::rules::File;
use super::rules::links::{PageLink, no_article, page_links};
use crate::read::json::Node;
use crate::read::{ArticleFile, SiteFile};
use crate::report::{Code, Problem, quote};
use patient_guide::content::ShownDate;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

/// An article with what the others may ask of it.
#[derive(Debug)]
pub(super) struct Known {
    slug: String,
    pub(super) file: ArticleFile,
    pub(super) lang: String,
    /// The paths of its pages, its own first.
    pub(super) paths: Vec<String>,
    /// Its ids, each with the section's page that it is on as well.
    ids: HashMap<String, Option<String>>,
    links: Vec<PageLink>,
    /// A hash of each text of some length.
    texts: Vec<u64>,
    title: Range<usize>,
    translation_of: Range<usize>,
    related: Vec<Range<usize>>,
    formerly: Vec<Range<usize>>,
}

/// A problem whose file is not in memory any more.
pub(super) struct ArticleProblem {
    pub(super) slug: String,
    pub(super) span: Range<usize>,
    pub(super) code: Code,
    pub(super) message: String,
    pub(super) help: String,
}

impl Known {
    pub(super) fn new(file: &File<'_>, read: ArticleFile, paths: Vec<String>) -> Self {
        let span = |key: &str| file.root.get(key).map_or(0..0, Node::span);
        let spans = |key: &str| -> Vec<Range<usize>> {
            file.root.get(key).into_iter().flat_map(Node::items).map(Node::span).collect()
        };
        let texts = file.entries.iter().filter_map(|entry| {
            let words =
                entry.node.words().filter(|words| entry.text.is_some() && words.len() > 20)?;
            let mut hasher = DefaultHasher::new();
            words.hash(&mut hasher);
            Some(hasher.finish())
        });
        Self {
            slug: file.slug.to_owned(),
            lang: file.lang.clone(),
            paths,
            ids: ids(file),
            links: page_links(file),
            texts: texts.collect(),
            title: span("title"),
            translation_of: span("translationOf"),
            related: spans("related"),
            formerly: spans("formerly"),
            file: read,
        }
    }

    /// The day of the last change, if its year is known.
    fn changed(&self) -> Option<&str> {
        let day =
            |date: &'_ Option<ShownDate>| date.as_ref().is_some_and(|date| date.full().is_some());
        let date = if day(&self.file.updated) { &self.file.updated } else { &self.file.published };
        date.as_ref().and_then(ShownDate::full)
    }
}

fn ids(file: &File<'_>) -> HashMap<String, Option<String>> {
    let pages: Vec<(Range<usize>, &str)> = file
        .entries
        .iter()
        .filter_map(|entry| {
            let slug =
                entry.node.get("page").filter(|_| entry.kind == "Section")?.get("slug")?.words()?;
            let range = jsonc_parser::common::Ranged::range(entry.node.value);
            Some((range.start..range.end, slug))
        })
        .collect();
    let ids = file
        .entries
        .iter()
        .filter(|entry| entry.key == "id")
        .filter_map(|entry| Some((entry.node.words()?, entry.node.span().start)));
    ids.map(|(id, at)| {
        let page = pages.iter().find(|(range, _)| range.contains(&at));
        (id.to_owned(), page.map(|(_, slug)| (*slug).to_owned()))
    })
    .collect()
}

/// The files that cross-file checks read.
pub(super) struct Across<'a> {
    articles: &'a BTreeMap<String, Known>,
    /// Those that a build leaves out.
    unpublished: &'a BTreeMap<String, Unpublished>,
    /// The articles by the paths of their pages.
    pages: HashMap<&'a str, &'a Known>,
    /// The paths of the lists of articles and of the glossaries.
    lists: Vec<(&'a str, String)>,
}

impl<'a> Across<'a> {
    pub(super) fn new(
        sites: &'a [SiteFile],
        articles: &'a BTreeMap<String, Known>,
        unpublished: &'a BTreeMap<String, Unpublished>,
    ) -> Self {
        let main = sites.first().map_or("", |site| site.lang.as_str());
        let pages = articles
            .values()
            .flat_map(|article| article.paths.iter().map(move |path| (path.as_str(), article)));
        let several =
            |lang: &str| articles.values().filter(|article| article.lang == lang).nth(1).is_some();
        let languages = sites.iter().map(|site| site.lang.as_str()).filter(|lang| several(lang));
        let glossaries = sites.iter().filter(|site| !site.settings.glossary.is_empty());
        let glossaries = glossaries.map(|site| site.lang.as_str());
        Self {
            articles,
            unpublished,
            pages: pages.collect(),
            lists: languages
                .map(|lang| (lang, list_path(lang, main)))
                .chain(glossaries.map(|lang| (lang, glossary_path(lang, main))))
                .collect(),
        }
    }

    /// Every path of one language, or of all.
    fn paths(&self, lang: Option<&str>) -> Vec<&str> {
        let own = |other: &str| lang.is_none_or(|lang| lang == other);
        let articles = self.articles.values().filter(|article| own(&article.lang));
        let lists = self.lists.iter().filter(|(lang, _)| own(lang)).map(|(_, path)| path.as_str());
        articles.flat_map(|article| &article.paths).map(String::as_str).chain(lists).collect()
    }

    /// What a site file says wrongly of the articles.
    pub(super) fn site(&self, root: Node<'_>, site: &SiteFile, sites: &[SiteFile]) -> Vec<Problem> {
        let mut problems = Vec::new();
        let translated = sites.len() > 1;
        let mut report = |key: &str, code: Code, message: String, help: String| {
            problems.extend(root.get(key).map(|node| node.problem(code, message, help)));
        };
        let home = self.articles.get(&site.settings.home);
        if let Some(home) = home.filter(|home| home.lang != site.lang) {
            let message = format!("{} is in {:?}", quote(&site.settings.home), home.lang);
            report(
                "home",
                Code::LinkRefused,
                message,
                format!("Name an article in {:?}.", site.lang),
            );
        }
        if translated && site.settings.language_name.is_none() {
            let help =
                "Add \"languageName\", such as \"English\": links from other languages say it.";
            report(
                "lang",
                Code::MissingKey,
                "the language's own name is missing".to_owned(),
                help.to_owned(),
            );
        }
        if sites
            .first()
            .is_some_and(|main| main.settings.offline.is_some() != site.settings.offline.is_some())
        {
            let message = "\"offline\" is in one language and not in another";
            let help = "Write it in every site file, since a saved page says so in its own language, or in none.";
            report("lang", Code::Incomplete, message.to_owned(), help.to_owned());
        }
        let known = self.paths(Some(&site.lang));
        let links = root.get("navigation").into_iter().flat_map(Node::items);
        for node in links.filter_map(|link| link.get("path")) {
            let path = node.words().unwrap_or_default();
            if known.contains(&path) {
                continue;
            }
            let language = if translated { " in this language" } else { "" };
            let message = format!("there is no page {}{language}", quote(path));
            problems.push(node.problem(Code::DanglingLink, message, near_page(path, &known)));
        }
        problems
    }

    /// What the articles say wrongly of each other.
    pub(super) fn articles(&self) -> Vec<ArticleProblem> {
        let mut problems = Vec::new();
        let mut translations: HashMap<(&str, &str), &str> = HashMap::new();
        let mut words: HashMap<&[u64], &str> = HashMap::new();
        let mut earlier_names: HashSet<&str> = HashSet::new();
        for (slug, article) in self.articles {
            let mut report =
                |span: &Range<usize>, code: Code, (message, help): (String, String)| {
                    problems.push(ArticleProblem {
                        slug: slug.clone(),
                        span: span.clone(),
                        code,
                        message,
                        help,
                    });
                };
            for (to, span) in &article.links {
                if let Some(said) = self.link(to) {
                    report(span, Code::DanglingLink, said);
                } else if let Some(said) = self.unpublished_link(slug, to) {
                    report(span, Code::UnpublishedLink, said);
                }
            }
            for (other, span) in article.file.meta.related.iter().zip(&article.related) {
                if self.articles.get(other).is_some_and(|other| other.lang != article.lang) {
                    let help = "Name an article in this language. The same words in another one are linked by \"translationOf\".";
                    report(
                        span,
                        Code::LinkRefused,
                        (format!("{} is in another language", quote(other)), help.to_owned()),
                    );
                }
            }
            for (earlier, span) in article.file.meta.formerly.iter().zip(&article.formerly) {
                let path = format!("/{earlier}/");
                if self.pages.contains_key(path.as_str()) || !earlier_names.insert(earlier) {
                    let message = format!("another page is at /{earlier}/, or was");
                    let help =
                        "An address leads to one page only: take it away from one of the two.";
                    report(span, Code::IdTaken, (message, help.to_owned()));
                }
            }
            let original = article.file.meta.translation_of.as_deref();
            if let Some((first, original)) = original
                // A translation of itself has its own error.
                .filter(|first| first != slug)
                .and_then(|first| Some((first, self.articles.get(first)?)))
            {
                let before = translations.insert((first, &article.lang), slug);
                if let Some(said) = refused_translation(first, original, article, before) {
                    report(&article.translation_of, Code::LinkRefused, said);
                } else if let Some(said) = doubtful_translation(original, article) {
                    report(&article.translation_of, Code::Translation, said);
                }
            } else if let Some(other) =
                words.insert(&article.texts, slug).filter(|_| article.texts.len() > 1)
            {
                let help = "Delete one of the two, or write its own words.";
                report(
                    &article.title,
                    Code::CopiedArticle,
                    (format!("this article has the words of {other:?}"), help.to_owned()),
                );
            }
        }
        problems
    }

    /// Why a link of a published article leads to one that a build leaves out.
    fn unpublished_link(&self, from: &str, to: &str) -> Option<(String, String)> {
        let path = to.split('#').next().unwrap_or_default();
        let page = self.pages.get(path).filter(|_| !self.unpublished.contains_key(from))?;
        let reason = self.unpublished.get(&page.slug)?;
        let help = "Publish both at once, or take the link away until the other is there.";
        Some((format!("{} is not published yet: {reason}", quote(path)), help.to_owned()))
    }

    /// Why a link to a page of the site leads nowhere.
    fn link(&self, to: &str) -> Option<(String, String)> {
        let (path, id) = to.split_once('#').map_or((to, None), |(path, id)| (path, Some(id)));
        let Some(page) = self.pages.get(path) else {
            if id.is_none() && self.lists.iter().any(|(_, list)| list == path) {
                return None;
            }
            let known = self.paths(None);
            return Some((format!("there is no page {}", quote(path)), near_page(path, &known)));
        };
        let id = id?;
        let own = page.paths.first().map_or("", String::as_str);
        let is_whole = own == path;
        let is_there = |section: &Option<String>| {
            is_whole || section.as_ref().is_some_and(|section| format!("{own}{section}/") == path)
        };
        let help = match page.ids.get(id) {
            Some(section) if is_there(section) => return None,
            Some(_) => format!("It is in the whole article: {own}#{id}."),
            None => {
                let ids = page
                    .ids
                    .iter()
                    .filter(|(_, section)| is_there(section))
                    .map(|(id, _)| id.as_str());
                did_you_mean(id, ids, || "Give the place an id first.".to_owned())
                    .replace("mean \"", &format!("mean \"{path}#"))
            }
        };
        Some((format!("there is no place {} on {path}", quote(&format!("#{id}"))), help))
    }
}

/// The page that was meant, else the pages there are.
fn near_page(path: &str, known: &[&str]) -> String {
    let plain = path.split("://").last().unwrap_or(path);
    let plain = plain.trim_start_matches(|c| c != '/' && path.contains("://"));
    let slashed = format!("/{}/", plain.trim_matches('/').trim_end_matches(".html"));
    did_you_mean(&slashed, known.iter().copied(), || {
        format!("The pages are: {}.", truncated_list(known.iter().copied()))
    })
}

/// The problem with a start that no article is at.
pub(super) fn no_home<'a>(
    root: Node<'_>,
    slugs: impl Iterator<Item = &'a str> + Clone,
) -> Option<Problem> {
    let node = root.get("home")?;
    let home = node.words().filter(|home| !slugs.clone().any(|slug| slug == *home))?;
    let list = truncated_list(slugs.clone());
    let problem = no_article(node, home, slugs);
    let help = format!("{} The articles are: {list}.", problem.help());
    Some(node.problem(problem.code(), problem.message().to_owned(), help))
}

fn refused_translation(
    first: &str,
    original: &Known,
    article: &Known,
    before: Option<&str>,
) -> Option<(String, String)> {
    if let Some(source) = &original.file.meta.translation_of {
        return Some((
            format!("{first:?} is a translation itself"),
            format!("Name the article that both translate: {source:?}."),
        ));
    }
    if original.lang == article.lang {
        let help = "Say the language of this article with \"lang\".";
        return Some((format!("{first:?} is in {:?} as well", article.lang), help.to_owned()));
    }
    before.map(|before| {
        (
            format!("{before:?} says {first:?} in {:?} already", article.lang),
            "One article in each language: take one away.".to_owned(),
        )
    })
}

fn doubtful_translation(original: &Known, article: &Known) -> Option<(String, String)> {
    let texts: HashSet<&u64> = original.texts.iter().collect();
    let same = article.texts.iter().filter(|text| texts.contains(text)).count();
    if same > 0 && same * 2 >= article.texts.len() {
        let message = format!("{same} of {} texts are the original's words", article.texts.len());
        return Some((message, "Translate them, or take the file away until they are.".to_owned()));
    }
    let (new, old) = (original.changed()?, article.changed()?);
    let message = format!("the original was changed on {new}, this translation on {old}");
    (new > old).then(|| (message, "Translate what was changed, and write the new date.".to_owned()))
}
