//! The whole output of a site in two languages, as snapshots: a change of any file is seen in review.
//!
//! `INSTA_UPDATE=always cargo test -p site --test host output` renews them.

use crate::project::{Project, garden};
use std::fs;
use std::path::Path;

/// One page of each kind, and every file of metadata and of a host.
const FILES: [&str; 12] = [
    "index.html",
    "planting-tomatoes-ar/index.html",
    "steps/index.html",
    "articles/index.html",
    "404.html",
    "feed.xml",
    "sitemap.xml",
    "robots.txt",
    "manifest.webmanifest",
    "_headers",
    "_nginx.conf",
    "sw.js",
];

/// The names of all files under a folder, sorted.
fn names(folder: &Path, output: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names(&path, output, found);
        } else {
            found.push(path.strip_prefix(output).unwrap().display().to_string());
        }
    }
    found.sort();
}

#[test]
fn every_file_is_as_it_was_reviewed() {
    let project: Project = garden();
    let mut found = Vec::new();
    names(&project.output(), &project.output(), &mut found);
    insta::assert_snapshot!("files", found.join("\n"));
    for file in FILES {
        // An element a line, so that a difference shows what changed.
        let text = project.read(file).replace("><", ">\n<");
        insta::assert_snapshot!(file.replace(['/', '.'], "-"), text);
    }
}
