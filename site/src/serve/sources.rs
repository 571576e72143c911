//! Watches the sources of the site.
//!
//! They are listed several times a second and not watched by the system's events: a list is the same
//! for every way of saving (write in place, rename aside and write, write beside and rename over,
//! a branch switch that replaces whole folders), and on every file system.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};
use walkdir::WalkDir;

/// What the preview reads itself.
const CONTENT: [&str; 3] = ["public", "style", "theme"];
/// What has to be compiled.
const CODE: [&str; 7] =
    ["src", "site/src", "site/templates", "index.html", "Cargo.toml", "Cargo.lock", "Trunk.toml"];

/// Between two lists. A large folder is listed less often, so that it takes a tenth of the time.
const PAUSE: Duration = Duration::from_millis(100);
/// A change is complete when nothing else has changed for this long.
const QUIET: Duration = Duration::from_millis(50);

/// What has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// The content, the sheets, the pictures or the start-up script.
    Content,
    /// The code of the app or of this program, and perhaps content too.
    Code,
}

/// Each file with its time and its length.
type Listing = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// The sources as they were when a change was last reported.
#[derive(Debug)]
pub(super) struct Sources {
    root: PathBuf,
    content: Listing,
    code: Listing,
}

impl Sources {
    pub(super) fn new(root: &Path) -> Self {
        let (content, code) = (list(root, &CONTENT), list(root, &CODE));
        Self { root: root.to_owned(), content, code }
    }

    /// Waits for the next change.
    pub(super) fn wait(&mut self) -> Change {
        loop {
            let start = Instant::now();
            let now = Self::new(&self.root);
            let took = start.elapsed();
            if now.content == self.content && now.code == self.code {
                thread::sleep(PAUSE.max(took * 9));
                continue;
            }
            let settled = now.settle();
            let change = match settled.code == self.code {
                true => Change::Content,
                false => Change::Code,
            };
            *self = settled;
            return change;
        }
    }

    /// Whether the code has changed since the last change was reported.
    pub(super) fn has_new_code(&self) -> bool {
        list(&self.root, &CODE) != self.code
    }

    /// Waits until nothing changes any more.
    fn settle(self) -> Self {
        thread::sleep(QUIET);
        let next = Self::new(&self.root);
        let is_quiet = next.content == self.content && next.code == self.code;
        if is_quiet { next } else { next.settle() }
    }
}

fn list(root: &Path, sources: &[&str]) -> Listing {
    let entries = sources.iter().flat_map(|source| WalkDir::new(root.join(source)));
    let files = entries.filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir());
    files
        .filter_map(|entry| {
            let data = entry.metadata().ok()?;
            Some((entry.into_path(), (data.modified().ok(), data.len())))
        })
        .collect()
}
