//! The app under the path of a site: the template of the pages, and the files beside them.

use super::app_files::AppFiles;
use super::output::Output;
use crate::file_error::FileError;
use crate::render::{Template, TemplateError};
use rayon::prelude::*;

/// The script that starts the app. It is inlined into every page.
const START: &str = "start.js";
/// The template of every page.
const TEMPLATE: &str = "index.html";

/// The app of one site.
#[derive(Clone, Debug)]
pub(crate) struct App {
    /// The path that the site is served under: `/`, or `/guide/`.
    pub(crate) base: String,
    pub(crate) template: Template,
    /// The glue, the wasm and the deferred sheet: their names change with their bytes.
    pub(crate) scripts: Vec<String>,
    files: AppFiles,
    /// What the site holds besides its pages, the scripts included.
    names: Vec<String>,
}

impl App {
    /// The app under `base`. Sheets and the start-up script are inlined, so that a page requests
    /// nothing before it is painted.
    pub(crate) fn new(files: AppFiles, base: &str) -> Result<Self, TemplateError> {
        let document = files.text(TEMPLATE).ok_or(TemplateError::NoDocument)?;
        let script =
            |name: &str| Some(strip_comments(&files.text(name).filter(|_| name == START)?));
        let template = Template::from_trunk(&document, base, |name| files.text(name), script)?;
        let template = match files.text("icons/icon.svg") {
            Some(icon) => template.with_icon(&icon),
            None => template,
        };
        let is_inlined = |name: &&str| [START, TEMPLATE].contains(name) || name.ends_with(".css");
        let names: Vec<String> =
            files.names().filter(|name| !is_inlined(name)).map(str::to_owned).collect();
        let is_script = |name: &&String| {
            !name.contains('/') && (name.ends_with(".js") || name.ends_with(".wasm"))
        };
        let sheet = template.deferred_sheet().map(|(name, _)| name.to_owned());
        let scripts = names.iter().filter(is_script).cloned().chain(sheet).collect();
        Ok(Self { base: base.to_owned(), template, scripts, files, names })
    }

    /// The bytes of a file of the site.
    pub(crate) fn file(&self, name: &str) -> Option<Vec<u8>> {
        if let Some((_, text)) = self.template.deferred_sheet().filter(|(sheet, _)| *sheet == name)
        {
            return Some(text.as_bytes().to_vec());
        }
        let bytes = self.files.bytes(name).filter(|_| self.names.iter().any(|own| own == name))?;
        let text = self.files.text(name).filter(|_| name.ends_with(".js"));
        Some(text.map_or_else(|| bytes.to_vec(), |text| strip_comments(&text).into_bytes()))
    }

    /// Writes everything but the template.
    pub(crate) fn write_to(&self, output: &Output) -> Result<(), FileError> {
        let sheet = self.template.deferred_sheet().map(|(name, _)| name.to_owned());
        let names: Vec<&String> = self.names.iter().chain(&sheet).collect();
        names
            .par_iter()
            .try_for_each(|name| output.write(name, &self.file(name).unwrap_or_default()))
    }
}

/// The start-up script and the glue without their comments, where no minifier has removed them. Neither
/// has a string of several lines.
fn strip_comments(script: &str) -> String {
    let is_code = |line: &&str| {
        !line.is_empty() && !["//", "/*", "* ", "*/"].iter().any(|mark| line.starts_with(mark))
    };
    script.lines().map(str::trim).filter(is_code).collect::<Vec<_>>().join("\n")
}
