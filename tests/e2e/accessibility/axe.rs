//! axe-core finds nothing: WCAG 2.0 to 2.2 from A to AAA where it has rules, and its best practices.
//!
//! Chromium shows every state of every page, narrow and wide, light and dark; the other engines each
//! page once, since what axe reads is nearly the same everywhere.

use super::script;
use super::states::{PAGES, STATES};
use crate::harness::{CHROMIUM, Engine, Page, Variant};
use serde::Deserialize;

/// Chromium shows every state.
const OTHERS: &[Engine] = &[Engine::Firefox, Engine::WebKit];

scenarios![
    axe_finds_nothing_on_the_article_in_any_state in CHROMIUM,
    axe_finds_nothing_on_the_page_of_the_steps_in_any_state in CHROMIUM,
    axe_finds_nothing_on_the_page_of_the_questions_in_any_state in CHROMIUM,
    axe_finds_nothing_on_the_page_for_a_wrong_address_in_any_state in CHROMIUM,
    axe_finds_nothing_on_a_site_of_many_articles_in_two_languages in CHROMIUM,
    axe_finds_nothing_on_the_sample_of_every_block in CHROMIUM,
    axe_finds_nothing_on_any_page_as_it_opens in OTHERS,
];

/// Each width and each scheme, and of their pairs every other state has the other two.
const LOOKS: [[(u32, &str); 2]; 2] =
    [[(390, "light"), (1280, "dark")], [(390, "dark"), (1280, "light")]];

/// Rules that axe leaves off unless asked for are among those that are wanted: AAA contrast is one.
/// Only `hidden-content` is not: it never finds a fault, it says that there is text for print alone.
///
/// The drawings are out of the way meanwhile: axe does not know that an `<svg>` cuts off what reaches
/// over its edge, and takes the sky for something that covers the navigation. No words stand on them.
/// Makes the sticky bar static: axe cannot see the words that are scrolled under it.
const RUN: &str = r#"
const blank = new CSSStyleSheet();
blank.replaceSync(".hero__art { visibility: hidden } .timeline__bar { position: static !important }");
document.adoptedStyleSheets.push(blank);
const tags = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa",
  "wcag22a", "wcag22aa", "wcag22aaa", "best-practice"];
const wanted = axe.getRules(tags).filter((rule) => !rule.tags.includes("deprecated") && rule.ruleId !== "hidden-content");
const rules = Object.fromEntries(wanted.map((rule) => [rule.ruleId, { enabled: true }]));
const describe = (found) => found.flatMap((rule) => rule.nodes.map((node) =>
  `${rule.id} ${node.target}: ${[...node.any, ...node.all, ...node.none].map((check) => check.message)[0]}`));
return axe.run(document, { runOnly: { type: "tag", values: tags }, rules }).then((results) => {
  document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(blank), 1);
  return results;
}).then((results) => ({
  rules: [results.passes, results.violations, results.incomplete, results.inapplicable].flat().map((rule) => rule.id),
  violations: describe(results.violations),
  unsure: describe(results.incomplete),
}));"#;

#[derive(Deserialize)]
struct AxeResults {
    rules: Vec<String>,
    violations: Vec<String>,
    unsure: Vec<String>,
}

fn axe_finds_nothing_on_the_article_in_any_state(page: &Page) {
    in_every_state(page, "/");
}

fn axe_finds_nothing_on_the_page_of_the_steps_in_any_state(page: &Page) {
    in_every_state(page, "/what-to-expect/");
}

fn axe_finds_nothing_on_the_page_of_the_questions_in_any_state(page: &Page) {
    in_every_state(page, "/faq/");
}

fn axe_finds_nothing_on_the_page_for_a_wrong_address_in_any_state(page: &Page) {
    in_every_state(page, "/nowhere");
}

fn axe_finds_nothing_on_any_page_as_it_opens(page: &Page) {
    let axe = script("AXE_SOURCE");
    let mut found = Vec::new();
    for path in PAGES {
        page.open(path);
        found.extend(run(page, &axe, path));
    }
    report(page, PAGES.len(), &found);
}

fn axe_finds_nothing_on_a_site_of_many_articles_in_two_languages(page: &Page) {
    let garden = Variant::garden();
    page.site().show(&garden.dist());
    let paths = ["/planting-tomatoes-ar/", "/articles/2/", "/making-compost/"];
    in_each_look(page, &paths.map(|path| (path.to_owned(), move || page.open(path))));
}

fn axe_finds_nothing_on_the_sample_of_every_block(page: &Page) {
    let everything = Variant::everything();
    page.site().show(&everything.dist());
    let paths = ["/", "/everything-ar/", "/nine-steps/", "/one-step/", "/plain-words/"];
    in_each_look(page, &paths.map(|path| (path.to_owned(), move || page.open(path))));
}

fn in_every_state(page: &Page, path: &str) {
    let states: Vec<_> = STATES.iter().filter(|state| state.path == path).collect();
    let named = states.iter().map(|state| (format!("{path} {}", state.name), || state.reach(page)));
    in_each_look(page, &named.collect::<Vec<_>>());
}

fn in_each_look(page: &Page, states: &[(String, impl Fn())]) {
    let (axe, mut found) = (script("AXE_SOURCE"), Vec::new());
    for ((name, reach), looks) in states.iter().zip(LOOKS.iter().cycle()) {
        for (width, scheme) in looks {
            // Each width gets its own load: what starts closed depends on what the window shows.
            page.resize(*width, 900);
            page.media(&[("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]);
            reach();
            found.extend(run(page, &axe, &format!("{name}, {width} px, {scheme}")));
        }
    }
    report(page, states.len() * 2, &found);
}

fn run(page: &Page, axe: &str, place: &str) -> Vec<String> {
    let found = page.run(&format!("{axe}\n{RUN}"));
    let found: AxeResults = serde_json::from_value(found).expect("what axe found");
    for rule in ["color-contrast-enhanced", "target-size", "region", "heading-order"] {
        assert!(found.rules.iter().any(|ran| ran == rule), "axe did not run {rule}");
    }
    let unsure = found.unsure.into_iter().map(|violation| format!("unsure: {violation}"));
    found
        .violations
        .into_iter()
        .chain(unsure)
        .map(|violation| format!("{place}: {violation}"))
        .collect()
}

fn report(page: &Page, runs: usize, found: &[String]) {
    println!("axe in {}: {runs} runs, {} violations", page.engine().name(), found.len());
    assert!(found.is_empty(), "{found:#?}");
}
