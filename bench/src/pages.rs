//! The pages that are measured, each served from a folder: ours, and peers made of the same words with the
//! templates in `bench/peers/`.

use crate::Options;
use anyhow::{Context as _, Result};
use axum::Router;
use axum::serve::ListenerExt as _;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Value, path_loader};
use pulldown_cmark::{Parser, html};
use std::fs;
use std::io::Write as _;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;
use tower_http::services::ServeDir;
use walkdir::WalkDir;

/// Our pages. The last is what a host answers a wrong address with.
const OURS: [&str; 4] = ["/", "/what-to-expect/", "/faq/", "/404.html"];

/// A page: its name in the report, and its address.
pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) url: String,
}

/// Builds the peers in the folder `scratch` and serves all pages: the baseline first, ours next.
pub(crate) fn all(
    options: &Options,
    content: &serde_json::Value,
    scratch: &Path,
) -> Result<Vec<Page>> {
    let peer = |template: &str| -> Result<_> {
        let folder = scratch.join(template);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("index.html"), fill(template, content)?)?;
        Ok(folder)
    };
    let mut pages =
        serve("baseline: plain HTML, one rule of CSS", &peer("baseline.html")?, &["/"])?;
    pages.extend(serve("ours: {}", Path::new("dist"), &OURS)?);
    for (name, template, built) in [
        ("GOV.UK Frontend", "govuk.html", &options.govuk_frontend),
        ("NHS.UK frontend", "nhsuk.html", &options.nhsuk_frontend),
    ] {
        let folder = peer(template)?;
        let version = add_frontend(&folder, built);
        let version = version.with_context(|| format!("reading {}", built.display()))?;
        pages.extend(serve(&format!("{name} {version}"), &folder, &["/"])?);
    }
    pages.extend(serve("plain Leptos app, client-rendered", &options.plain_leptos, &["/"])?);
    Ok(pages)
}

/// Serves a folder and the brotli copies in it on a free port until the program ends. In the name, `{}` is the path.
fn serve(name: &str, folder: &Path, paths: &[&str]) -> Result<Vec<Page>> {
    if !folder.join("index.html.br").exists() {
        compress(folder)?;
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let app = Router::new().fallback_service(ServeDir::new(folder).precompressed_br());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    thread::spawn(move || {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            // Without it the kernel holds the body back until the head is acknowledged.
            let listener = listener.tap_io(|stream| drop(stream.set_nodelay(true)));
            axum::serve(listener, app).await
        })
    });
    let url = |path: &str| format!("http://{address}{path}");
    Ok(paths.iter().map(|path| Page { name: name.replace("{}", path), url: url(path) }).collect())
}

/// Fills a template of `bench/peers/` with the words.
pub(crate) fn fill(template: &str, content: &serde_json::Value) -> Result<String> {
    let mut environment = Environment::new();
    environment.set_loader(path_loader(concat!(env!("CARGO_MANIFEST_DIR"), "/peers")));
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.add_filter("marked", marked);
    Ok(environment.get_template(template)?.render(Serde(content))?)
}

/// A text as editors write it, its strong words and links as HTML.
fn marked(text: &str) -> Value {
    let mut written = String::new();
    html::push_html(&mut written, Parser::new(text));
    let inside = written.trim().trim_start_matches("<p>").trim_end_matches("</p>");
    Value::from_safe_string(inside.to_owned())
}

/// Adds the sheet, script and pictures of a frontend's npm package, and returns its version.
fn add_frontend(folder: &Path, built: &Path) -> Result<String> {
    let package = built.ancestors().nth(2).context("it is not in a package")?;
    let name = package.file_name().unwrap_or_default().to_string_lossy();
    let (sheet, script) = (format!("{name}.min.css"), format!("{name}.min.js"));
    let assets = folder.join("assets");
    fs::create_dir_all(assets.join("images"))?;
    for picture in fs::read_dir(built.join("assets/images"))? {
        let picture = picture?;
        fs::copy(picture.path(), assets.join("images").join(picture.file_name()))?;
    }
    fs::write(assets.join(&sheet), without_typefaces(&fs::read_to_string(built.join(&sheet))?))?;
    fs::copy(built.join(&script), assets.join(&script))?;
    let manifest = fs::read_to_string(package.join("package.json"))?;
    let manifest: serde_json::Value = serde_json::from_str(&manifest)?;
    Ok(manifest["version"].as_str().unwrap_or_default().to_owned())
}

/// Both frontends' typefaces are licensed to the governments' own sites only; a page is faster without them.
fn without_typefaces(css: &str) -> String {
    let mut pieces = css.split("@font-face{");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once('}').map_or("", |(_, rest)| rest))
}

/// Writes brotli copies at quality 11, as hosts do that compress ahead of time.
fn compress(folder: &Path) -> Result<()> {
    for entry in WalkDir::new(folder).min_depth(1) {
        let path = entry?.into_path();
        let extension = path.extension().unwrap_or_default().to_str();
        if matches!(extension, Some("html" | "css" | "js" | "wasm" | "svg")) {
            let copy = fs::File::create(format!("{}.br", path.display()))?;
            brotli::CompressorWriter::new(copy, 4096, 11, 22).write_all(&fs::read(&path)?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{fill, marked, without_typefaces};
    use serde_json::Value;
    use std::path::Path;

    /// Every text of the article that a visitor sees.
    fn texts(value: &Value, key: &str, found: &mut Vec<String>) {
        match value {
            Value::String(text) if !matches!(key, "id" | "icon" | "slug" | "machine") => {
                found.push(text.clone());
            }
            Value::Array(items) => items.iter().for_each(|item| texts(item, key, found)),
            Value::Object(fields) => {
                let hidden = ["$schema", "provenance", "description", "page"];
                let fields = fields.iter().filter(|(key, _)| !hidden.contains(&key.as_str()));
                fields.for_each(|(key, field)| texts(field, key, found));
            }
            _ => {}
        }
    }

    #[test]
    fn every_page_says_every_word_of_the_article() {
        let content = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/content");
        let content = crate::read_content(Path::new(content)).unwrap();
        let mut wanted = Vec::new();
        texts(&content["article"], "", &mut wanted);
        assert!(wanted.len() > 50);
        for name in ["baseline.html", "govuk.html", "nhsuk.html"] {
            let page = fill(name, &content).unwrap();
            for text in &wanted {
                let written = marked(text).to_string();
                assert!(page.contains(&written), "{name} does not say: {text}");
            }
        }
    }

    #[test]
    fn a_sheet_loses_its_typefaces_and_nothing_else() {
        let css = "a{b:c}@font-face{font-family:X;src:url(x)}@font-face{src:url(y)}d{e:f}";
        assert_eq!(without_typefaces(css), "a{b:c}d{e:f}");
    }
}
