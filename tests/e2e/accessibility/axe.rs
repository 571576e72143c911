//! axe-core finds nothing: WCAG 2.0 to 2.2 from A to AAA where it has rules, and its best practices.
//!
//! Chromium shows every state of every page, narrow and wide, light and dark; the other engines each
//! page once, since what axe reads is nearly the same everywhere.

use super::script;
use super::states::{PAGES, STATES, State};
use crate::harness::{Engine, Page, Variant};
use serde::Deserialize;
use serde_json::json;

scenarios![
    axe_finds_nothing_on_the_article_in_any_state except [NOT_FIREFOX, NOT_WEBKIT],
    axe_finds_nothing_on_the_page_of_the_steps_in_any_state except [NOT_FIREFOX, NOT_WEBKIT],
    axe_finds_nothing_on_the_page_of_the_questions_in_any_state except [NOT_FIREFOX, NOT_WEBKIT],
    axe_finds_nothing_on_the_page_for_a_wrong_address_in_any_state except [NOT_FIREFOX, NOT_WEBKIT],
    axe_finds_nothing_on_a_site_of_many_articles_in_two_languages except [NOT_FIREFOX, NOT_WEBKIT],
    axe_finds_nothing_on_any_page_as_it_opens except [(Engine::Chromium, "shows every state above")],
];

const NOT_FIREFOX: (Engine, &str) =
    (Engine::Firefox, "cannot be told its colour scheme and width by WebDriver");
const NOT_WEBKIT: (Engine, &str) =
    (Engine::WebKit, "cannot be told its colour scheme and width by WebDriver");

const WIDTHS: [u32; 2] = [390, 1280];
const SCHEMES: [&str; 2] = ["light", "dark"];

/// Rules that axe leaves off unless asked for are among those that are wanted: AAA contrast is one.
/// Only `hidden-content` is not: it never finds a fault, it says that there is text for print alone.
///
/// The drawings are out of the way meanwhile: axe does not know that an `<svg>` cuts off what reaches
/// over its edge, and takes the sky for something that covers the navigation. No words stand on them.
const RUN: &str = r#"
const blank = new CSSStyleSheet();
blank.replaceSync(".hero__art, .notice__art { visibility: hidden }");
document.adoptedStyleSheets = [blank];
const tags = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa",
  "wcag22a", "wcag22aa", "wcag22aaa", "best-practice"];
const wanted = axe.getRules(tags).filter((rule) => !rule.tags.includes("deprecated") && rule.ruleId !== "hidden-content");
const rules = Object.fromEntries(wanted.map((rule) => [rule.ruleId, { enabled: true }]));
const told = (found) => found.flatMap((rule) => rule.nodes.map((node) =>
  `${rule.id} ${node.target}: ${[...node.any, ...node.all, ...node.none].map((check) => check.message)[0]}`));
return axe.run(document, { runOnly: { type: "tag", values: tags }, rules }).then((results) => {
  document.adoptedStyleSheets = [];
  return results;
}).then((results) => ({
  rules: [results.passes, results.violations, results.incomplete, results.inapplicable].flat().map((rule) => rule.id),
  violations: told(results.violations),
  unsure: told(results.incomplete),
}));"#;

#[derive(Deserialize)]
struct Findings {
    rules: Vec<String>,
    violations: Vec<String>,
    unsure: Vec<String>,
}

fn axe_finds_nothing_on_the_article_in_any_state(page: &Page<'_>) {
    in_every_state(page, "/");
}

fn axe_finds_nothing_on_the_page_of_the_steps_in_any_state(page: &Page<'_>) {
    in_every_state(page, "/what-to-expect/");
}

fn axe_finds_nothing_on_the_page_of_the_questions_in_any_state(page: &Page<'_>) {
    in_every_state(page, "/faq/");
}

fn axe_finds_nothing_on_the_page_for_a_wrong_address_in_any_state(page: &Page<'_>) {
    in_every_state(page, "/nowhere");
}

fn axe_finds_nothing_on_any_page_as_it_opens(page: &Page<'_>) {
    let axe = script("AXE_SOURCE");
    let mut found = Vec::new();
    for path in PAGES {
        page.open(path);
        found.extend(run(page, &axe, path));
    }
    report(page, PAGES.len(), &found);
}

fn axe_finds_nothing_on_a_site_of_many_articles_in_two_languages(page: &Page<'_>) {
    let (axe, garden, mut found) = (script("AXE_SOURCE"), Variant::garden(), Vec::new());
    page.site().show(&garden.dist());
    let paths = ["/planting-tomatoes-ar/", "/articles/2/", "/making-compost/"];
    for path in paths {
        for width in WIDTHS {
            page.resize(width, 900);
            page.open(path);
            for scheme in SCHEMES {
                emulate(page, scheme);
                found.extend(run(page, &axe, &format!("{path}, {width} px, {scheme}")));
            }
        }
    }
    report(page, paths.len() * WIDTHS.len() * SCHEMES.len(), &found);
}

fn in_every_state(page: &Page<'_>, path: &str) {
    let axe = script("AXE_SOURCE");
    let states: Vec<&State> = STATES.iter().filter(|state| state.path == path).collect();
    let mut found = Vec::new();
    for state in &states {
        // Each width gets its own load: what starts closed depends on what the window shows.
        for width in WIDTHS {
            page.resize(width, 900);
            state.reach(page);
            for scheme in SCHEMES {
                emulate(page, scheme);
                let place = format!("{path} {}, {width} px, {scheme}", state.name);
                found.extend(run(page, &axe, &place));
            }
        }
    }
    report(page, states.len() * WIDTHS.len() * SCHEMES.len(), &found);
}

/// Without motion, so that no colour is measured on its way to another.
fn emulate(page: &Page<'_>, scheme: &str) {
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    page.cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
    page.settle();
}

fn run(page: &Page<'_>, axe: &str, place: &str) -> Vec<String> {
    let found = page.run(&format!("{axe}\n{RUN}"), vec![]);
    let found: Findings = serde_json::from_value(found).expect("what axe found");
    for rule in ["color-contrast-enhanced", "target-size", "region", "heading-order"] {
        assert!(found.rules.iter().any(|ran| ran == rule), "axe did not run {rule}");
    }
    let unsure = found.unsure.into_iter().map(|told| format!("unsure: {told}"));
    found.violations.into_iter().chain(unsure).map(|told| format!("{place}: {told}")).collect()
}

fn report(page: &Page<'_>, runs: usize, found: &[String]) {
    println!("axe in {}: {runs} runs, {} findings", page.engine().name(), found.len());
    assert!(found.is_empty(), "{found:#?}");
}
