//! The check: reads every file of the content folder once, puts each through the rules, and returns
//! the whole content typed and in memory.

mod across;
pub(crate) mod addresses;
mod downloads;
mod look;
mod names;
mod new_article;
mod publication;
mod rules;
mod schema_node;
mod structure;
mod today;

pub(crate) use names::nearest;
pub(crate) use new_article::create_file;
pub use new_article::{NewArticleError, new_article};
pub use publication::{NoStart, Unpublished};

use crate::read::drawings::icons;
use crate::read::files::{self, Files, article_path, slug_of};
use crate::read::json::{self, Node};
use crate::read::model::ContentFile;
use crate::read::{ArticleFile, SiteFile, schema};
use crate::report::{Code, Problem, Problems, Severity, Source, quote};
pub(crate) use rules::{direction_of, is_language};
pub(crate) use structure::{Entry, validate};

use across::{Across, Known};
use rayon::prelude::*;
use rules::{File, Folder};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use today::today;

/// The whole content in memory, typed, with its inline markup parsed.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// `site.json`.
    pub site: SiteFile,
    /// The site in other languages.
    pub translations: Vec<SiteFile>,
    /// The articles by slug, which is the file's name without `.json`.
    pub articles: BTreeMap<String, ArticleFile>,
    /// Why a build leaves articles out, by slug.
    pub unpublished: BTreeMap<String, Unpublished>,
    /// How many warnings there are; each of them would keep the text of its file in memory.
    pub warnings: usize,
}

/// What a look at the whole folder gave.
#[derive(Debug, Default)]
pub struct Checked {
    /// The content, if all of it could be read. It passed the check only if there is no error.
    pub content: Option<Loaded>,
    /// What stops a build.
    pub errors: Problems,
    /// What does not, without what was accepted.
    pub warnings: Problems,
    /// How many warnings were accepted in the content, with a reason.
    pub accepted: usize,
    /// How many articles there are.
    pub articles: usize,
}

/// Reads and checks `public/content/` under `root`, each file once.
///
/// # Errors
/// Every error in every file, each with its place and how to fix it.
pub fn load(root: &Path) -> Result<Loaded, Problems> {
    let Checked { content, errors, .. } = check_folder(root, &|_, _| {});
    match content {
        Some(content) => errors.or(content),
        None => Err(errors),
    }
}

/// The same for the preview, in which links lead to drafts as well.
///
/// # Errors
/// As [`load`].
pub(crate) fn load_for_preview(root: &Path) -> Result<Loaded, Problems> {
    let Checked { content, mut errors, .. } = check_folder(root, &|_, _| {});
    errors.0.retain(|problem| content.is_none() || problem.code() != Code::UnpublishedLink);
    match content {
        Some(content) => errors.or(content),
        None => Err(errors),
    }
}

/// Checks `public/content/` under `root`, and says after each article how many of how many are done.
pub fn check_folder(root: &Path, progress: &(dyn Fn(usize, usize) + Sync)) -> Checked {
    let mut files = Files::list(root);
    files.problems.extend(look::drawings::check_drawings(root));
    files.problems.extend(look::contrast::contrast(root));
    files.problems.extend(look::theme::theme(root));
    check(root, files, &|path| files::read(root, path), progress)
}

/// Checks content that need not be in files: `site.json`, and articles by slug. Drawings and
/// pictures are looked up under `root`.
pub fn check_content(root: &Path, site: &[u8], articles: &[(&str, &[u8])]) -> Checked {
    let files = Files::named(articles.iter().map(|(slug, _)| *slug));
    let read = |path: &Path| {
        let article = articles.iter().find(|(slug, _)| article_path(slug) == path);
        Ok(article.map_or(site, |(_, bytes)| bytes).to_vec())
    };
    check(root, files, &read, &|_, _| {})
}

/// The bytes of a file, or why there are none.
type Read<'a> = dyn Fn(&Path) -> Result<Vec<u8>, Problem> + Sync + 'a;

