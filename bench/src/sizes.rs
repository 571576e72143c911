//! The table of sizes.

use crate::files::{File, Files};
use crate::page::Page;
use crate::table::{Table, whole};

/// The sizes of our files.
pub(crate) struct Sizes {
    rows: Vec<(String, File)>,
}

impl Sizes {
    /// Our pages, the app and its start.
    pub(crate) fn of(ours: &Files) -> Self {
        let rows = ours.0.iter().filter(|(path, file)| is_weighed(path, file));
        Self { rows: rows.map(|(path, file)| (path.clone(), file.clone())).collect() }
    }

    /// What travels of the article's page before a reader sees it.
    pub(crate) fn first_screen(&self) -> usize {
        self.sent(|path| path == "/")
    }

    /// What travels of the app: the wasm and the script that wasm-bindgen makes for it.
    pub(crate) fn app(&self) -> usize {
        self.sent(|path| path.ends_with(".wasm") || (is_script(path) && !path.contains("start")))
    }

    fn sent(&self, wanted: impl Fn(&str) -> bool) -> usize {
        let rows = self.rows.iter().filter(|(path, _)| wanted(path));
        rows.map(|(_, file)| file.sent()).sum()
    }

    /// The table, with the peers' files below.
    pub(crate) fn section(&self, pages: &[Page]) -> String {
        let mut table = Table::new(&["file", "bytes", "brotli"]);
        let mut row = |name: String, file: &File| {
            table.row([name, whole(file.raw.len() as f64), whole(file.sent() as f64)]);
        };
        for (path, file) in &self.rows {
            row(format!("ours: {path}"), file);
        }
        for page in pages {
            let files = page.files.iter().flat_map(|files| &files.0);
            for (path, file) in files.filter(|(path, file)| is_weighed(path, file)) {
                let name = page.name.split(':').next().unwrap_or_default();
                row(format!("{name}: {path}"), file);
            }
        }
        format!("## Sizes\n\n{}", table.markdown())
    }
}

fn is_weighed(path: &str, file: &File) -> bool {
    let page = file.kind.starts_with("text/html");
    page || is_script(path) || path.ends_with(".wasm") || path.ends_with(".css")
}

fn is_script(path: &str) -> bool {
    path.ends_with(".js")
}

#[cfg(test)]
mod tests {
    use super::Sizes;
    use crate::files::{File, Files};

    #[test]
    fn the_app_is_its_wasm_and_its_glue_and_not_its_start() {
        let mut files = Files::default();
        for (name, size) in
            [("index.html", 1), ("app_bg.wasm", 10), ("app.js", 100), ("start-1.js", 1000)]
        {
            let file = File { kind: "text/html", raw: vec![0; size], brotli: None };
            files.add("", name, file);
        }
        let sizes = Sizes::of(&files);
        assert_eq!((sizes.first_screen(), sizes.app()), (1, 110));
    }
}
