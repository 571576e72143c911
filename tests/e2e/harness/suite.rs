//! Runs every scenario in every engine, and shows a table of both.

use super::browser::Browser;
use super::{Engine, Page, Scenario};
use libtest_mimic::{Arguments, Failed, Trial};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// One browser of an engine, started when the first scenario needs it.
struct Seat {
    engine: Engine,
    browser: Mutex<Option<Browser>>,
}

/// Why a scenario did not hold.
struct Failure {
    why: String,
    /// The browser answered no more, so this tells nothing of the page.
    silent: bool,
}

impl From<String> for Failure {
    fn from(why: String) -> Self {
        Self { why, silent: false }
    }
}

/// By scenario and engine: whether it held, and how long it took.
type Results = Mutex<BTreeMap<(usize, &'static str), (bool, Duration)>>;

thread_local! {
    /// Where and why the scenario on this thread stopped.
    static LAST_WORDS: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Runs the scenarios that the arguments ask for.
pub(crate) fn run(files: &[&'static [Scenario]]) -> ExitCode {
    let engines = match Engine::asked_for() {
        Ok(engines) => engines,
        Err(mistake) => {
            println!("{mistake}");
            return ExitCode::FAILURE;
        }
    };
    let seats: Vec<Arc<Seat>> = engines
        .iter()
        .map(|&engine| Arc::new(Seat { engine, browser: Mutex::default() }))
        .collect();
    let scenarios: Vec<Scenario> = files.iter().flat_map(|file| file.iter().copied()).collect();
    let results = Arc::new(Results::default());

    // Engine by engine for each scenario, so that all three are at work all the time.
    let mut trials = Vec::new();
    for (at, scenario) in scenarios.iter().copied().enumerate() {
        for seat in seats.iter().filter(|seat| scenario.excused(seat.engine).is_none()) {
            let name =
                format!("{}::{}::{}", seat.engine.name(), file(&scenario), scenario.sentence);
            let (seat, results) = (Arc::clone(seat), Arc::clone(&results));
            trials.push(Trial::test(name, move || {
                let (held, took) = seat.show(&scenario);
                lock(&results).insert((at, seat.engine.name()), (held.is_ok(), took));
                held.map_err(Failed::from)
            }));
        }
    }
    let mut arguments = Arguments::from_args();
    // Each thread waits for its engine; with many, no engine waits for a thread.
    arguments.test_threads.get_or_insert(10 * seats.len().max(1));
    // A failure is told once, with its scenario and not in the middle of the others.
    panic::set_hook(Box::new(|info| LAST_WORDS.set(info.to_string())));
    let conclusion = libtest_mimic::run(&arguments, trials);
    for seat in &seats {
        if let Some(browser) = lock(&seat.browser).take() {
            browser.close();
        }
    }
    if !arguments.list {
        table(&scenarios, &engines, &lock(&results));
    }
    conclusion.exit_code()
}

impl Seat {
    /// Shows a scenario in this engine. A panic is its failure, and costs the browser, since nobody
    /// knows in what state it is.
    fn show(&self, scenario: &Scenario) -> (Result<(), String>, Duration) {
        let mut seat = lock(&self.browser);
        let start = Instant::now();
        let held = match self.on_stage(&mut seat, scenario) {
            // WebKit's driver now and then does not come back from a page that a worker hands out.
            // A page at fault silences the next browser too.
            Err(failure) if failure.silent => {
                println!("once more, after a silence: {}", scenario.sentence.replace('_', " "));
                self.on_stage(&mut seat, scenario)
            }
            held => held,
        };
        (held.map_err(|failure| failure.why), start.elapsed())
    }

    fn on_stage(&self, seat: &mut Option<Browser>, scenario: &Scenario) -> Result<(), Failure> {
        let browser = match seat.take() {
            Some(browser) => browser,
            // The port that was free may have been taken before the driver listened at it.
            None => Browser::start(self.engine).or_else(|_| Browser::start(self.engine))?,
        };
        let browser = seat.insert(browser);
        let shown = catch_unwind(AssertUnwindSafe(|| {
            let page = Page::new(browser)?;
            (scenario.run)(&page);
            page.no_errors();
            Ok(())
        }));
        let held: Result<(), String> = shown.unwrap_or_else(|_| Err(LAST_WORDS.take()));
        let silent = browser.is_silent();
        held.map_err(|why| {
            if let Some(browser) = seat.take() {
                browser.close();
            }
            Failure { why, silent }
        })
    }
}

fn table(
    scenarios: &[Scenario],
    engines: &[Engine],
    results: &BTreeMap<(usize, &'static str), (bool, Duration)>,
) {
    let heads = engines.iter().map(|engine| format!("{:<13}", engine.name())).collect::<String>();
    println!("{heads}");
    for (at, scenario) in scenarios.iter().enumerate() {
        let cell = |engine: &Engine| match results.get(&(at, engine.name())) {
            Some((held, took)) => {
                let word = if *held { "ok" } else { "FAILED" };
                format!("{word:<6} {:>4.1}", took.as_secs_f32())
            }
            None if scenario.excused(*engine).is_some() => "cannot".to_owned(),
            None => "–".to_owned(),
        };
        if engines.iter().any(|engine| results.contains_key(&(at, engine.name()))) {
            let cells = engines.iter().map(|e| format!("{:<13}", cell(e))).collect::<String>();
            println!("{cells}{}: {}", file(scenario), scenario.sentence.replace('_', " "));
        }
    }
    for scenario in scenarios {
        for (engine, why) in scenario.except {
            println!(
                "{} cannot show: {} ({why})",
                engine.name(),
                scenario.sentence.replace('_', " ")
            );
        }
    }
    for engine in engines {
        let own = results.iter().filter(|((_, name), _)| *name == engine.name());
        let total: Duration = own.map(|(_, (_, took))| *took).sum();
        println!("{}: {:.0} s", engine.name(), total.as_secs_f32());
    }
}

fn file(scenario: &Scenario) -> &'static str {
    scenario.file.rsplit("::").next().unwrap_or(scenario.file)
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
