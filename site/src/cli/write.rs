//! `site init`, `site new` and `site schema`: what writes into the folder of the site.

use super::CommandResult;
use crate::Starter;
use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Begins a new site.
pub(crate) fn init(dir: &Path, github: bool) -> CommandResult {
    let program = github.then(env::current_exe).transpose()?;
    crate::new_site(dir, Starter { program: program.as_deref() })?;
    let dir = dir.display();
    eprintln!(
        "A new site is in {dir}. What next:\n  cd {dir}\n  site serve    shows it; open the address that is printed, and edit public/content/articles/your-first-loaf.json\n  site check    lists what is wrong or missing"
    );
    if github {
        eprintln!(
            "GitHub publishes it at every change: push the folder, and choose \"GitHub Actions\" under Settings, Pages.\nbin/site has to be the program for Linux: put that there if you work on another system."
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the files of a language.
pub(crate) fn new_language(root: &Path, lang: &str) -> CommandResult {
    for path in crate::new_language(root, lang)? {
        eprintln!("{} is written", path.display());
    }
    eprintln!(
        "Translate the words after each PLACEHOLDER; `site check` lists those that are left.\nAnother article: site new translation ARTICLE {lang}"
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes the file of a translation.
pub(crate) fn new_translation(root: &Path, slug: &str, lang: &str) -> CommandResult {
    let path = crate::new_translation(root, slug, lang)?;
    eprintln!(
        "{} is written.\nTranslate the words after each PLACEHOLDER; `site check` lists those that are left.",
        path.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes the file of a new article.
pub(crate) fn new_article(
    root: &Path,
    title: &str,
    slug: Option<&str>,
    is_example: bool,
) -> CommandResult {
    let path = crate::new_article(root, title, slug, is_example)?;
    eprintln!(
        "{} is written.\nPut your words in the place of each PLACEHOLDER; `site check` lists those that are left. Until then only `site serve` shows the article.\nA link in \"navigation\" of public/content/site.json leads readers to it.",
        path.display()
    );
    Ok(ExitCode::SUCCESS)
}

/// Writes the schemas beside the content.
pub(crate) fn schema(root: &Path) -> CommandResult {
    for (name, schema) in crate::schemas() {
        let path = root.join("public/content").join(name);
        fs::write(&path, format!("{schema:#}\n"))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        eprintln!("{} is written", path.display());
    }
    Ok(ExitCode::SUCCESS)
}
