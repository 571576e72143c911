//! The content folder: reads every file, checks it, and gives all mistakes at once.

use super::content_file::{Files, read};
use super::examine::slug_of;
use super::json_file::JsonFile;
use super::report::{Finding, Problem, Problems};
use super::sites::Sites;
use super::walk::{Walked, walk};
use patient_guide::content::Article;
use std::collections::BTreeMap;
use std::path::Path;

/// The whole content in memory, typed, with its inline markup parsed. It passed every check.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The site in its languages.
    pub(crate) sites: Sites,
    /// The articles by slug, which is the file's name without `.json`.
    pub articles: BTreeMap<String, Article>,
    /// What a clinic should look at, and what does not stop a build.
    pub warnings: Problems,
}

/// Reads and checks `public/content/` under `root`, each file once: rendering takes everything from
/// memory.
///
/// # Errors
/// Every mistake in every file, each with its place and its mend.
pub fn load(root: &Path) -> Result<Loaded, Problems> {
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
    pub content: Option<Loaded>,
    /// What stops a build.
    pub mistakes: Problems,
    /// What does not, of the files that could be read.
    pub warnings: Problems,
}

/// Checks `public/content/` below `root`, and gives mistakes and warnings.
pub fn check_folder(root: &Path) -> Checked {
    let (files, problem) = Files::below(root);
    let mut walked = walk(root, files, |path| read(root, path), located);
    walked.mistakes.0.splice(0..0, problem);
    checked(walked)
}

/// Checks content that need not lie in files: `site.json`, and articles by slug. Drawings and
/// pictures are looked up below `root`.
pub fn check_content(root: &Path, site: &[u8], articles: &[(&str, &[u8])]) -> Checked {
    let slugs = articles.iter().map(|(slug, _)| *slug);
    let files = Files::named(Ok(site.to_vec()), slugs);
    let bytes = |path: &Path| {
        let article = articles.iter().find(|(slug, _)| *slug == slug_of(path));
        Ok(article.map(|(_, bytes)| bytes.to_vec()).unwrap_or_default())
    };
    checked(walk(root, files, bytes, located))
}

/// Its warnings with their places, and the article itself if all of it could be read.
fn located(file: JsonFile<Article>, gaps: Vec<Finding>) -> (Vec<Problem>, Option<Article>) {
    let warnings = file.locate(gaps);
    (warnings, file.is_whole().then_some(file.value))
}

fn checked(walked: Walked<(Vec<Problem>, Option<Article>)>) -> Checked {
    let Walked { sites, mistakes, mut warnings, articles } = walked;
    let mut whole = BTreeMap::new();
    for (slug, (_, (found, article))) in articles {
        warnings.0.extend(found);
        whole.extend(article.map(|article| (slug, article)));
    }
    warnings.sort();
    let content = sites.map(|sites| Loaded { sites, articles: whole, warnings: warnings.clone() });
    Checked { content, mistakes, warnings }
}
