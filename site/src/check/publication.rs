//! What a build leaves out: drafts, words that wait for the real ones, dates that are still to come.

use super::Loaded;
use super::across::Known;
use crate::read::SiteFile;
use crate::read::files::article_path;
use crate::report::{Code, Problem};
use patient_guide::content::ShownDate;
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::path::PathBuf;

/// Why a build leaves an article out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unpublished {
    /// It is a draft.
    Draft,
    /// Some of its texts wait for the real ones.
    Placeholders(usize),
    /// Its date of publication is still to come.
    Later(String),
    /// The texts around it, in this file, wait for the real ones.
    SiteFile(String),
    /// The first article of its language, in this file, is left out.
    Home(String),
}

impl fmt::Display for Unpublished {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Draft => f.write_str("a draft"),
            Self::Placeholders(1) => f.write_str("1 text with PLACEHOLDER"),
            Self::Placeholders(count) => write!(f, "{count} texts with PLACEHOLDER"),
            Self::Later(day) => write!(f, "its \"published\" is still to come: {day}"),
            Self::SiteFile(file) => write!(f, "PLACEHOLDER in {file}"),
            Self::Home(file) => write!(f, "the first article of its language is left out: {file}"),
        }
    }
}

/// The articles that a build leaves out, by slug. `files` are those of the sites, `problems` are those that no file accepts.
pub(super) fn unpublished<'a>(
    (files, sites): (&[PathBuf], &[SiteFile]),
    articles: &BTreeMap<String, Known>,
    problems: impl Iterator<Item = &'a Problem>,
    today: &str,
) -> BTreeMap<String, Unpublished> {
    let mut placeholders: HashMap<&str, usize> = HashMap::new();
    for problem in problems.filter(|problem| problem.code() == Code::Placeholder) {
        *placeholders.entry(problem.file()).or_default() += 1;
    }
    let in_file = |file: &str| placeholders.get(file).copied();
    let own = articles.iter().filter_map(|(slug, article)| {
        let reason = match article.file.published.as_ref().and_then(ShownDate::full) {
            _ if article.file.meta.draft => Some(Unpublished::Draft),
            Some(day) if day > today => Some(Unpublished::Later(day.to_owned())),
            _ => in_file(&file_name(slug)).map(Unpublished::Placeholders),
        };
        Some((slug.clone(), reason?))
    });
    let mut unpublished: BTreeMap<String, Unpublished> = own.collect();
    let reasons = files.iter().zip(sites).filter_map(|(file, site)| {
        let file = file.display().to_string();
        let home = &site.settings.home;
        let reason = match in_file(&file) {
            Some(_) => Unpublished::SiteFile(file),
            None => unpublished.get(home).map(|_| Unpublished::Home(file_name(home)))?,
        };
        Some((site.lang.as_str(), reason))
    });
    let reasons: HashMap<&str, Unpublished> = reasons.collect();
    for (slug, article) in articles {
        if let Some(reason) = reasons.get(article.lang.as_str()) {
            unpublished.entry(slug.clone()).or_insert_with(|| reason.clone());
        }
    }
    unpublished
}

/// The name of an article's file, as problems have it.
fn file_name(slug: &str) -> String {
    article_path(slug).display().to_string()
}

/// A site without a first page.
#[derive(Clone, Debug, thiserror::Error)]
#[error(
    "{file}: the first article of the site is not published: {reason}\nhelp: Finish it, or name another article as \"home\" in public/content/site.json. `site serve` shows it as it is."
)]
pub struct NoStart {
    file: String,
    reason: Unpublished,
}

impl Loaded {
    /// The content without what a build leaves out, and each article that was left out, by the name of
    /// its file.
    ///
    /// # Errors
    /// When nothing would be at `/`.
    pub(crate) fn publish(mut self) -> Result<(Self, Vec<(String, Unpublished)>), NoStart> {
        let unpublished = std::mem::take(&mut self.unpublished);
        if let Some(reason) = unpublished.get(&self.site.settings.home) {
            let file = file_name(&self.site.settings.home);
            return Err(NoStart { file, reason: reason.clone() });
        }
        self.articles.retain(|slug, _| !unpublished.contains_key(slug));
        self.translations.retain(|site| self.articles.contains_key(&site.settings.home));
        let names = unpublished.into_iter().map(|(slug, reason)| (file_name(&slug), reason));
        Ok((self, names.collect()))
    }
}