fn check(
    root: &Path,
    files: Files,
    read: &Read<'_>,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Checked {
    let mut problems = files.problems;
    // An articles folder that cannot be read has its own error.
    let unreadable = files.articles.is_empty() && !problems.is_empty();
    let sources: Vec<Arc<Source>> =
        collect(files.sites.iter().map(|path| source(path, read)), &mut problems);
    let trees: Vec<_> =
        collect(sources.iter().map(|source| Ok((source, json::parse(source)?))), &mut problems);
    let roots: Vec<Node<'_>> = trees.iter().map(|(source, value)| Node { source, value }).collect();
    let said =
        |node: &Node<'_>, key| node.get(key).and_then(Node::words).unwrap_or_default().to_owned();
    let languages: Vec<String> = roots.iter().map(|node| said(node, "lang")).collect();
    let home = roots.first().map_or_else(String::new, |node| said(node, "home"));
    let slugs: BTreeSet<String> = files.articles.iter().map(|path| slug_of(path)).collect();
    let icons = icons(root);
    let folder = Folder {
        root,
        icons: &icons,
        home: &home,
        slugs: &slugs,
        languages: &languages,
        sites: &roots,
        today: today(),
    };

    let mut accepted = Vec::new();
    let mut sites = Vec::new();
    for (node, lang) in roots.iter().zip(&languages) {
        let kind = (&*schema::SITE, rules::site as Rules);
        let (_, site) = check_file::<SiteFile>(kind, *node, "", lang, &folder, &mut problems);
        sites.extend(site);
        accepted.extend(accepted_in(*node, &mut problems));
        if !unreadable {
            problems.extend(across::no_home(*node, slugs.iter().map(String::as_str)));
        }
    }
    let (done, count) = (AtomicUsize::new(0), files.articles.len());
    let checked: Vec<CheckedArticle> = files
        .articles
        .par_iter()
        .map(|path| {
            let checked = article(path, read, &folder);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, count);
            checked
        })
        .collect();
    let mut articles = BTreeMap::new();
    for (path, checked) in files.articles.iter().zip(checked) {
        problems.extend(checked.problems);
        accepted.extend(checked.accepted);
        articles.extend(checked.known.map(|known| (slug_of(path), known)));
    }
    // Cross-file checks need every file; otherwise one cause would be reported twice.
    let is_whole = sites.len() == files.sites.len() && articles.len() == count;
    let is_accepted = |problem: &Problem| accepted.iter().any(|entry| entry.covers(problem));
    let open = problems.iter().filter(|problem| !is_accepted(problem));
    let unpublished =
        publication::unpublished((&files.sites, &sites), &articles, open, &folder.today);
    if is_whole && slugs.contains(&home) {
        let across = Across::new(&sites, &articles, &unpublished);
        for (node, site) in roots.iter().zip(&sites) {
            problems.extend(across.site(*node, site, &sites));
        }
        for problem in across.articles() {
            let source = source(&article_path(&problem.slug), read).unwrap_or_default();
            problems.push(Problem::new(
                problem.code,
                &source,
                problem.span,
                problem.message,
                problem.help,
            ));
        }
    }
    let (hidden, mut problems): (Vec<_>, Vec<_>) = problems.into_iter().partition(is_accepted);
    for entry in accepted
        .iter()
        .filter(|entry| is_whole && !hidden.iter().any(|problem| entry.covers(problem)))
    {
        let source = source(&entry.path, read).unwrap_or_default();
        let message = format!("there is no warning {:?} here", entry.code.name());
        let help = "Take the entry away: what it accepted is settled.";
        problems.push(Problem::new(
            Code::NothingAccepted,
            &source,
            entry.span.clone(),
            message,
            help,
        ));
    }
    let (errors, warnings): (Vec<_>, Vec<_>) =
        problems.into_iter().partition(|problem| problem.severity() == Severity::Error);
    let (errors, warnings) = (sorted(errors), sorted(warnings));
    let mut sites = sites.into_iter();
    let content = sites.next().filter(|_| is_whole).map(|site| Loaded {
        site,
        translations: sites.collect(),
        articles: articles.into_iter().map(|(slug, known)| (slug, known.file)).collect(),
        unpublished,
        warnings: warnings.0.len(),
    });
    Checked { content, errors, warnings, accepted: hidden.len(), articles: count }
}

