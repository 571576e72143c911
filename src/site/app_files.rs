//! What trunk made of the app: the template with the sheets, and the start-up script by a name that
//! never means other bytes.

use super::file_error::FileError;
use super::prerender::PrerenderError;
use super::template::Template;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// The script that starts the app. trunk copies it as it is; the wasm and its glue it names by their
/// hashes itself.
const START: &str = "start.js";

/// Takes trunk's `index.html` apart. The sheets leave the folder, since they stand in the pages, and
/// the start-up script gets a name with its hash: a host may let browsers keep it for good.
///
/// Gives the template and the files of the app.
pub(super) fn take(output: &Path, base: &str) -> Result<(Template, Vec<String>), PrerenderError> {
    let index = output.join("index.html");
    let document = fs::read_to_string(&index).map_err(FileError::at(&index))?;
    let start = hashed_start(output)?;
    let mut sheets = Vec::new();
    let sheet = |href: &str| {
        let path = output.join(file_of(href, base));
        let text = fs::read_to_string(&path).ok();
        sheets.extend(text.is_some().then_some(path));
        text
    };
    let script = |src: &str| {
        let known = start.as_ref().filter(|_| file_of(src, base) == START);
        known.map(|name| format!("{}{name}", src.trim_end_matches(START)))
    };
    let template = Template::cut(&document, sheet, script)?;
    for sheet in sheets {
        fs::remove_file(&sheet).map_err(FileError::at(&sheet))?;
    }
    if let Some(name) = &start {
        let (old, new) = (output.join(START), output.join(name));
        fs::rename(&old, &new).map_err(FileError::at(&old))?;
    }
    let app = app_files(output).map_err(FileError::at(output))?;
    Ok((template, app))
}

/// The script's name with its hash, if trunk copied a script.
fn hashed_start(output: &Path) -> Result<Option<String>, FileError> {
    let path = output.join(START);
    if !path.exists() {
        return Ok(None);
    }
    let bytes = fs::read(&path).map_err(FileError::at(&path))?;
    let hash: String =
        Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Ok(Some(format!("start-{hash}.js")))
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
