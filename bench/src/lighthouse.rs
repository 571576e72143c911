//! What Lighthouse measures of the pages.

use crate::lighthouse_report::report;
use crate::page::Page;
use anyhow::{Context as _, Result};
use serde_json::Value;

/// The categories of our pages' points, as Lighthouse calls them.
pub(crate) const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

const SPEED: [&str; 1] = [CATEGORIES[0]];
const OTHERS: [&str; 3] = [CATEGORIES[1], CATEGORIES[2], CATEGORIES[3]];

/// A load counts when the machine was at least this part of as fast as it can be. Lighthouse measures
/// that before each load; on a busy or borrowed machine it may fall to a twentieth. A page's own work is
/// under a tenth of its time: what a fifth adds to it is less than the ratios are told apart by.
const CALM: f64 = 0.8;
/// How often a load is tried for a calm moment.
const TRIES: usize = 6;

/// What one load of a page gave.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sample {
    /// When the largest thing was painted, in ms.
    pub(crate) lcp: f64,
    /// When the first thing was painted, in ms.
    pub(crate) fcp: f64,
    /// How long the page could not answer a touch, in ms.
    pub(crate) tbt: f64,
    /// How much things moved.
    pub(crate) cls: f64,
    /// How many bytes travelled.
    pub(crate) bytes: f64,
    /// How many requests there were.
    pub(crate) requests: f64,
    /// How many of them the browser held to be urgent before it painted.
    pub(crate) urgent: f64,
    /// How many of them were for wasm.
    pub(crate) wasm: f64,
    /// How fast the machine was then, as Lighthouse measures it.
    pub(crate) machine: f64,
    /// The points in each category that was asked for, of 100.
    pub(crate) points: Vec<f64>,
    /// What cost points.
    pub(crate) faults: Vec<String>,
}

/// Loads every page so many times, one after the other, so that a busy minute meets them all alike.
/// Gives the samples of each page.
///
/// Only the speed is looked at meanwhile: what else Lighthouse asks of a page costs the page time while
/// it loads. Our pages are loaded once more for that.
pub(crate) fn rounds(pages: &[Page], runs: usize) -> Result<Vec<Vec<Sample>>> {
    let mut samples = vec![Vec::new(); pages.len()];
    let mut best = 0.0;
    for run in 1..=runs {
        for (page, samples) in pages.iter().zip(&mut samples) {
            eprintln!("Lighthouse, run {run} of {runs}: {}", page.name);
            samples.push(calm(&mut best, || load(page))?);
        }
    }
    let ours = pages.iter().zip(&mut samples).filter(|(page, _)| page.path.is_some());
    for (page, samples) in ours {
        eprintln!("Lighthouse, points: {}", page.name);
        let report = report(page, &OTHERS).or_else(|_| report(page, &OTHERS))?;
        samples.iter_mut().for_each(|sample| sample.rate(&report, &OTHERS));
    }
    Ok(samples)
}

/// The first sample of a moment when the machine was nearly at its `best`, or that of the best moment.
fn calm(best: &mut f64, load: impl Fn() -> Result<Sample>) -> Result<Sample> {
    let mut calmest: Option<Sample> = None;
    for _ in 0..TRIES {
        // Once in a while Chromium does not come up.
        let sample = load().or_else(|_| load())?;
        *best = sample.machine.max(*best);
        let machine = sample.machine;
        if calmest.as_ref().is_none_or(|other| other.machine < machine) {
            calmest = Some(sample);
        }
        if machine >= CALM * *best {
            break;
        }
        eprintln!("  the machine was busy ({machine:.0} of {best:.0}), once more");
    }
    calmest.context("no load was tried")
}

fn load(page: &Page) -> Result<Sample> {
    let report = report(page, &SPEED)?;
    read(&report).with_context(|| format!("measuring {}", page.name))
}

fn read(report: &Value) -> Result<Sample> {
    let audits = &report["audits"];
    let number = |audit: &str| {
        let value = audits[audit]["numericValue"].as_f64();
        value.with_context(|| format!("Lighthouse says nothing of {audit}"))
    };
    let requests = audits["network-requests"]["details"]["items"].as_array();
    let requests = requests.context("Lighthouse lists no requests")?;
    let painted = &audits["metrics"]["details"]["items"][0]["observedFirstContentfulPaint"];
    let painted = painted.as_f64().context("Lighthouse saw no paint")?;
    let count = |is: &dyn Fn(&Value) -> bool| requests.iter().filter(|item| is(item)).count();
    let mut sample = Sample {
        lcp: number("largest-contentful-paint")?,
        fcp: number("first-contentful-paint")?,
        tbt: number("total-blocking-time")?,
        cls: number("cumulative-layout-shift")?,
        bytes: number("total-byte-weight")?,
        requests: requests.len() as f64,
        urgent: count(&|item| is_urgent(item, painted)) as f64,
        wasm: count(&|item| item["url"].as_str().is_some_and(|url| url.ends_with(".wasm"))) as f64,
        machine: report["environment"]["benchmarkIndex"].as_f64().unwrap_or_default(),
        ..Sample::default()
    };
    sample.rate(report, &SPEED);
    Ok(sample)
}

