//! A content folder without its words: what a prerender has to know before the first page.

use super::content_file::read;
use super::content_folder::{FOLDER, walk_folder};
use super::examine::{Examined, Surroundings, examine_article};
use super::report::Problems;
use crate::content::{Article, Site};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What is known of a content folder that passed every check, without the words of its articles:
/// thousands of articles would not fit into memory.
#[derive(Debug)]
pub(crate) struct Survey {
    /// What all pages share.
    pub(crate) site: Site,
    /// The paths of each article's pages, by its slug.
    pub(crate) paths: BTreeMap<String, Vec<String>>,
    /// The files below `public/` that the articles show.
    pub(crate) pictures: BTreeSet<String>,
    /// How many warnings the articles have.
    pub(crate) warnings: usize,
}

impl Survey {
    /// Checks every file, keeping only what a prerender has to know beforehand.
    ///
    /// # Errors
    /// Every mistake in every file, each with its place and its mend.
    pub(crate) fn of(root: &Path) -> Result<Self, Problems> {
        let walked = walk_folder(root, |file, gaps| {
            let pictures: Vec<String> = file.value.pictures().map(str::to_owned).collect();
            (gaps.len(), pictures)
        });
        let Some(site) = walked.site else {
            return Err(walked.mistakes);
        };
        let (mut paths, mut pictures, mut warnings) = (BTreeMap::new(), BTreeSet::new(), 0);
        for (slug, article) in walked.articles {
            warnings += article.kept.0;
            pictures.extend(article.kept.1);
            paths.insert(slug, article.paths);
        }
        walked.mistakes.or(Self { site: site.value, paths, pictures, warnings })
    }

    /// One article of the folder, with its inline markup read.
    ///
    /// # Errors
    /// Its mistakes, if it has changed since the survey.
    pub(crate) fn article(&self, root: &Path, slug: &str) -> Result<Article, Problems> {
        let path = Path::new(FOLDER).join("articles").join(format!("{slug}.json"));
        let slugs = self.paths.keys().cloned().collect();
        let around = Surroundings { root, home: &self.site.home, slugs: &slugs };
        let bytes = read(root, &path);
        let Examined { file, mistakes, .. } = examine_article(&around, (path, bytes));
        match file {
            Some(file) => Problems(mistakes).or(file.value),
            None => Err(Problems(mistakes)),
        }
    }
}