fn sorted(problems: Vec<Problem>) -> Problems {
    let mut problems = Problems(problems);
    problems.sort();
    problems
}

fn collect<T>(
    results: impl Iterator<Item = Result<T, Problem>>,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    results.filter_map(|result| result.map_err(|problem| problems.push(problem)).ok()).collect()
}

fn source(path: &Path, read: &Read<'_>) -> Result<Arc<Source>, Problem> {
    json::source(path, read(path)?)
}

/// The result of checking an article's file.
#[derive(Default)]
struct CheckedArticle {
    problems: Vec<Problem>,
    known: Option<Known>,
    accepted: Vec<Accepted>,
}

fn article(path: &Path, read: &Read<'_>, folder: &Folder<'_>) -> CheckedArticle {
    let mut checked = CheckedArticle::default();
    let problems = &mut checked.problems;
    let Some(source) = source(path, read).map_err(|problem| problems.push(problem)).ok() else {
        return checked;
    };
    let Some(tree) = json::parse(&source).map_err(|problem| problems.push(problem)).ok() else {
        return checked;
    };
    let root = Node { source: &source, value: &tree };
    let main = folder.languages.first().map_or("", String::as_str);
    let lang = root.get("lang").and_then(Node::words).unwrap_or(main);
    let slug = slug_of(path);
    let kind = (&*schema::ARTICLE, rules::article as Rules);
    let (file, read) = check_file::<ArticleFile>(kind, root, &slug, lang, folder, problems);
    checked.accepted = accepted_in(root, problems);
    checked.known = read.map(|read| {
        let paths = addresses::article_paths(folder.home, &slug, &read);
        Known::new(&file, read, paths)
    });
    checked
}

type Rules = fn(&File<'_>) -> Vec<Problem>;

/// Puts one file through its schema and its rules. Its value is there if all of it fits the schema.
fn check_file<'a, F: ContentFile>(
    (schema, rules): (&'static Json, Rules),
    root: Node<'a>,
    slug: &'a str,
    lang: &str,
    folder: &'a Folder<'a>,
    problems: &mut Vec<Problem>,
) -> (File<'a>, Option<F>) {
    let mut validated = structure::validate(schema, root, folder.is_rtl(lang));
    let is_sound = validated.problems.is_empty();
    let file =
        File { folder, root, slug, lang: lang.to_owned(), entries: validated.entries, is_sound };
    problems.extend(validated.problems);
    problems.extend(rules(&file));
    if let Some(words) = folder.site(lang).and_then(|site| site.get("words")) {
        downloads::describe(&mut validated.value, folder.root, words);
    }
    let read = is_sound.then(|| F::read(&validated.value)).transpose().unwrap_or_else(|error| {
        let help = "The schema is older than the types: run `cargo run -p site -- schema`.";
        problems.push(root.problem(Code::WrongType, error.to_string(), help));
        None
    });
    (file, read)
}

/// A warning that a file accepts, and the entry that does.
struct Accepted {
    path: PathBuf,
    code: Code,
    span: Range<usize>,
}

impl Accepted {
    fn covers(&self, problem: &Problem) -> bool {
        self.code == problem.code() && self.path == Path::new(problem.file())
    }
}

fn accepted_in(root: Node<'_>, problems: &mut Vec<Problem>) -> Vec<Accepted> {
    let warnings = || Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
    let entries = root.get("accepted").into_iter().flat_map(Node::items);
    let mut accepted = Vec::new();
    for node in entries.filter_map(|entry| entry.get("warning")) {
        let name = node.words().unwrap_or_default();
        match warnings().find(|code| code.name() == name) {
            Some(code) => accepted.push(Accepted {
                path: PathBuf::from(&*root.source.path),
                code: *code,
                span: node.span(),
            }),
            None => {
                let help = names::did_you_mean(name, warnings().map(|code| code.name()), || {
                    "The name is that in brackets after the word warning.".to_owned()
                });
                problems.push(node.problem(
                    Code::ValueForm,
                    format!("there is no warning {}", quote(name)),
                    help,
                ));
            }
        }
    }
    accepted
}
