//! The content folder: reads every file, checks it, and gives all mistakes at once.

use super::check;
use super::content_file::{article_paths, read};
use super::examine::{Examined, Source, Surroundings, examine_article, examine_site, slug_of};
use super::json_file::JsonFile;
use super::report::{Finding, Problem, Problems};
use super::routes;
use crate::content::{Article, Page, Site};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Content that passed every check, with its inline markup read.
#[derive(Clone, Debug)]
pub struct Content {
    /// What all pages share.
    pub site: Site,
    /// The articles by slug, which is the file's name without `.json`.
    pub articles: BTreeMap<String, Article>,
    /// What a clinic should look at, and what does not stop a build.
    pub warnings: Problems,
}

impl Content {
    /// Every page, in the order of the articles.
    pub fn pages(&self) -> Vec<Page> {
        let articles = self.articles.iter();
        articles
            .flat_map(|(slug, article)| routes::pages(&self.site.home, slug, article.clone()))
            .collect()
    }
}

/// Reads `public/content/` below `root`.
///
/// # Errors
/// Every mistake in every file, each with its place and its mend.
pub fn read_content(root: &Path) -> Result<Content, Problems> {
    let Checked { content, mistakes, .. } = check_folder(root);
    match content {
        Some(content) => mistakes.or(content),
        None => Err(mistakes),
    }
}

/// What a look at the whole folder gave.
#[derive(Debug, Default)]
pub struct Checked {
    /// The content, if it could be read. It is whole only if there is no mistake.
    pub content: Option<Content>,
    /// What stops a build.
    pub mistakes: Problems,
    /// What does not, of the files that could be read.
    pub warnings: Problems,
}

/// Checks `public/content/` below `root`, and gives mistakes and warnings.
pub fn check_folder(root: &Path) -> Checked {
    checked(walk_folder(root, located))
}

/// Checks content that need not lie in files: `site.json`, and articles by slug. Drawings and
/// pictures are looked up below `root`.
pub fn check_content(root: &Path, site: &[u8], articles: &[(&str, &[u8])]) -> Checked {
    let folder = Path::new(FOLDER);
    let path = |slug: &str| folder.join("articles").join(format!("{slug}.json"));
    let paths = articles.iter().map(|(slug, _)| path(slug)).collect();
    let bytes = |path: &Path| {
        let article = articles.iter().find(|(slug, _)| *slug == slug_of(path));
        Ok(article.map(|(_, bytes)| bytes.to_vec()).unwrap_or_default())
    };
    checked(walk(root, (folder.join("site.json"), Ok(site.to_vec())), paths, bytes, located))
}

/// Where the content is, from the root of the project.
pub(super) const FOLDER: &str = "public/content";

/// What a walk through the folder gave.
pub(super) struct Walked<T> {
    pub(super) site: Option<JsonFile<Site>>,
    pub(super) mistakes: Problems,
    pub(super) articles: BTreeMap<String, Kept<T>>,
}

/// What is kept of an article that could be read.
pub(super) struct Kept<T> {
    pub(super) paths: Vec<String>,
    pub(super) kept: T,
}

/// Its warnings with their places, and the article itself if all of it could be read.
fn located(file: JsonFile<Article>, gaps: Vec<Finding>) -> (Vec<Problem>, Option<Article>) {
    let warnings = file.locate(gaps);
    (warnings, file.is_whole().then_some(file.value))
}

fn checked(walked: Walked<(Vec<Problem>, Option<Article>)>) -> Checked {
    let (mut articles, mut warnings) = (BTreeMap::new(), Problems::default());
    for (slug, Kept { kept: (found, article), .. }) in walked.articles {
        warnings.0.extend(found);
        articles.extend(article.map(|article| (slug, article)));
    }
    warnings.sort();
    let told = warnings.clone();
    let content = |site: JsonFile<Site>| Content { site: site.value, articles, warnings: told };
    Checked { content: walked.site.map(content), mistakes: walked.mistakes, warnings }
}

/// Reads and checks the folder below `root`; what `keep` does not keep of an article is forgotten.
pub(super) fn walk_folder<T: Send>(
    root: &Path,
    keep: impl Fn(JsonFile<Article>, Vec<Finding>) -> T + Sync,
) -> Walked<T> {
    let folder = Path::new(FOLDER);
    let site = folder.join("site.json");
    let bytes = read(root, &site);
    let (paths, problem) = match article_paths(root, &folder.join("articles")) {
        Ok(paths) => (paths, None),
        Err(problem) => (Vec::new(), Some(problem)),
    };
    let mut walked = walk(root, (site, bytes), paths, |path| read(root, path), keep);
    walked.mistakes.0.splice(0..0, problem);
    walked
}

/// Reads and checks every file, the articles side by side; `keep` gets each article that could be
/// read with its warnings, and what it does not keep is forgotten at once.
fn walk<T: Send>(
    root: &Path,
    site: Source,
    paths: Vec<PathBuf>,
    read: impl Fn(&Path) -> Result<Vec<u8>, Problem> + Sync,
    keep: impl Fn(JsonFile<Article>, Vec<Finding>) -> T + Sync,
) -> Walked<T> {
    let (site, mistakes) = examine_site(site);
    let slugs: BTreeSet<String> = paths.iter().map(|path| slug_of(path)).collect();
    let home = site.as_ref().map_or("", |site| site.value.home.as_str());
    let around = Surroundings { root, home, slugs: &slugs };
    let examined: Vec<_> = paths
        .into_par_iter()
        .map(|path| {
            let bytes = read(&path);
            let Examined { slug, file, paths, mistakes, gaps } =
                examine_article(&around, (path, bytes));
            let whole = file.as_ref().is_some_and(JsonFile::is_whole);
            (slug, mistakes, whole, file.map(|file| Kept { paths, kept: keep(file, gaps) }))
        })
        .collect();

    let mut mistakes = Problems(mistakes);
    let (mut articles, mut all) = (BTreeMap::new(), true);
    for (slug, found, whole, article) in examined {
        mistakes.0.extend(found);
        articles.extend(article.map(|article| (slug, article)));
        all &= whole;
    }
    if let Some(site) = &site {
        // Which pages there are is known only if every article could be read: one error per cause.
        let pages = articles.iter().map(|(slug, article)| (slug, &article.paths)).collect();
        let links = check::site_links(site, &slugs, all.then_some(&pages));
        mistakes.0.extend(site.locate(links));
    }
    mistakes.sort();
    Walked { site, mistakes, articles }
}
