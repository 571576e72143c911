//! `site new` and `site schema`: what writes into the content folder.

use super::CommandResult;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Writes the file of a new article.
pub(crate) fn new_article(root: &Path, title: &str, slug: Option<&str>) -> CommandResult {
    let path = crate::new_article(root, title, slug)?;
    eprintln!(
        "{} is written.\nPut your words in the place of each PLACEHOLDER; `site check` lists those that are left.\nA link in \"navigation\" of public/content/site.json leads readers to it.",
        path.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes the schemas beside the content.
pub(crate) fn schema(root: &Path) -> CommandResult {
    for (name, schema) in crate::schemas() {
        let path = root.join("public/content").join(name);
        let text = format!("{}\n", serde_json::to_string_pretty(&schema)?);
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
        eprintln!("{} is written", path.display());
    }
    Ok(ExitCode::SUCCESS)
}
