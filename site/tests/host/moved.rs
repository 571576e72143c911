//! An article under another name: its earlier addresses lead to it.

use crate::html::all;
use crate::project::Project;
use site::Host;
use std::fs;

const ARTICLES: &str = "public/content/articles";

/// The garden with an article renamed, and what `formerly` says in it.
fn renamed(formerly: &str) -> Project {
    let project = Project::garden();
    let folder = project.path().join(ARTICLES);
    fs::rename(folder.join("winter-beds.json"), folder.join("resting-beds.json")).unwrap();
    project.edit(
        &format!("{ARTICLES}/resting-beds.json"),
        "{\n  \"title\"",
        &format!("{{\n  {formerly} \"title\""),
    );
    project
}

#[test]
fn an_earlier_address_leads_to_the_article() {
    let project = renamed("\"formerly\": [\"winter-beds\"],");
    project.prerender("/guide/").unwrap();
    let page = project.page("winter-beds/index.html");
    let value = |css: &str, name: &str| all(&page, css)[0].attr(name).unwrap().to_owned();
    assert_eq!(value("a", "href"), "/guide/resting-beds/");
    assert!(value("link[rel=canonical]", "href").ends_with("/guide/resting-beds/"));
    assert_eq!(value("meta[http-equiv=refresh]", "content"), "0; url=/guide/resting-beds/");
    assert_eq!(value("meta[name=robots]", "content"), "noindex");
    assert!(!project.read("sitemap.xml").contains("winter-beds"));
    assert_eq!(project.read("_redirects"), "/guide/winter-beds/ /guide/resting-beds/ 301\n");
    let nginx = project.read("_nginx.conf");
    assert!(
        nginx
            .contains("location = /guide/winter-beds/ {\n        return 301 /guide/resting-beds/;"),
        "{nginx}"
    );
    project.publish_for("/", false, Some(Host::Apache)).unwrap();
    let apache = project.read(".htaccess");
    assert!(
        apache.contains("RedirectMatch 301 \"^/winter-beds/$\" \"/resting-beds/\""),
        "{apache}"
    );
}

#[test]
fn an_earlier_address_is_no_other_page() {
    for (name, said) in [
        ("saving-seeds", "another page is at /saving-seeds/"),
        ("articles", "the name is taken"),
        ("Winter Beds", "cannot be an earlier address"),
    ] {
        let errors = renamed(&format!("\"formerly\": [{name:?}],")).errors();
        assert!(errors.len() == 1 && errors[0].contains(said), "{errors:#?}");
    }
}

#[test]
fn a_build_names_the_addresses_that_came_and_went() {
    let project = Project::garden();
    let first = project.prerender("/").unwrap();
    assert!(first.came.is_empty() && first.went.is_empty(), "{first:?}");
    let folder = project.path().join(ARTICLES);
    fs::rename(folder.join("winter-beds.json"), folder.join("resting-beds.json")).unwrap();
    let second = project.prerender("/").unwrap();
    assert_eq!([second.came, second.went], [["/resting-beds/"], ["/winter-beds/"]]);
}
