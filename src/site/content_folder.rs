//! The content folder: reads every file, checks it, and gives all mistakes at once.

use super::check;
use super::content_file::{article_paths, read};
use super::examine::{Examined, Source, Surroundings, examine_article, examine_site, slug_of};
use super::report::{Problem, Problems};
use crate::content::{Article, Site};
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
    let folder = Path::new("public/content");
    let site = folder.join("site.json");
    let bytes = read(root, &site);
    let (paths, problem) = match article_paths(root, &folder.join("articles")) {
        Ok(paths) => (paths, None),
        Err(problem) => (Vec::new(), Some(problem)),
    };
    let mut checked = check_files(root, (site, bytes), paths, |path| read(root, path));
    checked.mistakes.0.splice(0..0, problem);
    checked
}

/// Checks content that need not lie in files: `site.json`, and articles by slug. Drawings and
/// pictures are looked up below `root`.
pub fn check_content(root: &Path, site: &[u8], articles: &[(&str, &[u8])]) -> Checked {
    let folder = Path::new("public/content");
    let path = |slug: &str| folder.join("articles").join(format!("{slug}.json"));
    let paths = articles.iter().map(|(slug, _)| path(slug)).collect();
    let bytes = |path: &Path| {
        let article = articles.iter().find(|(slug, _)| *slug == slug_of(path));
        Ok(article.map(|(_, bytes)| bytes.to_vec()).unwrap_or_default())
    };
    check_files(root, (folder.join("site.json"), Ok(site.to_vec())), paths, bytes)
}

fn check_files(
    root: &Path,
    site: Source,
    paths: Vec<PathBuf>,
    read: impl Fn(&Path) -> Result<Vec<u8>, Problem>,
) -> Checked {
    let (site, mistakes) = examine_site(site);
    let slugs: BTreeSet<String> = paths.iter().map(|path| slug_of(path)).collect();
    let home = site.as_ref().map_or("", |site| site.value.home.as_str());
    let around = Surroundings { root, home, slugs: &slugs };
    let examined = paths.into_iter().map(|path| {
        let bytes = read(&path);
        examine_article(&around, (path, bytes))
    });

    let mut checked = Checked { mistakes: Problems(mistakes), ..Checked::default() };
    let (mut articles, mut pages) = (BTreeMap::new(), BTreeMap::new());
    for Examined { slug, file, paths, mistakes, gaps } in examined {
        checked.mistakes.0.extend(mistakes);
        let Some(file) = file else {
            continue;
        };
        checked.warnings.0.extend(file.locate(gaps));
        if file.is_whole() {
            articles.insert(slug.clone(), file.value);
            pages.insert(slug, paths);
        }
    }
    if let Some(site) = &site {
        // Which pages there are is known only if every article could be read: one error per cause.
        let all = pages.len() == slugs.len();
        let links = check::site_links(site, &slugs, all.then_some(&pages));
        checked.mistakes.0.extend(site.locate(links));
    }
    checked.mistakes.sort();
    checked.warnings.sort();
    let warnings = checked.warnings.clone();
    checked.content = site.map(|site| Content { site: site.value, articles, warnings });
    checked
}
