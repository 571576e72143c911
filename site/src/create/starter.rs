//! The files of a new site: small, valid and plainly made up.

use super::{CreateError, write_new};
use crate::file_error::FileError;
use crate::read::files::{FOLDER, article_path};
use std::fs;
use std::path::Path;

const SITE: &str = include_str!("../../starter/site.json");
const ARTICLE: &str = include_str!("../../starter/article.json");
const README: &str = include_str!("../../starter/README.md");
const IGNORED: &str = include_str!("../../starter/gitignore");
const WORKFLOW: &str = include_str!("../../starter/workflow.yml");
/// The site that the program was made with, for the words of the interface.
const WORDS: &str = include_str!("../../../public/content/site.json");

/// What a new site gets.
#[derive(Clone, Copy, Debug)]
pub struct Starter<'a> {
    /// The program, for a site that GitHub publishes.
    pub program: Option<&'a Path>,
}

/// Writes a new site into an empty folder, or one that is not there yet.
///
/// # Errors
/// [`CreateError`]; a folder that is not empty is not touched.
pub fn new_site(root: &Path, starter: Starter<'_>) -> Result<(), CreateError> {
    // A repository that was just made is empty but for its own folder.
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    if root.is_file() || entries.filter(|entry| entry.file_name() != ".git").count() > 0 {
        return Err(CreateError::NotEmpty(root.to_owned()));
    }
    let write = |path: &Path, text: &str| write_new(root, path, text.as_bytes());
    write(&Path::new(FOLDER).join("site.json"), &site())?;
    write(&article_path("your-first-loaf"), ARTICLE)?;
    for (name, schema) in crate::schemas() {
        write(&Path::new(FOLDER).join(name), &format!("{schema:#}\n"))?;
    }
    write(Path::new("README.md"), README)?;
    write(Path::new(".gitignore"), IGNORED)?;
    if let Some(program) = starter.program {
        write(Path::new(".github/workflows/publish.yml"), WORKFLOW)?;
        let copy = root.join("bin/site");
        let failed = FileError::at(&copy);
        let folder = fs::create_dir_all(root.join("bin"));
        folder.and_then(|()| fs::copy(program, &copy)).map_err(failed)?;
    }
    Ok(())
}

/// The starter's site file: its own head, and the words of the interface, which are the same for every
/// site in one language.
fn site() -> String {
    let words = WORDS.find("  \"words\": {").and_then(|at| WORDS.get(at..)).unwrap_or_default();
    format!("{SITE}{words}")
}
