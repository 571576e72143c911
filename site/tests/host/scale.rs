//! A site of many articles: the same pages as in a small one, written only where they change, with
//! compressed copies that say the same.

use crate::many::many_articles;
use crate::project::{ARTICLE, Project, root};
use site::{Prerender, PrerenderError, Prerendered};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Enough for every worker to have many, and few where each page is compressed.
const MANY: usize = 40;
const FEW: usize = 7;

/// A project of many articles, built once with what a later run needs.
fn built(number: usize, compress: bool) -> (Project, PathBuf) {
    let project = Project::copy();
    many_articles(&project.path().join("public"), number);
    fs::write(project.output().join("patient-guide-1.js"), "export default 1;").unwrap();
    let keep = project.path().join("keep");
    run(&project, &keep).build("/", compress, None).unwrap();
    (project, keep)
}

struct Run {
    root: PathBuf,
    output: PathBuf,
    keep: PathBuf,
}

impl Run {
    fn build(
        &self,
        base: &str,
        compress: bool,
        previous: Option<&Path>,
    ) -> Result<Prerendered, PrerenderError> {
        self.prerender().build(base, compress, previous)
    }

    fn content(&self) -> Result<Prerendered, PrerenderError> {
        self.prerender().content()
    }

    fn prerender(&self) -> Prerender<'_> {
        Prerender { root: &self.root, output: &self.output, keep: Some(&self.keep) }
    }
}

fn run(project: &Project, keep: &Path) -> Run {
    Run { root: project.path().into(), output: project.output(), keep: keep.into() }
}

/// Every file below a folder, with its bytes and the time of its last change.
fn files(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let changed = path.metadata().unwrap().modified().unwrap();
            found.insert(path.clone(), (fs::read(&path).unwrap(), changed));
        }
    }
    found
}

#[test]
fn the_bytes_of_a_page_do_not_grow_with_the_number_of_articles() {
    let ((many, _), (few, _)) = (built(MANY, false), built(FEW, false));
    let alone = Project::copy();
    fs::write(alone.output().join("patient-guide-1.js"), "export default 1;").unwrap();
    alone.prerender("/").unwrap();
    // With the same neighbours.
    for file in ["article-00003/index.html", "content/article-00003.json"] {
        assert_eq!(many.read(file), few.read(file), "{file}");
    }
    for file in ["faq/index.html", "404.html", "content/what-to-expect.json"] {
        assert_eq!(many.read(file), alone.read(file), "{file}");
    }
    let pages = files(&many.output());
    let pages = pages.keys().filter(|path| path.ends_with("index.html")).count();
    // Three of each article, and two that list all.
    assert_eq!(pages, 3 * MANY + 2);
}

#[test]
fn an_edit_writes_what_depends_on_it_and_leaves_the_rest_alone() {
    let (project, keep) = built(FEW, true);
    let before = files(&project.output());
    project.edit(
        "public/content/articles/article-00007.json",
        "Coverage varies. For",
        "Coverage differs. For",
    );
    let done = run(&project, &keep).content().unwrap();
    let after = files(&project.output());
    let changed: Vec<_> = after
        .iter()
        .filter(|(path, file)| before.get(*path) != Some(file))
        .map(|(path, _)| path.strip_prefix(project.output()).unwrap().display().to_string())
        .filter(|name| !name.ends_with(".br") && !name.ends_with(".gz"))
        .collect();
    let expected = [
        "article-00007/faq/index.html",
        "article-00007/index.html",
        "content/article-00007/faq.json",
        "content/article-00007.json",
    ];
    assert_eq!(changed, expected);
    assert_eq!((done.written, done.compressed), (4, 8));
    assert_eq!(before.len(), after.len());
}

#[test]
fn a_removed_article_takes_its_files_along() {
    let (project, keep) = built(FEW, true);
    fs::remove_file(project.path().join("public/content/articles/article-00007.json")).unwrap();
    let left = |files: &BTreeMap<PathBuf, (Vec<u8>, SystemTime)>| {
        files.keys().filter(|path| path.to_string_lossy().contains("article-00007")).count()
    };
    // Three pages and their content, each with two compressed copies.
    assert_eq!(left(&files(&project.output())), 18);
    run(&project, &keep).content().unwrap();
    assert_eq!(left(&files(&project.output())), 0);
    assert!(!project.output().join("article-00007").exists());
    assert!(project.output().join("patient-guide-1.js").exists());
}

