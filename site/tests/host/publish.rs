//! Publishing: the whole site or nothing, with compressed copies that say the same.

use crate::many::many_articles;
use crate::project::Project;
use site::{AppFiles, Published, Publisher};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

/// Enough for every worker to have many, and few where each page is compressed.
const MANY: usize = 40;
const FEW: usize = 7;

/// A project of many articles that was published once.
fn published(number: usize, compress: bool) -> Project {
    let project = Project::copy();
    many_articles(&project.path().join("public"), number);
    fs::write(project.app().join("patient-guide-1.js"), "export default 1;").unwrap();
    fs::create_dir(project.app().join("icons")).unwrap();
    fs::write(project.app().join("icons/icon.png"), "picture").unwrap();
    project.publish("/", compress).unwrap();
    project
}

/// Publishes a project once more.
fn again(project: &Project, compress: bool) -> Published {
    project.publish("/", compress).unwrap()
}

/// Every file under a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

#[test]
fn the_bytes_of_a_page_do_not_grow_with_the_number_of_articles() {
    let (many, few) = (published(MANY, false), published(FEW, false));
    let alone = published(1, false);
    // With the same neighbours.
    for file in ["article-00003/index.html", "content/article-00003.json"] {
        assert_eq!(many.read(file), few.read(file), "{file}");
    }
    for file in ["faq/index.html", "404.html", "content/what-to-expect.json"] {
        assert_eq!(many.read(file), alone.read(file), "{file}");
    }
    let pages = files(&many.output());
    let pages = pages.keys().filter(|path| path.ends_with("index.html")).count();
    // Three of each article, and the list of all.
    assert_eq!(pages, 3 * MANY + 1);
}

#[test]
fn publishing_again_changes_no_byte() {
    let project = published(FEW, true);
    let before = files(&project.output());
    let done = again(&project, true);
    assert_eq!((done.pages, done.compressed), (3 * FEW + 2, 0));
    assert_eq!(files(&project.output()), before);
}

#[test]
fn an_edit_changes_what_depends_on_it_and_compresses_nothing_else() {
    let project = published(FEW, true);
    let before = files(&project.output());
    let article = "public/content/articles/article-00007.json";
    project.edit(article, "Coverage varies. For", "Coverage differs. For");
    let done = again(&project, true);
    let after = files(&project.output());
    let changed: Vec<_> = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(*bytes))
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
    assert_eq!(done.compressed, 2 * expected.len());
    assert_eq!(before.len(), after.len());
}

#[test]
fn a_removed_article_takes_its_files_along_and_the_app_stays() {
    let project = published(FEW, true);
    fs::remove_file(project.path().join("public/content/articles/article-00007.json")).unwrap();
    let left = |files: &BTreeMap<PathBuf, Vec<u8>>| {
        files.keys().filter(|path| path.to_string_lossy().contains("article-00007")).count()
    };
    // Three pages and their data, each with two compressed copies.
    assert_eq!(left(&files(&project.output())), 18);
    again(&project, true);
    assert_eq!(left(&files(&project.output())), 0);
    assert!(!project.output().join("article-00007").exists());
    for file in ["patient-guide-1.js", "patient-guide-1.js.br", "icons/icon.png"] {
        assert!(project.output().join(file).exists() || file.ends_with(".br"), "{file}");
    }
}

#[test]
fn a_failed_check_changes_nothing() {
    let project = published(FEW, false);
    let before = files(&project.output());
    project.edit("public/content/articles/article-00002.json", "\"step-recovery\"", "\"main\"");
    fs::remove_file(project.path().join("public/content/articles/article-00003.json")).unwrap();
    assert!(project.publish("/", false).is_err() && files(&project.output()) == before);
}

#[test]
fn a_write_that_fails_leaves_the_site_as_it_was_and_nothing_beside_it() {
    let project = published(FEW, false);
    fs::write(project.app().join("faq"), "a file where a folder has to be").unwrap();
    let before = files(&project.output());
    let error = project.publish("/", false).unwrap_err().to_string();
    assert!(error.contains("faq") && error.contains("help: There is a file"), "{error}");
    assert_eq!(files(&project.output()), before);
    assert!(!project.path().join("output.next").exists());
}

#[test]
fn a_reader_finds_a_whole_site_at_any_moment() {
    let project = published(FEW, false);
    let (output, done) = (project.output(), AtomicBool::new(false));
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut reads = 0;
            while !done.load(Ordering::Relaxed) {
                let page = fs::read_to_string(output.join("article-00007/faq/index.html")).unwrap();
                assert!(page.ends_with("</html>\n") || page.ends_with("</html>"), "{page}");
                assert!(output.join("patient-guide-1.js").exists());
                reads += 1;
            }
            reads
        });
        for _ in 0..20 {
            again(&project, false);
        }
        done.store(true, Ordering::Relaxed);
        assert!(reader.join().unwrap() > 100);
    });
}

#[test]
fn what_a_killed_run_left_is_removed() {
    let project = published(FEW, false);
    let left = project.path().join("output.next/old");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join("index.html"), "half").unwrap();
    again(&project, false);
    assert!(!left.exists() && !project.output().join("old").exists());
}

#[test]
fn a_folder_of_other_files_is_not_replaced() {
    let project = published(1, false);
    let folder = project.path().join("own");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("thesis.txt"), "years of work").unwrap();
    let publisher =
        Publisher { root: project.path(), output: &folder, compress: false, host: None };
    let app = || AppFiles::load(Some(&project.app())).unwrap();
    let error = publisher.publish(app(), "/").unwrap_err().to_string();
    assert!(error.contains("neither empty nor a site"), "{error}");
    assert_eq!(fs::read_to_string(folder.join("thesis.txt")).unwrap(), "years of work");
    // An empty folder and a missing one become the site.
    fs::remove_file(folder.join("thesis.txt")).unwrap();
    publisher.publish(app(), "/").unwrap();
    assert!(folder.join("faq/index.html").exists());
}

#[test]
fn compressed_copies_unpack_to_the_file_beside_them() {
    let project = published(FEW, true);
    let all = files(&project.output());
    let mut seen = [0, 0];
    for (path, packed) in &all {
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
        let plain = &all[&path.with_extension("")];
        assert!(packed.len() < plain.len(), "{}", path.display());
        assert_eq!(&bytes, plain, "{}", path.display());
    }
    // Every page with its content, the page for wrong addresses, and two of metadata:
    // robots.txt is too short to become shorter.
    assert_eq!(seen, [6 * FEW + 2 + 1 + 2; 2]);
}

#[test]
fn the_start_up_script_is_in_the_pages_without_its_comments() {
    let project = Project::copy();
    let index = "<!doctype html><html><title></title>\
                 <script src=\"/guide/start.js\" data-glue=\"/guide/a.js\"></script><div id=app></div>";
    fs::write(project.app().join("index.html"), index).unwrap();
    fs::write(project.app().join("start.js"), "// Why.\nif (a < b) {\n  // How.\n  c();\n}\n")
        .unwrap();
    project.prerender("/guide/").unwrap();
    let page = project.read("faq/index.html");
    let script = "<script data-glue=\"/guide/a.js\">if (a < b) {\nc();\n}</script>";
    assert!(page.contains(script), "{page}");
    assert!(!project.output().join("start.js").exists());
}
