//! What a scenario works with: one tab of a browser, one host, and what a reader can do.
//!
//! Nothing here sleeps for a fixed time: [`Page::until`] waits for what must happen, and what must not
//! happen is looked at after [`Page::settle`].

use super::engines::{Browser, Engine};
use super::server::{Fault, Server};
use super::webdriver::CommandError;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// How long something may take to become true. Two cores run several browsers.
const DEADLINE: Duration = Duration::from_secs(15);

/// A fresh tab of one engine, and a host of its own.
pub(crate) struct Page {
    pub(super) browser: Browser,
    pub(super) changed_settings: Cell<bool>,
    server: Server,
}

impl Page {
    /// In a new tab.
    pub(super) fn new(browser: Browser, site: &Path) -> Result<Self, CommandError> {
        browser.webdriver.fresh_tab()?;
        Ok(Self { browser, changed_settings: Cell::default(), server: Server::start(site) })
    }

    /// The browser, for the next scenario.
    pub(super) fn into_browser(self) -> Browser {
        self.reset_settings();
        self.browser
    }

    /// The engine.
    pub(crate) fn engine(&self) -> Engine {
        self.browser.engine
    }

    /// The host.
    pub(crate) fn site(&self) -> &Server {
        &self.server
    }

    /// A path of the site as the address bar shows it: `/faq/`, or `/guide/faq/`.
    pub(crate) fn at(&self, path: &str) -> String {
        self.server.at(path)
    }

    /// From now on requests whose address contains `part` fail.
    pub(crate) fn fault(&self, part: &'static str, fault: Fault) -> &Self {
        self.server.fault(part, fault);
        self
    }

    /// From now on every document begins with this script, see [`super::scripts`].
    pub(crate) fn inject(&self, script: &str) -> &Self {
        self.server.inject(script);
        self
    }

    /// Loads a page of the site, such as `/faq/#faq-insurance`, and waits until the app has taken over.
    #[track_caller]
    pub(crate) fn open(&self, path: &str) {
        self.load(path);
        self.hydrated();
    }

    /// Loads a page of the site and does not wait for the app.
    #[track_caller]
    pub(crate) fn load(&self, path: &str) {
        // To an address of the same document the browser would only follow the hash.
        self.follow("about:blank");
        self.follow(&self.server.url(path));
    }

    /// Goes to an address as the address bar does: within the document where only the hash changes.
    #[track_caller]
    pub(crate) fn follow(&self, url: &str) {
        self.done(url, self.browser.webdriver.navigate(url));
    }

    /// Waits until the app has taken over and its controls are there.
    #[track_caller]
    pub(crate) fn hydrated(&self) {
        self.until(
            "the app has taken over",
            "document.querySelector('#app[data-hydrated]') && \
             (!document.querySelector('.share') || document.querySelector('.share__button'))",
        );
        self.settle();
    }

    /// Reloads, as the button of the browser does, and waits until the app has taken over.
    #[track_caller]
    pub(crate) fn reload(&self) {
        self.no_errors();
        self.command("/refresh", json!({}));
        self.hydrated();
    }

    /// Goes back, as the button of the browser does.
    #[track_caller]
    pub(crate) fn back(&self) {
        self.command("/back", json!({}));
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub(crate) fn get<T: DeserializeOwned>(&self, expression: &str) -> T {
        let value = self.run(&format!("return ({expression});"));
        serde_json::from_value(value.clone())
            .unwrap_or_else(|error| panic!("{expression} is {value}: {error}"))
    }

    /// Runs statements in the page. A promise that they return is awaited.
    #[track_caller]
    pub(crate) fn run(&self, statements: &str) -> Value {
        self.run_with(statements, json!([]))
    }

    /// The same with a list of `arguments`.
    #[track_caller]
    pub(crate) fn run_with(&self, statements: &str, arguments: Value) -> Value {
        let what = statements.get(..400).unwrap_or(statements);
        self.done(what, self.browser.webdriver.execute(statements, &arguments))
    }

    /// Waits until an expression is true.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, expression: &str) {
        let script = format!("return !!({expression});");
        let start = Instant::now();
        let mut last = String::new();
        while start.elapsed() < DEADLINE {
            // Between two documents there may be none to ask.
            match self.browser.webdriver.execute(&script, &json!([])) {
                Ok(Value::Bool(true)) => return,
                Ok(_) => last.clear(),
                Err(error) => last = error.to_string(),
            }
            thread::sleep(Duration::from_millis(25));
        }
        panic!("not within {DEADLINE:?}: {what} ({expression}) {last}");
    }

