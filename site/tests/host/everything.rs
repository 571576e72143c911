//! The sample of every block, in the sizes that real articles have.

use crate::html::all;
use crate::project::{Project, everything, root};
use site::check_folder;
use std::fs;

const PAGES: [&str; 4] =
    ["index.html", "everything-ar/index.html", "one-step/index.html", "plain-words/index.html"];

#[test]
fn the_sample_has_nothing_to_warn_of() {
    let project = Project::everything();
    let checked = check_folder(project.path(), &|_, _| {});
    let problems = checked.errors.0.iter().chain(&checked.warnings.0);
    let problems: Vec<String> =
        problems.filter(|problem| !problem.code().is_note()).map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn the_pictures_of_the_sample_are_published() {
    let project = everything();
    for name in ["workbench.webp", "wheel.svg"] {
        assert!(project.output().join("pictures").join(name).is_file(), "{name}");
    }
}

/// trunk's document with a sheet of every page and a deferred one.
fn styled(project: &Project, base: &str, sheet: &str, deferred: &str) {
    let output = project.app();
    let index = fs::read_to_string(output.join("index.html")).unwrap();
    let links = format!(
        "<link rel=stylesheet href={base}a.css><link rel=stylesheet href={base}b.css data-deferred>\
         <script src={base}start.js></script>"
    );
    let index = index.replace("</head>", &format!("{links}</head>"));
    fs::write(output.join("index.html"), index).unwrap();
    fs::write(output.join("a.css"), sheet).unwrap();
    fs::write(output.join("b.css"), deferred).unwrap();
    fs::write(output.join("start.js"), "start();").unwrap();
    project.prerender(base).unwrap();
}

#[test]
fn only_pages_that_need_the_deferred_sheet_have_it_inlined_and_every_page_names_its_file() {
    let project = Project::everything();
    styled(&project, "/guide/", ".list{top:0}", ".list>.picture{top:1px}");
    let page = project.page(PAGES[0]);
    let address = all(&page, "script[data-sheet]")[0].attr("data-sheet").unwrap().to_owned();
    let file = address.strip_prefix("/guide/").unwrap();
    assert_eq!(project.read(file), ".list>.picture{top:1px}");
    let policy = "style-src 'self' 'sha256-";
    for (name, styles) in PAGES.into_iter().zip([2, 2, 1, 1]) {
        let page = project.page(name);
        assert_eq!(all(&page, "style").len(), styles, "{name}");
        assert_eq!(all(&page, "style[data-deferred]").len(), styles - 1, "{name}");
        assert_eq!(all(&page, "script[data-sheet]")[0].attr("data-sheet"), Some(&*address));
        let meta = all(&page, "meta[http-equiv]")[0].attr("content").unwrap().to_owned();
        assert!(meta.contains(policy) && !meta.contains("unsafe-inline"), "{meta}");
    }
    let headers = project.read("_headers");
    assert!(headers.contains(policy), "{headers}");
    assert!(headers.contains(&format!("{address}\n  Cache-Control: public, max-age")), "{headers}");
}

#[test]
fn no_page_of_the_clinic_pays_for_blocks_it_has_not() {
    let project = Project::copy();
    let joined = |folder: &str| -> String {
        let files = fs::read_dir(root().join(folder)).unwrap().map(|file| file.unwrap().path());
        let sheets = files.filter(|path| path.is_file());
        sheets.map(|path| fs::read_to_string(path).unwrap()).collect()
    };
    styled(&project, "/", &joined("style"), &joined("style/deferred"));
    for name in ["index.html", "faq/index.html", "what-to-expect/index.html"] {
        let page = project.page(name);
        assert_eq!(all(&page, "style").len(), 1, "{name} has the deferred sheets inlined");
        assert_eq!(all(&page, "script[data-sheet]").len(), 1, "{name}");
    }
}
