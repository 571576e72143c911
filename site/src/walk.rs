//! The walk through all files of the content, the articles side by side.

use super::check;
use super::content_file::Files;
use super::examine::{Examined, Surroundings, examine_article, examine_site, locate_in, slug_of};
use super::json_file::JsonFile;
use super::report::{Finding, Problem, Problems};
use super::sites::Sites;
use super::summary::Summary;
use patient_guide::content::{Article, Site};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What the walk gave.
pub(super) struct Walked<T> {
    /// The site, if `site.json` could be read.
    pub(super) sites: Option<Sites>,
    pub(super) mistakes: Problems,
    /// Warnings about the site. Those about articles are for who keeps them.
    pub(super) warnings: Problems,
    /// The articles that could be read, with what was kept of them.
    pub(super) articles: BTreeMap<String, (Summary, T)>,
}

/// Reads and checks every file; `keep` gets each article that could be read with its warnings, and
/// what it does not keep is forgotten at once.
pub(super) fn walk<T: Send>(
    root: &Path,
    files: Files,
    read: impl Fn(&Path) -> Result<Vec<u8>, Problem> + Sync,
    keep: impl Fn(JsonFile<Article>, Vec<Finding>) -> T + Sync,
) -> Walked<T> {
    let mut mistakes = Problems::default();
    let mut sites = Vec::new();
    let count = files.sites.len();
    for source in files.sites {
        let (site, found) = examine_site(source);
        mistakes.0.extend(found);
        sites.extend(site);
    }
    let slugs: BTreeSet<String> = files.articles.iter().map(|path| slug_of(path)).collect();
    let languages: BTreeSet<String> = sites.iter().map(|site| site.value.lang.clone()).collect();
    let home = sites.first().map_or_else(String::new, |site| site.value.home.clone());
    let around = Surroundings { root, home: &home, slugs: &slugs, languages: &languages };
    let examined: Vec<_> = files
        .articles
        .into_par_iter()
        .map(|path| {
            let bytes = read(&path);
            let Examined { slug, file, paths, mistakes, gaps } =
                examine_article(&around, (path, bytes));
            let whole = file.as_ref().is_some_and(JsonFile::is_whole);
            let kept = file.map(|file| (Summary::new(&file.value, paths), keep(file, gaps)));
            (slug, mistakes, whole, kept)
        })
        .collect();

    let mut articles = BTreeMap::new();
    // What belongs together is known only if every file could be read: one error for each cause.
    let mut all = sites.len() == count && sites.iter().all(JsonFile::is_whole);
    for (slug, found, whole, article) in examined {
        mistakes.0.extend(found);
        articles.extend(article.map(|article| (slug, article)));
        all &= whole;
    }
    let mut warnings = Problems::default();
    if let Some(main) = sites.first() {
        warnings.0.extend(main.locate(check::site_gaps(&main.value)));
    }
    let together = all.then(|| check::Together::new(&sites, &articles));
    for site in &sites {
        mistakes.0.extend(site.locate(check::site_links(site, &slugs, together.as_ref())));
    }
    for (slug, found) in together.iter().flat_map(check::Together::between) {
        mistakes.0.extend(locate_in(&slug, &read, found));
    }
    mistakes.sort();
    Walked { sites: whole(sites), mistakes, warnings, articles }
}

fn whole(files: Vec<JsonFile<Site>>) -> Option<Sites> {
    let mut sites = files.into_iter().map(|file| file.value);
    let main = sites.next()?;
    Some(Sites::new(main, sites.collect()))
}
