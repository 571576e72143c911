//! The site in another language: all the files and edits that it needs.

use super::edits::edit;
use super::translation::{translate, translated};
use super::{CreateError, write_new};
use crate::check::{direction_of, is_language, load};
use crate::file_error::FileError;
use crate::read::files::{FOLDER, article_path};
use crate::read::model::Direction;
use crate::read::schema;
use isolang::Language;
use patient_guide::content::NavigationLink;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};

/// What `site.json` says for all languages.
const COMMON: [&str; 4] = ["origin", "pageType", "articlesPerPage", "accepted"];

/// Writes the site file of a language and the translation of the first article, with words to translate,
/// and the language's own name into `site.json`. Gives the paths from `root` of what was written.
///
/// # Errors
/// [`CreateError`]; a file that is there already is not touched.
pub fn new_language(root: &Path, lang: &str) -> Result<Vec<PathBuf>, CreateError> {
    let main = Path::new(FOLDER).join("site.json");
    let content = load(root).map_err(|_| CreateError::Source(FOLDER.into()))?;
    let refused = |message: String, help: &str| Err(CreateError::Refused(message, help.to_owned()));
    if !is_language(lang) {
        let help = "Write its code, such as \"es\", \"ar\" or \"pt-BR\".";
        return refused(format!("{lang:?} is not a language"), help);
    }
    if content.site.lang == lang {
        return refused(format!("site.json is in {lang:?}"), "Name another language.");
    }
    let path = Path::new(FOLDER).join(format!("site.{lang}.json"));
    if root.join(&path).exists() {
        return Err(CreateError::Exists(path));
    }
    let full = root.join(&main);
    let bytes = fs::read(&full).map_err(FileError::at(&full))?;
    let home = &content.site.settings.home;
    let navigation = navigation(&content.site.navigation, &translated(home, lang));
    let new = edit(&schema::SITE, &main, bytes.clone(), |edits, entries| {
        entries.iter().for_each(|entry| edits.mark(entry));
        for key in COMMON.into_iter().chain(["navigation", "languageName", "dir"]) {
            edits.remove(key);
        }
        edits.set("home", &json!(translated(home, lang)).to_string(), "lang");
        edits.set("lang", &json!(lang).to_string(), "name");
        let mut after_lang = format!("\"languageName\": {}", json!(own_name(lang)));
        if direction_of(lang) == Direction::Rtl {
            after_lang.push_str(",\n  \"dir\": \"rtl\"");
        }
        edits.insert(&format!("{after_lang},\n  \"navigation\": {navigation}"), "lang");
    });
    let new = new.ok_or_else(|| CreateError::Source(main.clone()))?;
    let mut written = Vec::new();
    if !root.join(article_path(&translated(home, lang))).exists() {
        written.push(translate(root, home, lang)?);
    }
    write_new(root, &path, new.as_bytes())?;
    written.push(path);
    if content.site.settings.language_name.is_none() {
        let name = json!(own_name(&content.site.lang)).to_string();
        let edited =
            edit(&schema::SITE, &main, bytes, |edits, _| edits.set("languageName", &name, "lang"));
        let text = edited.ok_or_else(|| CreateError::Source(main.clone()))?;
        fs::write(&full, text).map_err(FileError::at(&full))?;
        written.push(main);
    }
    Ok(written)
}

/// The links to the pages of the first article, whose translation is written too.
fn navigation(links: &[NavigationLink], home: &str) -> String {
    let is_of_home = |path: &str| !path.starts_with("/articles/");
    let links = links.iter().filter(|link| is_of_home(&link.path)).map(|link| {
        let label = json!(format!("PLACEHOLDER: {}", link.label));
        let path = json!(format!("/{home}{}", link.path));
        format!("    {{ \"label\": {label}, \"path\": {path} }}")
    });
    format!("[\n{}\n  ]", links.collect::<Vec<_>>().join(",\n"))
}

/// The language's name in itself.
fn own_name(lang: &str) -> String {
    let code = lang.split('-').next().unwrap_or(lang);
    let language = Language::from_639_1(code).or_else(|| Language::from_639_3(code));
    let name = language.and_then(|language| language.to_autonym());
    let mut letters = name.unwrap_or("PLACEHOLDER: the language's own name").chars();
    // It is the whole text of a link.
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