#[test]
fn a_failed_check_changes_nothing() {
    let (project, keep) = built(FEW, false);
    let before = (files(&project.output()), files(&keep));
    project.edit("public/content/articles/article-00002.json", "\"step-recovery\"", "\"main\"");
    fs::remove_file(project.path().join("public/content/articles/article-00003.json")).unwrap();
    run(&project, &keep).content().unwrap_err();
    assert_eq!((files(&project.output()), files(&keep)), before);
}

#[test]
fn content_is_not_put_beside_the_app_of_another_build() {
    let (project, keep) = built(FEW, false);
    fs::remove_file(project.output().join("patient-guide-1.js")).unwrap();
    let refused = run(&project, &keep).content().unwrap_err().to_string();
    assert!(refused.contains("patient-guide-1.js"), "{refused}");
    assert!(refused.contains("Build the whole site again"), "{refused}");
}

#[test]
fn compressed_copies_unpack_to_the_file_beside_them() {
    let (project, _) = built(FEW, true);
    let all = files(&project.output());
    let mut seen = [0, 0];
    for (path, (packed, _)) in &all {
        let kind = path.extension().unwrap_or_default();
        let mut bytes = Vec::new();
        if kind == "br" {
            brotli::Decompressor::new(&packed[..], 4096).read_to_end(&mut bytes).unwrap();
            seen[0] += 1;
        } else if kind == "gz" {
            flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut bytes).unwrap();
            assert_eq!(packed[4..8], [0; 4], "a time in {}", path.display());
            seen[1] += 1;
        } else {
            continue;
        }
        let (plain, _) = &all[&path.with_extension("")];
        assert!(packed.len() < plain.len(), "{}", path.display());
        assert_eq!(&bytes, plain, "{}", path.display());
    }
    // Every page with its content, the page for wrong addresses, and two that machines read:
    // robots.txt is too short to become shorter.
    assert_eq!(seen, [6 * FEW + 2 + 1 + 2; 2]);
}

#[test]
fn copies_of_the_same_file_are_taken_from_the_build_before() {
    let (before, _) = built(FEW, true);
    let (next, keep) = built(FEW, false);
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    fs::write(next.output().join("index.html"), index).unwrap();
    next.edit(ARTICLE, "\"title\": \"Everything", "\"title\": \"Nearly everything");
    let done = run(&next, &keep).build("/", true, Some(&before.output())).unwrap();
    // The article, its two sections, its neighbour, the list of all, and the content of these.
    assert_eq!(done.compressed, 2 * 10);
    assert_eq!(files(&next.output()).len(), files(&before.output()).len());
}

#[test]
fn the_start_up_script_stands_in_the_pages_without_its_comments() {
    let project = Project::copy();
    let index = "<!doctype html><html><title></title>\
                 <script src=\"/guide/start.js\" data-glue=\"/guide/a.js\"></script><div id=app></div>";
    fs::write(project.output().join("index.html"), index).unwrap();
    fs::write(project.output().join("start.js"), "// Why.\nif (a < b) {\n  // How.\n  c();\n}\n")
        .unwrap();
    project.prerender("/guide/").unwrap();
    let page = project.read("faq/index.html");
    let script = "<script data-glue=\"/guide/a.js\">if (a < b) {\nc();\n}</script>";
    assert!(page.contains(script), "{page}");
    assert!(!project.output().join("start.js").exists());
}

#[test]
fn a_file_that_cannot_be_written_is_named_with_the_mend() {
    let project = Project::copy();
    fs::write(project.output().join("faq"), "a file where a folder should be").unwrap();
    let error = project.prerender("/").unwrap_err().to_string();
    assert!(error.contains("faq") && error.contains("help: A file stands where"), "{error}");
}
