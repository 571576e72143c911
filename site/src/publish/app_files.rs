//! What trunk made of the app: the template, with the sheets and the start-up script in it.

use super::output::write_whole;
use super::prerender::PrerenderError;
use crate::file_error::FileError;
use crate::render::template::Template;
use std::fs;
use std::path::{Path, PathBuf};

/// The script that starts the app. trunk copies it as it is.
const START: &str = "start.js";

/// Takes trunk's `index.html` apart. The sheets and the start-up script leave the folder, since they
/// stand in the pages: a page asks for nothing before it is painted.
///
/// Gives the template and the files of the app.
pub(crate) fn take(output: &Path, base: &str) -> Result<(Template, Vec<String>), PrerenderError> {
    let index = output.join("index.html");
    let document = fs::read_to_string(&index).map_err(FileError::at(&index))?;
    let start = output.join(START);
    let start_text = start.exists().then(|| fs::read_to_string(&start)).transpose();
    let start_text = start_text.map_err(FileError::at(&start))?.map(|text| terse(&text));
    let mut sheets = Vec::new();
    let sheet = |href: &str| {
        let path = output.join(file_of(href, base));
        let text = fs::read_to_string(&path).ok();
        sheets.extend(text.is_some().then_some(path));
        text
    };
    let script = |src: &str| start_text.clone().filter(|_| file_of(src, base) == START);
    let template = Template::cut(&document, sheet, script)?;
    for sheet in sheets {
        fs::remove_file(&sheet).map_err(FileError::at(&sheet))?;
    }
    if start_text.is_some() {
        fs::remove_file(&start).map_err(FileError::at(&start))?;
    }
    let app = app_files(output).map_err(FileError::at(output))?;
    for script in app.iter().filter(|file| file.ends_with(".js")).map(|file| output.join(file)) {
        let text = fs::read_to_string(&script).map_err(FileError::at(&script))?;
        write_whole(&script, terse(&text).as_bytes())?;
    }
    Ok((template, app))
}

/// A script without what only its authors read: the start-up script's own, and those of the glue,
/// which trunk's minifier fails on. Neither has a string of several lines.
fn terse(script: &str) -> String {
    let is_code = |line: &&str| {
        !line.is_empty() && !["//", "/*", "* ", "*/"].iter().any(|mark| line.starts_with(mark))
    };
    script.lines().map(str::trim).filter(is_code).collect::<Vec<_>>().join("\n")
}

fn file_of<'a>(address: &'a str, base: &str) -> &'a str {
    address.strip_prefix(base).unwrap_or(address).trim_start_matches('/')
}

/// The wasm and the scripts: they lie at the top of what trunk makes.
fn app_files(output: &Path) -> std::io::Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(output)? {
        let path: PathBuf = entry?.path();
        if path.extension().is_some_and(|kind| kind == "js" || kind == "wasm") {
            files.extend(path.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    files.sort();
    Ok(files)
}
