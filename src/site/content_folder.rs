//! The content folder: reads every file, checks it, and gives all mistakes at once.

use super::check;
use super::json_file::JsonFile;
use super::problem::{Problem, Problems};
use crate::content::{Article, Site};
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

/// Reads `public/content/` below `root`.
///
/// # Errors
/// Every mistake in every file, each with its place and its mend.
pub fn read_content(root: &Path) -> Result<Content, Problems> {
    let mut problems = Problems::default();
    let mut warnings = Problems::default();
    let folder = Path::new("public/content");
    let site = read::<Site>(root, &folder.join("site.json"), &mut problems);

    let mut articles = BTreeMap::new();
    let paths = article_paths(root, &folder.join("articles"), &mut problems);
    let expected = paths.len();
    for path in paths {
        let slug = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(mut file) = read::<Article>(root, &path, &mut problems) {
            problems.0.extend(check::article(root, &slug, &mut file));
            warnings.0.extend(check::gaps(&file));
            articles.insert(slug, file);
        }
    }
    if let Some(site) = &site {
        problems.0.extend(check::site(site));
        // Which pages there are is known only if every article could be read: one error per cause.
        if articles.len() == expected {
            problems.0.extend(check::site_links(site, &articles));
        }
    }
    let articles = articles.into_iter().map(|(slug, file)| (slug, file.value)).collect();
    match site {
        Some(site) => problems.or(Content { site: site.value, articles, warnings }),
        None => Err(problems),
    }
}

fn read<T: DeserializeOwned>(
    root: &Path,
    path: &Path,
    problems: &mut Problems,
) -> Option<JsonFile<T>> {
    let file = fs::read_to_string(root.join(path))
        .map_err(|error| unreadable(path, &error))
        .and_then(|text| JsonFile::parse(path, text));
    file.map_err(|problem| problems.0.push(problem)).ok()
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
