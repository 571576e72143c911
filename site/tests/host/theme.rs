//! The folder `theme/`: the site's own look in the place of the app's.

use crate::copy_folder::copy_folder;
use crate::project::{Project, root};
use site::check_folder;
use std::fs;

/// A project with the sample of a theme, and an app with a sheet of tokens.
fn themed() -> Project {
    let project = Project::copy();
    let theme = root().join("site/tests/samples/bakery-theme");
    copy_folder(&theme, &project.path().join("theme"));
    let app = project.app();
    let index = fs::read_to_string(app.join("index.html")).unwrap();
    let sheet = "<link rel=stylesheet href=/tokens-0123456789abcdef.css></head>";
    fs::write(app.join("index.html"), index.replace("</head>", sheet)).unwrap();
    fs::write(app.join("tokens-0123456789abcdef.css"), ":root{--paper:#abcdef}").unwrap();
    copy_folder(&project.path().join("public/icons"), &app.join("icons"));
    project
}

#[test]
fn a_theme_brings_its_values_its_drawings_and_its_icons() {
    let project = themed();
    let checked = check_folder(project.path(), &|_, _| {});
    assert!(checked.errors.0.is_empty(), "{}", checked.errors);
    project.prerender("/guide/").unwrap();
    let page = project.read("faq/index.html");
    let (app, theme) = (page.find("--paper:#abcdef"), page.find("--paper: #fdf8f1"));
    assert!(app.is_some() && app < theme, "{app:?} {theme:?}");
    let mark = page.split("id=\"art-mark\"").nth(1).unwrap();
    assert!(mark.split("</symbol>").next().unwrap().contains("#7a1f4b"));
    let icon = page.split("rel=\"icon\"").nth(1).unwrap();
    assert!(icon.split('>').next().unwrap().contains("7a1f4b"), "{icon}");
    for (file, size) in [("icon-192", 192), ("icon-512", 512), ("apple-touch-icon", 180)] {
        let bytes = fs::read(project.output().join(format!("icons/{file}.png"))).unwrap();
        assert_eq!(bytes[16..20], u32::to_be_bytes(size), "{file}");
    }
}

#[test]
fn a_photo_takes_the_place_of_the_drawing_at_the_top() {
    let project = themed();
    let theme = project.path().join("theme");
    fs::remove_file(theme.join("hero.svg")).unwrap();
    fs::copy(root().join("public/icons/shared.png"), theme.join("hero.png")).unwrap();
    project.prerender("/guide/").unwrap();
    let page = project.read("index.html");
    let photo = r#"<symbol id="art-hero" viewBox="0 0 1200 630" preserveAspectRatio="xMidYMid slice"><image href="/guide/theme/hero.png""#;
    assert!(page.contains(photo), "{page}");
    assert!(project.output().join("theme/hero.png").exists());
}

#[test]
fn a_step_without_a_drawing_shows_its_number() {
    let project = Project::copy();
    project.edit(crate::project::ARTICLE, "\"icon\": \"infusion\",", "");
    project.prerender("/").unwrap();
    let page = project.read("index.html");
    assert!(
        page.contains(r#"<span class="timeline__marker" aria-hidden="true">3</span>"#),
        "{page}"
    );
}