impl Sample {
    /// Adds the points of some categories, and what cost them.
    fn rate(&mut self, report: &Value, categories: &[&str]) {
        let points = |name: &&str| report["categories"][name]["score"].as_f64().map(|s| s * 100.0);
        self.points.extend(categories.iter().filter_map(points));
        self.faults.extend(categories.iter().flat_map(|name| faults(report, name)));
    }
}

fn is_urgent(request: &Value, painted: f64) -> bool {
    let urgent = matches!(request["priority"].as_str(), Some("High" | "VeryHigh"));
    urgent && request["networkRequestTime"].as_f64().is_some_and(|start| start < painted)
}

/// The audits of a category that count and are not at their best.
fn faults(report: &Value, category: &str) -> Vec<String> {
    let parts = report["categories"][category]["auditRefs"].as_array();
    let counted = parts.into_iter().flatten().filter(|part| part["weight"].as_f64() > Some(0.0));
    let audits = counted.filter_map(|part| Some(&report["audits"][part["id"].as_str()?]));
    let low = audits.filter(|audit| audit["score"].as_f64().is_some_and(|score| score < 1.0));
    low.map(|audit| format!("{category}: {}", audit["title"].as_str().unwrap_or_default()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{OTHERS, Sample, TRIES, calm, read};
    use serde_json::{Value, json};

    fn report() -> Value {
        let value = |number: f64| json!({ "numericValue": number });
        let request = |url: &str, priority: &str, start: f64| json!({ "url": url, "priority": priority, "networkRequestTime": start });
        json!({
            "categories": {
                "performance": { "score": 1, "auditRefs": [] },
                "seo": { "score": 0.5, "auditRefs": [
                    { "id": "crawlable", "weight": 1 }, { "id": "manual", "weight": 0 },
                ] },
            },
            "audits": {
                "largest-contentful-paint": value(750.0),
                "first-contentful-paint": value(700.0),
                "total-blocking-time": value(3.0),
                "cumulative-layout-shift": value(0.0),
                "total-byte-weight": value(2217.0),
                "crawlable": { "score": 0, "title": "Page is blocked from indexing" },
                "manual": { "score": 0, "title": "Look at it yourself" },
                "metrics": { "details": { "items": [{ "observedFirstContentfulPaint": 100 }] } },
                "network-requests": { "details": { "items": [
                    request("/", "VeryHigh", 1.0),
                    request("/start.js", "Low", 40.0),
                    request("/app.wasm", "High", 130.0),
                ] } },
            },
        })
    }

    #[test]
    fn only_what_is_urgent_and_early_is_in_the_way_of_the_paint() {
        let sample = read(&report()).unwrap();
        assert_eq!((sample.requests, sample.urgent, sample.wasm), (3.0, 1.0, 1.0));
    }

    #[test]
    fn what_cost_points_is_named_and_what_has_no_weight_is_not() {
        let mut sample = read(&report()).unwrap();
        sample.rate(&report(), &OTHERS);
        assert_eq!(sample.points, [100.0, 50.0]);
        assert_eq!(sample.faults, ["seo: Page is blocked from indexing"]);
    }

    #[test]
    fn a_load_in_a_busy_moment_is_tried_again_and_the_calmest_counts() {
        let speeds = std::cell::RefCell::new(vec![900.0, 2000.0, 100.0, 850.0, 300.0, 100.0]);
        let load = || {
            let machine = speeds.borrow_mut().pop().unwrap();
            Ok(Sample { machine, ..Sample::default() })
        };
        let mut best = 1000.0;
        assert_eq!(calm(&mut best, load).unwrap().machine, 850.0);
        assert_eq!(speeds.borrow().len(), 3);
        assert_eq!(calm(&mut best, load).unwrap().machine, 2000.0);
        assert_eq!(best, 2000.0);
        const { assert!(TRIES > 3) };
    }

    #[test]
    fn a_report_without_a_figure_is_an_error_that_names_it() {
        let mut report = report();
        report["audits"]["total-blocking-time"] = json!({});
        let error = read(&report).unwrap_err();
        assert!(error.to_string().contains("total-blocking-time"), "{error}");
    }
}
