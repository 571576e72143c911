//! What trunk made of the app: the template of the pages, and the files beside them.

use super::minify::minify;
use super::output::{Output, list_files};
use crate::file_error::FileError;
use crate::render::{Template, TemplateError};
use patient_guide::wire::FINGERPRINT;
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// The script that starts the app. It is inlined into every page.
const START: &str = "start.js";
/// The page of a finished site that the template is taken from.
const PAGE: &str = "404.html";

/// The app, in the folder that trunk built or in a finished site.
#[derive(Clone, Debug)]
pub(crate) struct App {
    /// The path that the site is served under: `/`, or `/guide/`.
    pub(crate) base: String,
    pub(crate) template: Template,
    /// The glue and the wasm.
    pub(crate) scripts: Vec<String>,
    folder: PathBuf,
    /// Those of a finished site are.
    are_scripts_minified: bool,
    /// What the site holds besides its pages, the scripts included.
    files: Vec<String>,
}

impl App {
    /// The app in a folder that trunk built. `read` returns the text of a sheet or of the start-up
    /// script by its name in the folder: they are inlined, so that a page requests nothing before
    /// it is painted.
    pub(crate) fn from_trunk(
        folder: &Path,
        base: &str,
        read: impl Fn(&str) -> Option<String>,
    ) -> Result<Self, AppError> {
        let document = read_text(&folder.join("index.html"))?;
        let name = |address: &str| address.strip_prefix(base).unwrap_or(address).to_owned();
        let sheet = |href: &str| read(&name(href));
        let is_start = |src: &str| name(src).trim_start_matches('/') == START;
        let script =
            |src: &str| read(START).filter(|_| is_start(src)).map(|text| minify(text, &[]));
        let template = Template::from_trunk(&document, sheet, script)?;
        let is_inlined = |file: &str| file == START || (is_sheet(file) && read(file).is_some());
        let mut files = list_files(folder)?;
        files.retain(|file| file != "index.html" && !is_inlined(file));
        let app = Self::new(folder, base, template, files);
        Ok(Self { are_scripts_minified: false, ..app })
    }

    /// The app in a finished site, to render it again without trunk.
    pub(crate) fn from_site(folder: &Path) -> Result<Self, AppError> {
        let page = read_text(&folder.join(PAGE))?;
        let (template, data) = Template::from_page(&page)?;
        let data: (u32, Vec<serde_json::Value>) =
            serde_json::from_str(data).map_err(|_| AppError::OtherBuild(folder.to_owned()))?;
        // Its scripts could not read the data of these pages.
        if data.0 != FINGERPRINT {
            return Err(AppError::OtherBuild(folder.to_owned()));
        }
        let base = data.1.first().and_then(|base| base.as_str()).unwrap_or("/");
        let mut files = list_files(folder)?;
        files.retain(|file| !is_rendered(file));
        Ok(Self::new(folder, base, template, files))
    }

    fn new(folder: &Path, base: &str, template: Template, files: Vec<String>) -> Self {
        let is_script = |file: &&String| {
            !file.contains('/') && (file.ends_with(".js") || file.ends_with(".wasm"))
        };
        let scripts = files.iter().filter(is_script).cloned().collect();
        let base = base.to_owned();
        let folder = folder.to_owned();
        Self { base, template, scripts, folder, are_scripts_minified: true, files }
    }

    /// Whether the app has this file.
    pub(crate) fn has(&self, file: &str) -> bool {
        self.files.iter().any(|known| known == file)
    }

    /// Where a file of the app is.
    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Copies everything but the template.
    pub(crate) fn copy_to(&self, output: &Output) -> Result<(), FileError> {
        self.files.par_iter().try_for_each(|file| {
            let path = self.folder.join(file);
            let mut bytes = fs::read(&path).map_err(FileError::at(&path))?;
            if !self.are_scripts_minified
                && file.ends_with(".js")
                && self.scripts.contains(file)
                && let Ok(text) = String::from_utf8(bytes.clone())
            {
                bytes = minify(text, &["--format=esm"]).into_bytes();
            }
            output.write(file, &bytes)
        })
    }
}

/// Why there is no app to render the pages for.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// A file could not be read.
    #[error("{0}")]
    File(#[from] FileError),
    /// There is no template.
    #[error("{0}")]
    Template(#[from] TemplateError),
    /// The scripts in the folder are of another version of the types.
    #[error("{} was built from other sources than this program\n  help: Build the whole site again.", .0.display())]
    OtherBuild(PathBuf),
}

fn read_text(path: &Path) -> Result<String, FileError> {
    fs::read_to_string(path).map_err(FileError::at(path))
}

fn is_sheet(file: &str) -> bool {
    Path::new(file).extension().is_some_and(|extension| extension == "css")
}

/// Whether a file of a finished site is rendered anew each time. A picture that no article shows any
/// more stays until the next build.
fn is_rendered(file: &str) -> bool {
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    let is_data = file.starts_with("content/");
    let is_compressed = name.ends_with(".br") || name.ends_with(".gz");
    let is_at_top = folder.is_empty()
        && (matches!(name, PAGE | "_headers" | "_nginx.conf" | "manifest.webmanifest")
            || matches!(name, "robots.txt" | "sw.js")
            || (name.ends_with(".xml")
                && (name.starts_with("feed") || name.starts_with("sitemap"))));
    name == "index.html" || is_data || is_compressed || is_at_top
}
