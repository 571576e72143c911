//! Runs Lighthouse on every page and reads the figures from its reports.

use crate::pages::Page;
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Stdio};

/// The minimal machine speed of a load that counts, as part of the best. Lighthouse measures the speed
/// before each load; on a busy machine it falls, and the times grow.
const MINIMAL_SPEED: f64 = 0.8;
/// How often a load is tried until the machine is fast enough.
const TRIES: usize = 6;

/// A figure of a load: the heading of its column, how many digits follow its point, and its reader.
pub(crate) type Metric = (&'static str, usize, fn(&Value) -> Option<f64>);

/// What is read of a load. The longest task is one after the first paint, on the simulated phone.
pub(crate) const METRICS: [Metric; 9] = [
    ("LCP ms", 0, |report| audit(report, "largest-contentful-paint")),
    ("FCP ms", 0, |report| audit(report, "first-contentful-paint")),
    ("TBT ms", 0, |report| audit(report, "total-blocking-time")),
    ("longest task ms", 0, |report| audit(report, "max-potential-fid")),
    ("CLS", 3, |report| audit(report, "cumulative-layout-shift")),
    ("bytes", 0, |report| audit(report, "total-byte-weight")),
    ("requests", 0, |report| Some(requests(report)?.len() as f64)),
    ("urgent", 0, urgent),
    ("speed", 0, |report| report["environment"]["benchmarkIndex"].as_f64()),
];
pub(crate) const LCP: usize = 0;
pub(crate) const FCP: usize = 1;
const SPEED: usize = METRICS.len() - 1;

/// The figures of one load, in the order of `METRICS`.
pub(crate) type Load = [f64; METRICS.len()];

/// The loads of each page, and with what and when they were measured.
pub(crate) struct Measured {
    pub(crate) loads: Vec<Vec<Load>>,
    pub(crate) conditions: String,
}

/// Loads all pages in turn, `runs` times, so that a busy minute affects all alike.
pub(crate) fn measure(lighthouse: &Path, pages: &[Page], runs: u32) -> Result<Measured> {
    let mut measured = Measured { loads: vec![Vec::new(); pages.len()], conditions: String::new() };
    let mut best = 0.0;
    for run in 1..=runs {
        for (page, loads) in pages.iter().zip(&mut measured.loads) {
            eprintln!("Lighthouse, run {run} of {runs}: {}", page.name);
            let mut load = || {
                let report = report(lighthouse, &page.url)?;
                measured.conditions = conditions(&report);
                read(&report)
            };
            // Once in a while Chromium does not start.
            let load = || load().or_else(|_| load());
            loads.push(steady(&mut best, load).with_context(|| page.name.clone())?);
        }
    }
    Ok(measured)
}

/// The report of one load: a phone on a slow 4G line, simulated.
fn report(lighthouse: &Path, url: &str) -> Result<Value> {
    // Chromium leaves files behind, which go with this folder.
    let scratch = tempfile::tempdir().context("making a temporary folder")?;
    let output = Command::new("node")
        .env("TMPDIR", scratch.path())
        .arg(lighthouse)
        .args([url, "--output=json", "--quiet", "--only-categories=performance"])
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-extensions")
        .stdin(Stdio::null())
        .output()
        .context("Lighthouse needs Node.js, whose `node` could not be started")?;
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    match report["runtimeError"]["message"].as_str() {
        Some(error) => bail!("Lighthouse could not load {url}: {error}"),
        None if output.status.success() => Ok(report),
        None => bail!("Lighthouse failed: {}", String::from_utf8_lossy(&output.stderr).trim()),
    }
}

fn conditions(report: &Value) -> String {
    let text = |pointer| report.pointer(pointer).and_then(Value::as_str).unwrap_or("unknown");
    let [time, version, browser] =
        ["/fetchTime", "/lighthouseVersion", "/environment/hostUserAgent"].map(text);
    format!("{time}, Lighthouse {version}, {browser}")
}

fn read(report: &Value) -> Result<Load> {
    let mut load = [0.0; METRICS.len()];
    for (figure, (heading, _, read)) in load.iter_mut().zip(METRICS) {
        *figure = read(report).with_context(|| format!("Lighthouse reports no {heading}"))?;
    }
    Ok(load)
}

/// The first load at nearly the machine's `best` speed, or else the one at the highest.
fn steady(best: &mut f64, mut load: impl FnMut() -> Result<Load>) -> Result<Load> {
    let mut fastest = load()?;
    for _ in 1..TRIES {
        *best = fastest[SPEED].max(*best);
        if fastest[SPEED] >= MINIMAL_SPEED * *best {
            break;
        }
        eprintln!("  the machine is busy (speed {:.0} of {best:.0}): once more", fastest[SPEED]);
        let next = load()?;
        fastest = if next[SPEED] > fastest[SPEED] { next } else { fastest };
    }
    Ok(fastest)
}

fn audit(report: &Value, name: &str) -> Option<f64> {
    report["audits"][name]["numericValue"].as_f64()
}

fn requests(report: &Value) -> Option<&Vec<Value>> {
    report["audits"]["network-requests"]["details"]["items"].as_array()
}

/// How many requests of high priority began before the first paint.
fn urgent(report: &Value) -> Option<f64> {
    let timings = &report["audits"]["metrics"]["details"]["items"][0];
    let painted = timings["observedFirstContentfulPaint"].as_f64()?;
    let urgent = requests(report)?.iter().filter(|request| {
        matches!(request["priority"].as_str(), Some("High" | "VeryHigh"))
            && request["networkRequestTime"].as_f64().is_some_and(|start| start < painted)
    });
    Some(urgent.count() as f64)
}

#[cfg(test)]
mod tests {
    use super::{METRICS, SPEED, read, steady};
    use serde_json::{Value, json};

    fn report() -> Value {
        let value = |number: f64| json!({ "numericValue": number });
        let request = |priority: &str, start: f64| json!({ "priority": priority, "networkRequestTime": start });
        json!({ "environment": { "benchmarkIndex": 1500 }, "audits": {
            "largest-contentful-paint": value(750.0),
            "first-contentful-paint": value(700.0),
            "total-blocking-time": value(3.0),
            "max-potential-fid": value(16.0),
            "cumulative-layout-shift": value(0.0),
            "total-byte-weight": value(2217.0),
            "metrics": { "details": { "items": [{ "observedFirstContentfulPaint": 100 }] } },
            "network-requests": { "details": { "items": [
                request("High", 1.0), request("High", 9.0), request("Low", 40.0), request("High", 130.0),
            ] } },
        } })
    }

    #[test]
    fn only_early_requests_of_high_priority_are_urgent() {
        let load = read(&report()).unwrap();
        assert_eq!(load, [750.0, 700.0, 3.0, 16.0, 0.0, 2217.0, 4.0, 2.0, 1500.0]);
    }

    #[test]
    fn a_report_without_a_figure_is_an_error_that_names_it() {
        let mut report = report();
        report["audits"]["total-blocking-time"] = json!({});
        assert!(read(&report).unwrap_err().to_string().contains("TBT"));
    }

    #[test]
    fn a_load_on_a_busy_machine_is_repeated_and_the_fastest_counts() {
        let mut speeds = [100.0, 300.0, 850.0, 100.0, 2000.0, 900.0].into_iter();
        let mut load = || {
            let mut load = [0.0; METRICS.len()];
            load[SPEED] = speeds.next().unwrap();
            Ok(load)
        };
        let mut best = 1000.0;
        assert_eq!(steady(&mut best, &mut load).unwrap()[SPEED], 850.0);
        assert_eq!(steady(&mut best, &mut load).unwrap()[SPEED], 2000.0);
        assert_eq!(speeds.next(), Some(900.0));
    }
}
