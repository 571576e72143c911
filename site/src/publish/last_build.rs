//! What a build leaves for the next time that only the content has changed: its template, how it was
//! made, and which files the prerender wrote.

use super::output::write_whole;
use crate::file_error::FileError;
use crate::render::template::Template;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

/// The last build.
#[derive(Clone, Debug)]
pub(crate) struct LastBuild {
    /// trunk's document, cut. The finished pages have taken its place in the output.
    pub(crate) template: Template,
    /// The rest.
    pub(crate) record: Record,
}

/// How the last build was made.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Record {
    /// The path that the site is served under.
    pub(crate) base: String,
    /// Whether compressed copies were made.
    pub(crate) compress: bool,
    /// The app's files, which the template names. They tell whether an output is of this build.
    pub(crate) app: Vec<String>,
    /// The files that the prerender wrote.
    pub(crate) files: BTreeSet<String>,
}

const TEMPLATE: &str = "template.html";
const RECORD: &str = "record.json";

impl LastBuild {
    pub(crate) fn load(folder: &Path) -> Result<Self, FileError> {
        let read = |name: &str| {
            let path = folder.join(name);
            fs::read_to_string(&path).map_err(FileError::at(&path))
        };
        let template = Template::from_text(read(TEMPLATE)?);
        let record = serde_json::from_str(&read(RECORD)?)
            .map_err(|error| FileError::at(&folder.join(RECORD))(io::Error::from(error)))?;
        Ok(Self { template, record })
    }

    pub(crate) fn save(&self, folder: &Path) -> Result<(), FileError> {
        write_whole(&folder.join(TEMPLATE), self.template.text().as_bytes())?;
        let path = folder.join(RECORD);
        let record = serde_json::to_vec_pretty(&self.record);
        write_whole(&path, &record.map_err(|error| FileError::at(&path)(io::Error::from(error)))?)
    }
}
