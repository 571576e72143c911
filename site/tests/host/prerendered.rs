//! The HTML that is served: complete without scripts, and right for crawlers.

use crate::html::all;
use crate::project::{Project, rendered};
use scraper::ElementRef;

const PAGES: [&str; 4] = ["index.html", "what-to-expect/index.html", "faq/index.html", "404.html"];

fn text(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

#[test]
fn every_page_has_one_h1_a_title_and_headings_without_gaps() {
    let project = rendered();
    for file in PAGES {
        let page = project.page(file);
        assert_eq!(all(&page, "h1").len(), 1, "{file}");
        assert_eq!(all(&page, "head > title").len(), 1, "{file}");
        let levels = all(&page, "h1, h2, h3")
            .iter()
            .map(|h| h.value().name()[1..].parse().unwrap())
            .collect::<Vec<u8>>();
        let jumps = levels.windows(2).any(|pair| pair[1] > pair[0] + 1);
        assert!(!jumps, "{file}: {levels:?}");
    }
}

#[test]
fn ids_are_unique_and_every_link_on_the_page_has_a_target() {
    let project = rendered();
    for file in PAGES {
        let page = project.page(file);
        let ids: Vec<&str> =
            all(&page, "[id]").iter().filter_map(|e| e.value().attr("id")).collect();
        for id in &ids {
            assert_eq!(ids.iter().filter(|other| other == &id).count(), 1, "{file}: #{id}");
        }
        for link in all(&page, "a[href^='#'], use") {
            let target = link.value().attr("href").unwrap();
            assert!(ids.contains(&&target[1..]), "{file}: nothing at {target}");
        }
    }
}

#[test]
fn the_timeline_is_a_list_of_four_steps_and_what_follows_is_none() {
    let page = rendered().page("index.html");
    let steps = all(&page, "ol.timeline__steps[role=list] > li.timeline__step");
    let ids: Vec<_> = steps.iter().filter_map(|step| step.value().attr("id")).collect();
    assert_eq!(ids, ["step-consultation", "step-preparation", "step-infusion", "step-recovery"]);
    let titles: Vec<_> = all(&page, "li.timeline__step h3").iter().map(text).collect();
    assert_eq!(titles[0], "Step 1: Consultation");
    assert_eq!(titles[3], "Step 4: Recovery");
    let after: Vec<_> = all(&page, "#ongoing-care h3").iter().map(text).collect();
    assert_eq!(after, ["Ongoing care"]);
}

#[test]
fn without_scripts_nothing_is_hidden_and_nothing_pretends_to_be_a_control() {
    let project = rendered();
    for file in PAGES {
        let page = project.page(file);
        for selector in ["[hidden]", "#app button", "[aria-expanded]", "noscript"] {
            assert!(all(&page, selector).is_empty(), "{file} has {selector}");
        }
    }
    let page = project.page("faq/index.html");
    assert_eq!(all(&page, ".faq__panel p").len(), 3);
}

#[test]
fn the_places_that_the_app_marks_are_proper_comments() {
    let project = rendered();
    for file in PAGES {
        let html = project.read(file);
        assert!(!html.contains("<!>") && html.contains("<!---->"), "{file}");
    }
}

#[test]
fn dates_without_a_year_stay_without_one() {
    let page = rendered().page("index.html");
    let dates: Vec<_> = all(&page, "time")
        .iter()
        .map(|t| (t.value().attr("datetime").unwrap().to_owned(), text(t)))
        .collect();
    assert_eq!(dates, [("10-06".into(), "Oct 6".into()), ("10-09".into(), "Oct 9".into())]);
}

#[test]
fn the_full_stop_is_not_part_of_the_booking_address() {
    let page = rendered().page("faq/index.html");
    let links = all(&page, "#faq-insurance-answer a");
    assert_eq!(
        links[0].value().attr("href"),
        Some("https://www.northidahoketamine.com/book-online")
    );
    assert!(text(&all(&page, "#faq-insurance-answer p")[0]).ends_with("/book-online."));
}

#[test]
fn the_page_carries_its_data_inert_and_no_script_comes_of_the_content() {
    let project = rendered();
    for file in PAGES {
        let page = project.page(file);
        let data = all(&page, "script#page-data[type='application/json']");
        let data = data[0].text().collect::<String>();
        let read: serde_json::Value = serde_json::from_str(&data).unwrap();
        assert_eq!(read[0], patient_guide::wire::FINGERPRINT, "{file}");
        assert_eq!(read[1][0], "/", "{file}");
        for script in all(&page, "script:not([type$='json'])") {
            assert!(script.value().attr("src").is_some(), "{file} has a script inline");
        }
        assert!(all(&page, "#app [style], #app [onclick]").is_empty(), "{file}");
    }
}

#[test]
fn provenance_is_for_editors_and_reaches_no_reader() {
    let project = rendered();
    assert!(!project.read("index.html").contains("lost at the source"));
    assert!(!project.read("content/index.json").contains("provenance"));
}

#[test]
fn every_page_has_its_content_file_for_the_app() {
    let project = rendered();
    for file in ["content/index.json", "content/what-to-expect.json", "content/faq.json"] {
        let read: serde_json::Value = serde_json::from_str(&project.read(file)).unwrap();
        assert_eq!(read[0], patient_guide::wire::FINGERPRINT, "{file}");
        // The build id, then the page: its kind with its fields, of which the path is the first.
        let fields = read[1][1].as_object().unwrap().values().next().unwrap();
        let path = fields[0].as_str().unwrap();
        assert_eq!(patient_guide::source::content_path(path), format!("/{file}"));
    }
}

#[test]
fn a_site_under_a_path_links_only_below_it() {
    let project = Project::copy();
    project.prerender("/guide/").unwrap();
    let page = project.page("faq/index.html");
    for link in all(&page, "#app a[href^='/']") {
        let href = link.value().attr("href").unwrap();
        assert!(href.starts_with("/guide/"), "{href}");
    }
    assert!(!all(&page, "a[href='/guide/what-to-expect/']").is_empty());
    assert_eq!(all(&page, "a[aria-current=page][href='/guide/faq/']").len(), 1);
}

#[test]
fn hostile_words_stay_words() {
    let project = Project::copy();
    let article = "public/content/articles/how-ketamine-therapy-works.json";
    let hostile = "< script >alert(1)< /script > & <18 < img src=x >";
    project.edit(article, "\"Consultation\"", &format!("\"{hostile}\""));
    project.prerender("/").unwrap();
    for file in ["index.html", "what-to-expect/index.html"] {
        let page = project.page(file);
        assert!(all(&page, "#app script, #app img").is_empty(), "{file}");
        let label = all(&page, "#step-consultation .timeline__heading")
            .iter()
            .map(text)
            .collect::<String>();
        assert_eq!(label, format!("Step 1: {hostile}"), "{file}");
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let (once, again) = (rendered(), rendered());
    for file in PAGES {
        assert_eq!(once.read(file), again.read(file), "{file}");
    }
}

#[test]
fn a_picture_comes_with_its_page() {
    let project = Project::copy();
    let lead = "\"paragraph\": \"Ketamine therapy is transforming";
    let picture = r#""image": {"src": "art/hero.svg", "alt": "", "width": 8, "height": 2}}, {"#;
    project.edit(crate::project::ARTICLE, lead, &format!("{picture}{lead}"));
    project.prerender("/guide/").unwrap();
    let page = project.page("index.html");
    assert_eq!(all(&page, "img")[0].value().attr("src"), Some("/guide/art/hero.svg"));
    let original = std::fs::read_to_string(crate::project::root().join("public/art/hero.svg"));
    assert_eq!(project.read("art/hero.svg"), original.unwrap());
}
