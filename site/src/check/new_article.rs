//! A new article: a file that passes the check, with words in it that wait for the real ones.

use super::names::as_id;
use super::rules::ids::refused_name;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

/// The smallest article.
const TEMPLATE: &str = include_str!("new_article.json");
/// An article with every block.
const EXAMPLE: &str = include_str!("new_article_example.json");
/// The picture in it, and its file.
const PICTURE: (&str, &str) =
    ("public/pictures/example.svg", include_str!("new_article_example.svg"));
/// The placeholder title.
const TITLE: &str = "\"PLACEHOLDER: the title\"";

/// Why there is no new article.
#[derive(Debug, thiserror::Error)]
pub enum NewArticleError {
    /// The title has no words.
    #[error("an article needs a title: site new article \"What to expect\"")]
    NoTitle,
    /// No address can be made of the title, or the given one cannot be used.
    #[error("{0}\nGive it an address of its own: --slug what-to-expect")]
    Slug(String),
    /// The file is there already.
    #[error("{path} is there already, and stays as it is; another title or --slug makes another file", path = .0.display())]
    Exists(PathBuf),
    /// The file could not be written.
    #[error("{path} cannot be written: {error}", path = path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

/// Writes a new article with this title below `root`, and returns its path from there. Its address
/// is made of the title, unless `slug` is given. An example has every block, and a picture.
///
/// # Errors
/// [`NewArticleError`]; a file that is there already is not touched.
pub fn new_article(
    root: &Path,
    title: &str,
    slug: Option<&str>,
    is_example: bool,
) -> Result<PathBuf, NewArticleError> {
    let title = title.trim();
    if title.is_empty() {
        return Err(NewArticleError::NoTitle);
    }
    let slug = slug.map_or_else(|| as_id(title), str::to_owned);
    if let Some((_, message, _)) = refused_name(&slug, "an address") {
        return Err(NewArticleError::Slug(message));
    }
    if let Some(title) = taken(root, &slug) {
        return Err(NewArticleError::Slug(format!(
            "/{slug}/ is the page of the section {title:?} already"
        )));
    }
    let path = Path::new("public/content/articles").join(format!("{slug}.json"));
    let quoted = serde_json::Value::from(title).to_string();
    let template = if is_example { EXAMPLE } else { TEMPLATE };
    write_new(&root.join(&path), &template.replace(TITLE, &quoted)).map_err(|error| match error
        .kind()
    {
        ErrorKind::AlreadyExists => NewArticleError::Exists(path.clone()),
        _ => NewArticleError::File { path: path.clone(), error },
    })?;
    let (picture, svg) = PICTURE;
    if is_example
        && let Err(error) = write_new(&root.join(picture), svg)
        && error.kind() != ErrorKind::AlreadyExists
    {
        return Err(NewArticleError::File { path: picture.into(), error });
    }
    Ok(path)
}

/// The heading of the section whose own page would be at the address of the new article. A content
/// folder with errors is left to the check.
fn taken(root: &Path, slug: &str) -> Option<String> {
    let content = super::load(root).ok()?;
    let home = content.articles.get(&content.site.settings.home)?;
    let section = home
        .sections
        .iter()
        .find(|section| section.page.as_ref().is_some_and(|page| page.slug == slug));
    section.map(|section| section.heading.clone().unwrap_or_default())
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    create_file(path, text.as_bytes())
}

/// Writes a file that is not there yet, whole or not at all.
pub(crate) fn create_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let written = file.write_all(bytes);
    if written.is_err() {
        // What was begun is of no use to anybody.
        let _ = fs::remove_file(path);
    }
    written
}
