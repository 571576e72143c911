//! The content folder: reads every file, checks it, and gives all mistakes at once.

use super::check::{self, Gap};
use super::json_file::JsonFile;
use super::problem::{Problem, Problems};
use super::routes;
use crate::content::{Article, Site};
use rayon::prelude::*;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs;
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

/// What is known of a content folder that passed every check, without the words of its articles:
/// thousands of articles would not fit into memory.
#[derive(Debug)]
pub(crate) struct Survey {
    /// What all pages share.
    pub(crate) site: Site,
    /// The paths of each article's pages, by its slug.
    pub(crate) paths: BTreeMap<String, Vec<String>>,
    /// How many warnings the articles have.
    pub(crate) warnings: usize,
}

/// Reads `public/content/` below `root`.
///
/// # Errors
/// Every mistake in every file, each with its place and its mend.
pub fn read_content(root: &Path) -> Result<Content, Problems> {
    let (site, articles) = read_folder(root, |file, gaps| {
        let warning = |(place, message, help)| file.warning(&place, message, help);
        let warnings: Vec<Problem> = gaps.into_iter().map(warning).collect();
        (file.value, warnings)
    })?;
    let warnings = articles.values().flat_map(|article| article.kept.1.clone()).collect();
    let articles = articles.into_iter().map(|(slug, read)| (slug, read.kept.0)).collect();
    Ok(Content { site, articles, warnings: Problems(warnings) })
}

/// The same checks, keeping only what a prerender has to know beforehand.
pub(crate) fn survey(root: &Path) -> Result<Survey, Problems> {
    let (site, articles) = read_folder(root, |_, gaps| gaps.len())?;
    let warnings = articles.values().map(|article| article.kept).sum();
    let paths = articles.into_iter().map(|(slug, read)| (slug, read.paths)).collect();
    Ok(Survey { site, paths, warnings })
}

/// One article that passed every check, with its inline markup read.
pub(crate) fn read_article(root: &Path, slug: &str) -> Result<Article, Problems> {
    let path = Path::new(FOLDER).join("articles").join(format!("{slug}.json"));
    let (file, problems) = checked_article(root, &path, slug).map_err(|p| Problems(vec![p]))?;
    Problems(problems).or(file.value)
}

const FOLDER: &str = "public/content";

/// What is kept of an article.
struct Read<T> {
    paths: Vec<String>,
    kept: T,
}

/// Reads and checks every file, the articles side by side; `keep` gets each article with its
/// warnings, and what it does not keep is forgotten at once.
fn read_folder<T: Send>(
    root: &Path,
    keep: impl Fn(JsonFile<Article>, Vec<Gap>) -> T + Sync,
) -> Result<(Site, BTreeMap<String, Read<T>>), Problems> {
    let mut problems = Problems::default();
    let folder = Path::new(FOLDER);
    let site = read::<Site>(root, &folder.join("site.json")).map_err(|p| problems.0.push(p)).ok();
    let home = site.as_ref().map_or("", |site| site.value.home.as_str());

    let paths = article_paths(root, &folder.join("articles"), &mut problems);
    let read: Vec<(String, Vec<Problem>, Option<Read<T>>)> = paths
        .par_iter()
        .map(|path| {
            let slug = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            match checked_article(root, path, &slug) {
                Ok((file, problems)) => {
                    let gaps = check::gaps(&file.value);
                    let paths = routes::paths(home, &slug, &file.value);
                    (slug, problems, Some(Read { paths, kept: keep(file, gaps) }))
                }
                Err(problem) => (slug, vec![problem], None),
            }
        })
        .collect();
    let mut articles = BTreeMap::new();
    for (slug, mistakes, article) in read {
        problems.0.extend(mistakes);
        articles.extend(article.map(|article| (slug, article)));
    }
    if let Some(site) = &site {
        problems.0.extend(check::site(site));
        // Which pages there are is known only if every article could be read: one error per cause.
        if articles.len() == paths.len() {
            let known = articles.iter().map(|(slug, article)| (slug, &article.paths)).collect();
            problems.0.extend(check::site_links(site, &known));
        }
    }
    match site {
        Some(site) => problems.or((site.value, articles)),
        None => Err(problems),
    }
}

fn checked_article(
    root: &Path,
    path: &Path,
    slug: &str,
) -> Result<(JsonFile<Article>, Vec<Problem>), Problem> {
    let mut file = read::<Article>(root, path)?;
    let problems = check::article(root, slug, &mut file);
    Ok((file, problems))
}

fn read<T: DeserializeOwned>(root: &Path, path: &Path) -> Result<JsonFile<T>, Problem> {
    let text = fs::read_to_string(root.join(path)).map_err(|error| unreadable(path, &error))?;
    JsonFile::parse(path, text)
}

/// The article files in the order of their names.
fn article_paths(root: &Path, folder: &Path, problems: &mut Problems) -> Vec<PathBuf> {
    let entries = match fs::read_dir(root.join(folder)) {
        Ok(entries) => entries,
        Err(error) => {
            problems.0.push(unreadable(folder, &error));
            return Vec::new();
        }
    };
    let names = entries.filter_map(|entry| entry.ok().map(|entry| entry.file_name()));
    let mut paths: Vec<PathBuf> = names
        .map(|name| folder.join(name))
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    paths.sort();
    paths
}

fn unreadable(path: &Path, error: &std::io::Error) -> Problem {
    let help = match error.kind() {
        std::io::ErrorKind::NotFound => {
            "Run the command at the root of the project, where public/ is."
        }
        std::io::ErrorKind::InvalidData => "Save the file as UTF-8 text.",
        _ => "Look at the file's rights.",
    };
    Problem::new((path, ""), 0..0, format!("cannot be read: {error}"), help)
}
