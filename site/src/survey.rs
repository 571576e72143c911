//! A content folder without its words: what a prerender has to know before the first page.

use super::content_file::{Files, article_path, read};
use super::examine::{Examined, Surroundings, examine_article};
use super::report::Problems;
use super::site::SiteIndex as Catalogue;
use super::walk::walk;
use patient_guide::content::Article;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What is known of a content folder that passed every check, without the words of its articles:
/// thousands of articles would not fit into memory.
#[derive(Debug)]
pub(crate) struct Survey {
    /// The site in its languages, and how the articles belong together.
    pub(crate) catalogue: Catalogue,
    /// The files below `public/` that the articles show.
    pub(crate) pictures: BTreeSet<String>,
    /// How many warnings there are.
    pub(crate) warnings: usize,
    slugs: BTreeSet<String>,
    languages: BTreeSet<String>,
}

impl Survey {
    /// Checks every file, keeping only what a prerender has to know beforehand.
    ///
    /// # Errors
    /// Every mistake in every file, each with its place and its mend.
    pub(crate) fn of(root: &Path) -> Result<Self, Problems> {
        let (files, problem) = Files::below(root);
        let mut walked = walk(
            root,
            files,
            |path| read(root, path),
            |file, gaps| {
                let pictures: Vec<String> = file.value.pictures().map(str::to_owned).collect();
                (gaps.len(), pictures)
            },
        );
        walked.mistakes.0.splice(0..0, problem);
        let Some(sites) = walked.sites else {
            return Err(walked.mistakes);
        };
        let (mut articles, mut pictures) = (BTreeMap::new(), BTreeSet::new());
        let mut warnings = walked.warnings.0.len();
        for (slug, (summary, (gaps, shown))) in walked.articles {
            warnings += gaps;
            pictures.extend(shown);
            articles.insert(slug, summary);
        }
        let slugs = articles.keys().cloned().collect();
        let languages = sites.languages().map(str::to_owned).collect();
        let catalogue = Catalogue::new(sites, articles);
        walked.mistakes.or(Self { catalogue, pictures, warnings, slugs, languages })
    }

    /// One article of the folder, with its inline markup read.
    ///
    /// # Errors
    /// Its mistakes, if it has changed since the survey.
    pub(crate) fn article(&self, root: &Path, slug: &str) -> Result<Article, Problems> {
        let path = article_path(slug);
        let home = &self.catalogue.sites.main.home;
        let (slugs, languages) = (&self.slugs, &self.languages);
        let around = Surroundings { root, home, slugs, languages };
        let bytes = read(root, &path);
        let Examined { file, mistakes, .. } = examine_article(&around, (path, bytes));
        match file {
            Some(file) => Problems(mistakes).or(file.value),
            None => Err(Problems(mistakes)),
        }
    }
}
