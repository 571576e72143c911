//! Runs every scenario in every engine: a trial is named `engine::file::scenario`, and a part of a
//! name chooses.

use super::emulate::decoded;
use super::engines::{ALL, Browser, Engine};
use super::page::Page;
use super::scenario::Scenario;
use super::server::base;
use super::variant::site;
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::json;
use std::cell::RefCell;
use std::fs;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The scenarios, file by file.
pub(crate) struct Suite {
    /// What depends on the path that the site is served under. For a site that is not at the root of
    /// its host these alone are run: all the rest is the same there.
    pub(crate) under_a_path: &'static [&'static [Scenario]],
    pub(crate) others: &'static [&'static [Scenario]],
    /// Run with `--ignored`: they are for people to look at.
    pub(crate) pictures: &'static [Scenario],
}

/// The browsers of an engine that have nothing to do.
type Idle = Mutex<Vec<Browser>>;

thread_local! {
    /// The message of the panic on this thread.
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

impl Suite {
    /// Runs the scenarios that the arguments ask for.
    pub(crate) fn run(&self) -> ExitCode {
        let (mut arguments, engines) = match arguments() {
            Ok(parsed) => parsed,
            Err(error) => {
                eprintln!("{error}");
                return ExitCode::FAILURE;
            }
        };
        // A failure is reported once, with its scenario and not in the middle of the others.
        panic::set_hook(Box::new(|info| PANIC.set(info.to_string())));
        let Ok(site) = catch_unwind(site) else {
            eprintln!("the site cannot be rendered: {}", PANIC.take());
            return ExitCode::FAILURE;
        };
        // Browsers wait more than they work: two of one engine keep two cores busy.
        arguments.test_threads.get_or_insert(engines.len().max(2));
        let others = if base(&site) == "/" { self.others } else { &[] };
        let scenarios = self.under_a_path.iter().chain(others).copied().flatten();
        let scenarios = scenarios.map(|scenario| (scenario, false));
        let scenarios = scenarios.chain(self.pictures.iter().map(|picture| (picture, true)));
        let idle: Vec<(Engine, Arc<Idle>)> =
            engines.into_iter().map(|engine| (engine, Arc::default())).collect();
        let mut trials = Vec::new();
        for (scenario, is_picture) in scenarios {
            for (engine, idle) in
                idle.iter().filter(|(engine, _)| scenario.engines.contains(engine))
            {
                let name = format!("{}::{}::{}", engine.name(), scenario.file(), scenario.name);
                let (engine, idle) = (*engine, Arc::clone(idle));
                let trial =
                    Trial::test(name, move || run(scenario, engine, &idle).map_err(Failed::from));
                trials.push(trial.with_ignored_flag(is_picture));
            }
        }
        libtest_mimic::run(&arguments, trials).exit_code()
    }
}

/// libtest's arguments, and the engines of `--engine` or `E2E_ENGINES`.
fn arguments() -> Result<(Arguments, Vec<Engine>), String> {
    let mut given: Vec<String> = std::env::args().collect();
    let mut list = std::env::var("E2E_ENGINES").ok();
    if let Some(at) = given.iter().position(|argument| argument == "--engine") {
        given.remove(at);
        list = Some(if at < given.len() { given.remove(at) } else { String::new() });
    }
    let engines = list.map_or(Ok(ALL.to_vec()), |list| Engine::parse(&list))?;
    Ok((Arguments::from_iter(given), engines))
}

fn run(scenario: &Scenario, engine: Engine, idle: &Idle) -> Result<(), String> {
    let result = attempt(scenario, engine, idle);
    // WebKit's driver now and then never finishes a load that a service worker answers. A page at
    // fault does it again in the next browser.
    let hung = |why: &String| why.contains(": timeout: ") || why.contains(": no answer: ");
    if engine == Engine::WebKit && result.as_ref().is_err_and(hung) {
        eprintln!("again, after a time-out: {}", scenario.name);
        return attempt(scenario, engine, idle);
    }
    result
}

fn attempt(scenario: &Scenario, engine: Engine, idle: &Idle) -> Result<(), String> {
    let waiting = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
    // The free port of WebKit's driver may be taken before it listens.
    let start = || Browser::start(engine).or_else(|_| Browser::start(engine));
    let browser = waiting.map_or_else(start, Ok)?;
    let page = Page::new(browser, &site()).map_err(|error| error.to_string())?;
    let begin = Instant::now();
    let result = catch_unwind(AssertUnwindSafe(|| {
        (scenario.run)(&page);
        page.no_errors();
    }));
    if result.is_err() {
        // The state of the browser is unknown now: it is not used again.
        let folder = evidence(&page, scenario);
        return Err(format!("{}\nsee {folder}", PANIC.take()));
    }
    if begin.elapsed() > Duration::from_secs(20) {
        eprintln!(
            "slow: {}::{}, {:.0} s",
            engine.name(),
            scenario.name,
            begin.elapsed().as_secs_f32()
        );
    }
    idle.lock().unwrap_or_else(PoisonError::into_inner).push(page.into_browser());
    Ok(())
}

/// Writes what a failed scenario looks like at its end, and returns the folder.
fn evidence(page: &Page, scenario: &Scenario) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let name = format!("{}-{}", scenario.file(), scenario.name);
    let folder = root.join("target/e2e").join(page.engine().name()).join(name);
    let driver = &page.browser.webdriver;
    let picture = driver.get("/screenshot").map(|answer| decoded(&answer));
    let script =
        "return [document.documentElement.outerHTML, (window.__errors || []).join('\\n')];";
    let texts = driver.execute(script, &json!([])).unwrap_or_default();
    let text = |at: usize| texts[at].as_str().unwrap_or_default().as_bytes().to_vec();
    let _ = fs::create_dir_all(&folder);
    for (file, bytes) in [
        ("page.png", picture.unwrap_or_default()),
        ("page.html", text(0)),
        ("console.txt", text(1)),
        ("requests.txt", page.site().requests().join("\n").into_bytes()),
    ] {
        let _ = fs::write(folder.join(file), bytes);
    }
    folder.display().to_string()
}
