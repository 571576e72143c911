//! How long the app takes to take a served page over, from the trace of a real browser.

use crate::median::median;
use crate::page::Page;
use crate::table::Table;
use crate::webdriver::{Browser, Driver};
use anyhow::{Context as _, Result};
use serde_json::Value;

const MARKS: &str = include_str!("hydration.js");
const DONE: &str = "return performance.getEntriesByName('hydration-end').length > 0";
/// As slow as Lighthouse takes a phone to be.
pub(crate) const PHONE: u32 = 4;

/// What was measured.
pub(crate) struct Hydrated {
    rows: Vec<Row>,
}

struct Row {
    name: String,
    slower: u32,
    middle: Hydration,
}

/// One hydration, in ms.
#[derive(Debug, PartialEq)]
struct Hydration {
    took: f64,
    longest: f64,
    /// How long the page itself ran in the longest task: the rest of it others had the processor.
    ran: f64,
}

/// Hydrates our pages so many times each, on this machine's processor and on a phone's.
pub(crate) fn measure(pages: &[Page], runs: usize) -> Result<Hydrated> {
    let driver = Driver::start()?;
    let cases: Vec<(&Page, u32)> = pages
        .iter()
        .filter(|page| page.path.is_some())
        .flat_map(|page| [(page, 1), (page, PHONE)])
        .collect();
    let mut measured: Vec<Vec<Hydration>> = cases.iter().map(|_| Vec::new()).collect();
    for run in 1..=runs {
        eprintln!("hydration, run {run} of {runs}");
        for ((page, slower), measured) in cases.iter().zip(&mut measured) {
            let once = || hydrate(&driver.browser()?, &page.url, *slower);
            measured.push(once().with_context(|| format!("hydrating {}", page.name))?);
        }
    }
    let rows = cases.iter().zip(measured).map(|((page, slower), measured)| Row {
        name: page.name.clone(),
        slower: *slower,
        middle: Hydration {
            took: median(measured.iter().map(|one| one.took)),
            longest: median(measured.iter().map(|one| one.longest)),
            ran: median(measured.iter().map(|one| one.ran)),
        },
    });
    Ok(Hydrated { rows: rows.collect() })
}

fn hydrate(browser: &Browser<'_>, url: &str, slower: u32) -> Result<Hydration> {
    browser.watch(MARKS)?;
    browser.slow_down(slower)?;
    browser.open_until(url, DONE)?;
    read(&browser.trace()?)
}

/// Reads a trace, whose times are microseconds.
fn read(events: &[Value]) -> Result<Hydration> {
    let mark = |name: &str| {
        let found = events.iter().find(|event| event["name"] == name);
        found.with_context(|| format!("the trace has no mark {name}"))
    };
    let (start, end) = (mark("hydration-start")?, mark("hydration-end")?);
    let number = |event: &Value, field: &str| event[field].as_f64().unwrap_or_default() / 1000.0;
    let (start_time, end_time) = (number(start, "ts"), number(end, "ts"));
    let tasks = events
        .iter()
        .filter(|event| event["name"] == "RunTask")
        .filter(|event| event["pid"] == start["pid"] && event["tid"] == start["tid"])
        .filter(|task| number(task, "ts") < end_time)
        .filter(|task| number(task, "ts") + number(task, "dur") > start_time);
    let longest = tasks.max_by(|a, b| number(a, "dur").total_cmp(&number(b, "dur")));
    let longest = longest.context("the trace has no task of the hydration")?;
    Ok(Hydration {
        took: end_time - start_time,
        longest: number(longest, "dur"),
        ran: number(longest, "tdur"),
    })
}

impl Hydrated {
    /// The longest task of any page on a phone, in ms.
    pub(crate) fn longest_on_a_phone(&self) -> f64 {
        let rows = self.rows.iter().filter(|row| row.slower == PHONE);
        rows.map(|row| row.middle.longest).fold(0.0, f64::max)
    }

    /// The table.
    pub(crate) fn section(&self) -> String {
        let mut table =
            Table::new(&["page", "processor", "hydration ms", "longest task ms", "it ran ms"]);
        for Row { name, slower, middle } in &self.rows {
            let figures = [middle.took, middle.longest, middle.ran].map(|ms| format!("{ms:.1}"));
            table.row([name.clone(), format!("{slower}x slower")].into_iter().chain(figures));
        }
        format!(
            "## Hydration\n\n{}\nFrom the start of the wasm's instantiation until the page is taken over. \
             1x is this machine as it is, {PHONE}x a phone. \
             What a task did not run, another program had the processor.\n",
            table.markdown()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::{Hydration, read};
    use serde_json::json;

    #[test]
    fn only_the_tasks_of_the_pages_own_thread_while_it_hydrates_count() {
        let mark = |name: &str, ts: u32| json!({ "name": name, "ts": ts, "pid": 1, "tid": 1 });
        let task = |ts: u32, dur: u32, tid: u32| json!({ "name": "RunTask", "ts": ts, "dur": dur, "tdur": dur / 2, "pid": 1, "tid": tid });
        let events = [
            mark("hydration-start", 10_000),
            task(0, 9_000, 1),
            task(9_500, 12_000, 1),
            task(22_000, 5_000, 1),
            task(12_000, 30_000, 2),
            mark("hydration-end", 25_000),
            task(26_000, 40_000, 1),
        ];
        assert_eq!(read(&events).unwrap(), Hydration { took: 15.0, longest: 12.0, ran: 6.0 });
    }

    #[test]
    fn a_trace_without_the_marks_is_an_error() {
        assert!(read(&[]).unwrap_err().to_string().contains("hydration-start"));
    }
}
