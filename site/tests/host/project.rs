//! A copy of the project's content that a test may break, and pages rendered from it.

use crate::copy_folder::copy_folder;
use scraper::Html;
use site::{AppFiles, Host, PublishError, Published, Publisher, load};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

pub(crate) const ARTICLE: &str = "public/content/articles/how-ketamine-therapy-works.json";
pub(crate) const SITE: &str = "public/content/site.json";

/// The folder of the real project.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The project's `public/` and `index.html` in a folder that is deleted with the test.
pub(crate) struct Project {
    folder: TempDir,
}

impl Project {
    /// With a frozen copy of the real content, whose words do not change under a test.
    pub(crate) fn copy() -> Self {
        Self::sample("clinic")
    }

    /// The project's own `public/`, whose words change.
    pub(crate) fn real() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy_folder(&root().join("public"), &folder.path().join("public"));
        let app = folder.path().join("app");
        fs::create_dir(&app).unwrap();
        fs::copy(root().join("index.html"), app.join("index.html")).unwrap();
        Self { folder }
    }

    /// The same with the content of the sample in `site/tests/samples/garden`: many articles in two
    /// languages, one of which runs from right to left.
    pub(crate) fn garden() -> Self {
        Self::sample("garden")
    }

    /// With the sample in `site/tests/samples/everything`: every block in real sizes, in two languages.
    pub(crate) fn everything() -> Self {
        Self::sample("everything")
    }

    fn sample(name: &str) -> Self {
        let project = Self::real();
        let content = project.path().join("public/content");
        fs::remove_dir_all(&content).unwrap();
        copy_folder(&root().join("site/tests/samples").join(name), &content);
        // Beside the content, as in a real project.
        for folder in ["pictures", "files"] {
            let _ = fs::rename(content.join(folder), project.path().join("public").join(folder));
        }
        project
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Replaces `from` by `to` in a file, and returns its byte offset. The file must hold
    /// `from`, once.
    pub(crate) fn edit(&self, file: &str, from: &str, to: &str) -> usize {
        let path = self.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{from:?} is not in {file} once");
        fs::write(&path, text.replace(from, to)).unwrap();
        text.find(from).unwrap()
    }

    /// The folder of the app, as trunk would have built it.
    pub(crate) fn app(&self) -> PathBuf {
        self.path().join("app")
    }

    pub(crate) fn output(&self) -> PathBuf {
        self.path().join("output")
    }

    pub(crate) fn prerender(&self, base: &str) -> Result<Published, PublishError> {
        self.publish(base, false)
    }

    pub(crate) fn publish(&self, base: &str, compress: bool) -> Result<Published, PublishError> {
        self.publish_for(base, compress, None)
    }

    pub(crate) fn publish_for(
        &self,
        base: &str,
        compress: bool,
        host: Option<Host>,
    ) -> Result<Published, PublishError> {
        let output = &self.output();
        let app = AppFiles::load(Some(&self.app())).unwrap();
        Publisher { root: self.path(), output, compress, host }.publish(app, base)
    }

    /// The text of a written file.
    pub(crate) fn read(&self, file: &str) -> String {
        fs::read_to_string(self.output().join(file)).unwrap()
    }

    /// A written page, parsed.
    pub(crate) fn page(&self, file: &str) -> Html {
        Html::parse_document(&self.read(file))
    }

    /// Every error as `file:line:column message | help`.
    pub(crate) fn errors(&self) -> Vec<String> {
        match load(self.path()) {
            Ok(_) => Vec::new(),
            Err(problems) => problems
                .0
                .iter()
                .map(|p| format!("{} {} | {}", p.place(), p.message(), p.help()))
                .collect(),
        }
    }
}

/// The frozen copy of a content file.
pub(crate) fn clinic(file: &str) -> PathBuf {
    root().join("site/tests/samples/clinic").join(file.trim_start_matches("public/content/"))
}

/// The real content, rendered under `/`.
pub(crate) fn real() -> Project {
    let project = Project::real();
    project.prerender("/").unwrap();
    project
}

/// Its frozen copy, rendered under `/`.
pub(crate) fn rendered() -> Project {
    let project = Project::copy();
    project.prerender("/").unwrap();
    project
}

/// The sample of every block, rendered under `/`.
pub(crate) fn everything() -> Project {
    let project = Project::everything();
    project.prerender("/").unwrap();
    project
}

/// The sample of many articles, rendered under `/`.
pub(crate) fn garden() -> Project {
    let project = Project::garden();
    project.prerender("/").unwrap();
    project
}
