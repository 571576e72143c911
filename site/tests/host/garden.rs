//! A site of many articles in two languages: the list of all, neighbours, translations, directions.

use crate::html::all;
use crate::project::{Project, garden, rendered};
use scraper::{ElementRef, Html};
use site::{Code, check_folder};

fn text(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn texts(page: &Html, css: &str) -> Vec<String> {
    all(page, css).iter().map(text).collect()
}

fn hrefs(page: &Html, css: &str) -> Vec<String> {
    let links = all(page, css);
    links.iter().filter_map(|link| link.value().attr("href")).map(str::to_owned).collect()
}

#[test]
fn the_list_has_every_article_of_its_language_newest_first_and_those_without_a_year_last() {
    let project = garden();
    let pages = ["articles/index.html", "articles/2/index.html", "articles/3/index.html"];
    let pages = pages.map(|file| project.page(file));
    let titles: Vec<String> =
        pages.iter().flat_map(|page| texts(page, ".article-list__title")).collect();
    let expected = [
        "Watering in summer",
        "Planting tomatoes from seed",
        "Making compost",
        "Sharing tools",
        "Beds in winter",
        "Saving seeds",
        "Your first visit",
    ];
    assert_eq!(titles, expected);
    assert_eq!(texts(&pages[0], "h1"), ["All guides"]);
    assert_eq!(texts(&pages[1], "h1"), ["All guides, page 2 of 3"]);
    assert_eq!(hrefs(&pages[0], ".pagination a"), ["/articles/2/"]);
    assert_eq!(hrefs(&pages[1], ".pagination a"), ["/articles/", "/articles/3/"]);
    assert_eq!(hrefs(&pages[2], ".pagination a"), ["/articles/2/"]);
}

#[test]
fn an_article_leads_to_its_neighbours_to_the_list_and_to_what_its_author_names() {
    let project = garden();
    let page = project.page("making-compost/index.html");
    let pager = texts(&page, ".pagination__link");
    let expected =
        ["Newer guide Planting tomatoes from seed", "Older guide Sharing tools", "All guides"];
    assert_eq!(pager, expected);
    assert_eq!(hrefs(&page, ".pagination a"), ["/", "/sharing-tools/", "/articles/"]);
    assert_eq!(texts(&page, ".related a"), ["Planting tomatoes from seed"]);
    let page = project.page("winter-beds/index.html");
    assert!(all(&page, ".related").is_empty(), "nothing is related, and a heading says there is");
}

#[test]
fn a_site_of_one_article_leads_nowhere_else() {
    let project = rendered();
    let page = project.page("index.html");
    assert!(all(&page, ".pagination, .related, .languages").is_empty());
    assert!(!project.output().join("articles").exists());
}

#[test]
fn a_translation_and_its_source_link_to_each_other_in_their_own_languages() {
    let project = garden();
    let (english, arabic) =
        (project.page("index.html"), project.page("planting-tomatoes-ar/index.html"));
    for (page, lang, dir) in [(&english, "en", "ltr"), (&arabic, "ar", "rtl")] {
        let html = page.root_element();
        assert_eq!(html.value().attr("lang"), Some(lang));
        assert_eq!(html.value().attr("dir"), Some(dir));
    }
    let link = all(&english, ".languages a")[0];
    let attribute = |name: &str| link.value().attr(name).unwrap_or_default();
    assert_eq!((text(&link).as_str(), attribute("href")), ("العربية", "/planting-tomatoes-ar/"));
    assert_eq!((attribute("lang"), attribute("dir"), attribute("hreflang")), ("ar", "rtl", "ar"));
    assert_eq!(texts(&arabic, ".languages a"), ["English"]);
    assert_eq!(hrefs(&arabic, ".languages a"), ["/"]);
    // Search engines want the same set on both.
    let alternates = |page: &Html| {
        let mut links: Vec<(String, String)> = all(page, "link[hreflang]")
            .iter()
            .map(|link| {
                let value = |name: &str| link.value().attr(name).unwrap().to_owned();
                (value("hreflang"), value("href"))
            })
            .collect();
        links.sort();
        links
    };
    let expected =
        [("ar", "https://garden.example/planting-tomatoes-ar/"), ("en", "https://garden.example/")];
    let expected = expected.map(|(lang, href)| (lang.to_owned(), href.to_owned()));
    assert_eq!(alternates(&english), expected);
    assert_eq!(alternates(&arabic), expected);
}

#[test]
fn a_page_speaks_one_language_and_its_name_leads_to_the_start_of_it() {
    let project = garden();
    let page = project.page("planting-tomatoes-ar/steps/index.html");
    assert_eq!(hrefs(&page, ".site-header__name"), ["/planting-tomatoes-ar/"]);
    assert_eq!(texts(&page, ".skip-link"), ["انتقل إلى المحتوى"]);
    assert_eq!(texts(&page, ".section-aside__label"), ["اقرأ الدليل كاملاً"]);
    let address = "https://garden.example/planting-tomatoes-ar/steps/";
    let words = text(&all(&page, "#app")[0]).replace(address, "");
    assert!(!words.chars().any(|c| c.is_ascii_alphabetic()), "{words}");
    // One article alone needs no list.
    assert!(!project.output().join("articles/ar").exists());
}

#[test]
fn errors_between_articles_are_reported_at_their_position() {
    let ar = "articles/planting-tomatoes-ar.json";
    let (compost, tomatoes) = ("articles/making-compost.json", "articles/planting-tomatoes.json");
    for (file, from, to, parts) in [
        (compost, "\"planting-tomatoes\"", "\"planting-tomatos\"", "mean \"planting-tomatoes\"?"),
        (compost, "\"planting-tomatoes\"", "\"making-compost\"", "the article itself"),
        (compost, "\"planting-tomatoes\"", "\"planting-tomatoes-ar\"", "another language"),
        (tomatoes, "\"watering-in-summer\"", "\"making-compost\"", "is there twice"),
        (ar, "\"lang\": \"ar\"", "\"lang\": \"fa\"", "site.fa.json"),
        (ar, "\"planting-tomatoes\"", "\"tomatoes\"", "there is no article \"tomatoes\""),
        (ar, "\"lang\": \"ar\",", "", "Say the language of this article"),
        ("site.ar.json", "\"dir\": \"rtl\",", "", "run from right to left"),
        ("site.ar.json", "\"dir\": \"rtl\"", "\"dir\": \"up\"", "Write one of \"ltr\", \"rtl\""),
        ("site.ar.json", "\"lang\": \"ar\"", "\"lang\": \"fa\"", "the file's name says \"ar\""),
        ("site.ar.json", "\"languageName\": \"العربية\",", "", "own name is missing"),
        (
            "site.ar.json",
            "\"navigation\": [",
            "\"origin\": \"https://a.example\", \"navigation\": [",
            "for all languages",
        ),
        (
            "site.ar.json",
            "\"path\": \"/planting-tomatoes-ar/\"",
            "\"path\": \"/\"",
            "in this language",
        ),
        (
            "site.ar.json",
            "\"home\": \"planting-tomatoes-ar\"",
            "\"home\": \"making-compost\"",
            "Name an article in \"ar\"",
        ),
        (
            "site.ar.json",
            "\"navigation\": [",
            "\"offline\": { \"savedCopy\": \"{date}\", \"privacy\": \"Kept.\" }, \"navigation\": [",
            "not in another",
        ),
        ("site.json", "\"all\": \"All guides\"", "\"all\": \"\"", "this is empty"),
        ("site.json", "\"languageName\": \"English\"", "\"languageName\": \"\"", "this is empty"),
        ("site.json", "\"articlesPerPage\": 3", "\"articlesPerPage\": 0", "from 1"),
        ("site.json", "\"pageType\": \"Article\"", "\"pageType\": \"Blog\"", "\"MedicalWebPage\""),
        (
            "site.json",
            "\"navigation\": [",
            "\"offline\": { \"savedCopy\": \"Saved\", \"privacy\": \"Kept.\" }, \"navigation\": [",
            "lacks {date}",
        ),
    ] {
        let project = Project::garden();
        project.edit(&format!("public/content/{file}"), from, to);
        let errors = project.errors();
        let message = errors.iter().find(|message| message.contains(parts));
        let message = message.unwrap_or_else(|| panic!("{to}: {errors:#?}"));
        assert!(message.starts_with(&format!("public/content/{file}:")), "{message}");
        let place = message.trim_start_matches(&format!("public/content/{file}:"));
        assert!(!place.starts_with("1:1 "), "without a place: {message}");
    }
}

#[test]
fn a_translation_that_is_older_than_its_original_is_reported() {
    let project = Project::garden();
    let reported = || {
        let checked = check_folder(project.path(), &|_, _| {});
        assert!(checked.errors.0.is_empty(), "{}", checked.errors);
        let warnings = checked.warnings.0.into_iter().filter(|w| w.code() == Code::Translation);
        warnings.map(|warning| warning.to_string()).collect::<Vec<_>>()
    };
    let before = reported().len();
    let article = "public/content/articles/planting-tomatoes-ar.json";
    project.edit(article, "\"machine\": \"2026-03-20\"", "\"machine\": \"2026-04-03\"");
    let newer = reported().len();
    project.edit(article, "\"machine\": \"2026-04-03\"", "\"machine\": \"2026-03-20\"");
    assert_eq!((before, newer), (1, 0), "{:?}", reported());
}

#[test]
fn a_translation_of_itself_is_refused_and_another_article_proposed() {
    let project = Project::garden();
    let article = "public/content/articles/planting-tomatoes-ar.json";
    let slug = "\"translationOf\": \"planting-tomatoes\"";
    project.edit(article, slug, "\"translationOf\": \"planting-tomatoes-ar\"");
    let errors = check_folder(project.path(), &|_, _| {}).errors;
    let [error] = errors.0.as_slice() else { panic!("{errors}") };
    assert_eq!(error.message(), "this is the article itself");
    assert!(!error.help().contains("planting-tomatoes-ar"), "{}", error.help());
}