    /// Waits until something outside the page is true.
    #[track_caller]
    pub(crate) fn when(&self, what: &str, is_true: impl Fn() -> bool) {
        let start = Instant::now();
        while !is_true() {
            assert!(start.elapsed() < DEADLINE, "not within {DEADLINE:?}: {what}");
            thread::sleep(Duration::from_millis(25));
        }
    }

    /// Waits until everything that was begun has been painted, and every animation has ended.
    #[track_caller]
    pub(crate) fn settle(&self) {
        let script = "const done = arguments[0]; \
            const ended = () => Promise.allSettled(document.getAnimations() \
              .filter((a) => a.timeline === document.timeline).map((a) => a.finished)); \
            requestAnimationFrame(() => requestAnimationFrame(() => \
              ended().then(() => setTimeout(done, 20))));";
        if let Err(error) = self.browser.webdriver.execute_async(script) {
            // A click that led to another document ends the script with this one.
            let stuck = ["script timeout", "timeout", "no answer"].contains(&error.code.as_str());
            assert!(!stuck, "the page does not come to rest: {error}");
        }
    }

    /// Clicks the first element that matches, where it is, as a finger would, and waits for the paint.
    #[track_caller]
    pub(crate) fn click(&self, css: &str) {
        if self.engine() == Engine::WebKit {
            // WebKit's driver does not wait for the end of the smooth scroll that it starts.
            self.run(&format!(
                "document.querySelector({css:?}).scrollIntoView({{ behavior: 'instant', block: 'nearest' }});"
            ));
        }
        self.done(css, self.browser.webdriver.click(css));
        self.settle();
    }

    /// Presses and releases keys one after the other, and waits for the paint.
    #[track_caller]
    pub(crate) fn press(&self, keys: &[char]) {
        self.chord(None, keys);
    }

    /// The same while another key is held.
    #[track_caller]
    pub(crate) fn chord(&self, held: Option<char>, keys: &[char]) {
        let key = |kind: &str, value: char| json!({ "type": kind, "value": value });
        let pressed = keys.iter().flat_map(|&value| [key("keyDown", value), key("keyUp", value)]);
        let before = held.map(|value| key("keyDown", value));
        let after = held.map(|value| key("keyUp", value));
        let keys: Vec<Value> = before.into_iter().chain(pressed).chain(after).collect();
        let source = json!({ "type": "key", "id": "keyboard", "actions": keys });
        self.command("/actions", json!({ "actions": [source] }));
        self.settle();
    }

    /// Nothing was logged as an error, and nothing was blocked by the policy, since the document was loaded.
    #[track_caller]
    pub(crate) fn no_errors(&self) {
        let errors: Vec<String> = self.get("window.__errors || []");
        assert!(errors.is_empty(), "the page logged {errors:#?}");
    }

    /// Sends a command of the driver.
    #[track_caller]
    pub(super) fn command(&self, command: &str, parameters: Value) -> Value {
        self.done(command, self.browser.webdriver.post(command, &parameters))
    }

    #[track_caller]
    fn done(&self, what: &str, answer: Result<Value, CommandError>) -> Value {
        answer.unwrap_or_else(|error| panic!("{what}: {error}"))
    }
}
