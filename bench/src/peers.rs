//! The pages that ours are measured beside, made of the same words with the templates in `bench/peers/`.

use crate::content::Content;
use crate::files::{File, Files};
use crate::page::LIMIT;
use crate::variable;
use anyhow::{Context as _, Result};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, context, path_loader};
use pulldown_cmark::{Parser, html};
use std::fs;
use std::path::Path;

/// A site of one page.
pub(crate) struct Peer {
    /// What it is called in the tables.
    pub(crate) name: String,
    /// Its files.
    pub(crate) files: Files,
}

/// All of them, the limit first.
pub(crate) fn all(templates: &Path, content: &Content) -> Result<Vec<Peer>> {
    let page = |name: &str| -> Result<Files> {
        let mut files = Files::default();
        let html = fill(templates, name, content)?;
        files.add("", "index.html", File::new("index.html", html.into_bytes())?);
        Ok(files)
    };
    let mut peers = vec![Peer { name: LIMIT.to_owned(), files: page("limit.html")? }];
    for (name, template, place) in [
        ("GOV.UK Frontend", "govuk.html", "GOVUK_FRONTEND"),
        ("NHS.UK frontend", "nhsuk.html", "NHSUK_FRONTEND"),
    ] {
        let mut files = page(template)?;
        let version = add_frontend(&mut files, &variable(place)?)?;
        peers.push(Peer { name: format!("{name} {version}"), files });
    }
    let files = Files::folder(&variable("PLAIN_LEPTOS")?)?;
    peers.push(Peer { name: "plain Leptos app, rendered in the browser".to_owned(), files });
    Ok(peers)
}

/// Fills a template of this folder with the words.
pub(crate) fn fill(templates: &Path, name: &str, content: &Content) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_loader(path_loader(templates));
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.add_filter("marked", marked);
    let filling = || format!("filling {name}");
    let template = environment.get_template(name).with_context(filling)?;
    let words = context! { site => Serde(&content.site), article => Serde(&content.article) };
    template.render(words).with_context(filling)
}

/// A text as editors write it, with its strong words and links.
fn marked(text: &str) -> minijinja::Value {
    let mut written = String::new();
    html::push_html(&mut written, Parser::new(text));
    let inside = written.trim().trim_start_matches("<p>").trim_end_matches("</p>");
    minijinja::Value::from_safe_string(inside.to_owned())
}

/// Adds the sheet, the script and the pictures of a frontend's npm package, and gives its version.
fn add_frontend(files: &mut Files, built: &Path) -> Result<String> {
    let reading = || format!("reading {}", built.display());
    let package = built.ancestors().nth(2).with_context(reading)?;
    let name = package.file_name().unwrap_or_default().to_string_lossy().into_owned();
    files.add_folder("/assets/images", &built.join("assets/images"))?;
    let (sheet, script) = (format!("{name}.min.css"), format!("{name}.min.js"));
    let css = fs::read_to_string(built.join(&sheet)).with_context(reading)?;
    files.add("/assets", &sheet, File::new(&sheet, without_typefaces(&css).into_bytes())?);
    let js = fs::read(built.join(&script)).with_context(reading)?;
    files.add("/assets", &script, File::new(&script, js)?);
    let manifest = fs::read(package.join("package.json")).with_context(reading)?;
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).with_context(reading)?;
    Ok(manifest["version"].as_str().unwrap_or_default().to_owned())
}

/// The typefaces of both are for the government's own sites: others may not use them, and are the
/// faster for it.
fn without_typefaces(css: &str) -> String {
    let mut pieces = css.split("@font-face{");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once('}').map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::{fill, marked, without_typefaces};
    use crate::content::Content;
    use serde_json::Value;
    use std::path::Path;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
    }

    /// Every text of the article that a reader sees.
    fn texts(value: &Value, key: &str, found: &mut Vec<String>) {
        match value {
            Value::String(text) if !matches!(key, "id" | "icon" | "slug" | "machine") => {
                found.push(text.clone());
            }
            Value::Array(items) => items.iter().for_each(|item| texts(item, key, found)),
            Value::Object(fields) => {
                let shown =
                    |key: &str| !matches!(key, "$schema" | "provenance" | "description" | "page");
                let fields = fields.iter().filter(|(key, _)| shown(key));
                fields.for_each(|(key, field)| texts(field, key, found));
            }
            _ => {}
        }
    }

    #[test]
    fn every_page_says_every_word_of_the_article() {
        let content = Content::read(&root().join("public/content")).unwrap();
        let mut wanted = Vec::new();
        texts(&content.article, "", &mut wanted);
        assert!(wanted.len() > 50);
        for name in ["limit.html", "govuk.html", "nhsuk.html"] {
            let page = fill(&root().join("bench/peers"), name, &content).unwrap();
            for text in &wanted {
                let written = marked(text).to_string();
                assert!(page.contains(&written), "{name} does not say: {text}");
            }
        }
    }

    #[test]
    fn strong_words_and_links_are_marked() {
        let html = marked("**Yes**, visit <https://a.example/>.").to_string();
        assert_eq!(
            html,
            "<strong>Yes</strong>, visit <a href=\"https://a.example/\">https://a.example/</a>."
        );
    }

    #[test]
    fn a_sheet_loses_its_typefaces_and_nothing_else() {
        let css = "a{b:c}@font-face{font-family:X;src:url(x)}@font-face{src:url(y)}d{e:f}";
        assert_eq!(without_typefaces(css), "a{b:c}d{e:f}");
    }
}
