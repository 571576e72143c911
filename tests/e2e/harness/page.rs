//! What a scenario has in its hands: one window, one host, and what a reader can do.
//!
//! Nothing here sleeps: what takes time is waited for with [`Page::until`], and what must not
//! happen is looked at after [`Page::settle`].

use super::browser::Browser;
use super::{Engine, Fault, Site};
use fantoccini::Locator;
use fantoccini::actions::{Actions, InputSource, KeyAction, KeyActions};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::thread;
use std::time::{Duration, Instant};

/// How long something may take to become true. Two cores run three browsers.
const DEADLINE: Duration = Duration::from_secs(15);

/// A fresh window of one engine, and a host of its own.
pub(crate) struct Page<'a> {
    browser: &'a Browser,
    site: Site,
}

impl<'a> Page<'a> {
    /// In a new window.
    pub(super) fn new(browser: &'a Browser) -> Result<Self, String> {
        browser.fresh_window()?;
        Ok(Self { browser, site: Site::serve() })
    }

    /// The engine.
    pub(crate) fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// The host.
    pub(crate) fn site(&self) -> &Site {
        &self.site
    }

    /// What the address bar shows of a path of the site: `/faq/`, or `/guide/faq/`.
    pub(crate) fn at(&self, path: &str) -> String {
        self.site.at(path)
    }

    /// From now on this is wrong.
    pub(crate) fn fault(&self, fault: Fault) -> &Self {
        self.site.fault(fault);
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
        // To the same document the browser would only follow the hash.
        self.done(self.browser.client().goto("about:blank"));
        self.done(self.browser.client().goto(&self.site.url(path)));
    }

    /// Goes to an address as the address bar does: within the document where only the hash changes.
    #[track_caller]
    pub(crate) fn follow(&self, url: &str) {
        self.done(self.browser.client().goto(url));
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

    /// Reloads, as the button of the browser does.
    #[track_caller]
    pub(crate) fn reload(&self) {
        self.no_errors();
        self.done(self.browser.client().refresh());
        self.hydrated();
    }

    /// Goes back, as the button of the browser does.
    #[track_caller]
    pub(crate) fn back(&self) {
        self.done(self.browser.client().back());
    }

    /// The value of an expression in the page.
    #[track_caller]
    pub(crate) fn get<T: DeserializeOwned>(&self, expression: &str) -> T {
        let value = self.run(&format!("return ({expression});"), vec![]);
        serde_json::from_value(value.clone())
            .unwrap_or_else(|e| panic!("{expression} is {value}: {e}"))
    }

    /// Runs statements in the page; `arguments` holds what is given.
    #[track_caller]
    pub(crate) fn run(&self, statements: &str, arguments: Vec<Value>) -> Value {
        let client = self.browser.client();
        match self.browser.wait(client.execute(statements, arguments)) {
            Ok(value) => value,
            Err(error) => panic!("{statements}: {error}"),
        }
    }

    /// Waits until an expression is true.
    #[track_caller]
    pub(crate) fn until(&self, what: &str, expression: &str) {
        let script = format!("return !!({expression});");
        let client = self.browser.client();
        let start = Instant::now();
        let mut last = String::new();
        while start.elapsed() < DEADLINE {
            // While a document goes and another comes, there may be nothing to ask.
            match self.browser.wait(client.execute(&script, vec![])) {
                Ok(Value::Bool(true)) => return,
                Ok(_) => last.clear(),
                Err(error) => last = error,
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

    /// Waits until whatever was begun has been painted, so that what did not happen never will.
    pub(crate) fn settle(&self) {
        // A change from page to page may be animated, and takes no clicks meanwhile.
        let frames = "const done = arguments[0]; \
            const ended = () => Promise.allSettled(document.getAnimations().map((a) => a.finished)); \
            requestAnimationFrame(() => requestAnimationFrame(() => \
              ended().then(() => setTimeout(done, 20))));";
        // Where a click led to another document, this one is gone and will not answer.
        let _ = self.browser.wait(self.browser.client().execute_async(frames, vec![]));
    }

    /// Clicks the first element that matches, where it stands, as a finger would, and waits for the paint.
    #[track_caller]
    pub(crate) fn click(&self, css: &str) {
        let client = self.browser.client();
        let click = async { client.find(Locator::Css(css)).await?.click().await };
        if let Err(error) = self.browser.wait(click) {
            panic!("click on {css}: {error}");
        }
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
        let mut actions = KeyActions::new("keyboard".to_owned());
        if let Some(value) = held {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys {
            actions = actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        }
        if let Some(value) = held {
            actions = actions.then(KeyAction::Up { value });
        }
        self.done(self.browser.client().perform_actions(Actions::from(actions)));
        self.settle();
    }

    /// Makes the page this wide and high, in CSS pixels. Chromium only: the windows of the others
    /// have a least width.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics);
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub(crate) fn cdp(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.browser.special("goog/cdp/execute", body).unwrap_or_else(|e| panic!("{command}: {e}"))
    }

    /// Nothing was logged as an error since the document was loaded.
    pub(crate) fn no_errors(&self) {
        let errors: Vec<String> = self.get("window.__errors || []");
        assert!(errors.is_empty(), "the page logged {errors:#?}");
    }

    /// Runs statements that end with a call of the last of `arguments`, and gives what it was called with.
    #[track_caller]
    pub(crate) fn run_async(&self, statements: &str, arguments: Vec<Value>) -> Value {
        self.done(self.browser.client().execute_async(statements, arguments))
    }

    /// What a command gives. A failure is told at the line of the scenario.
    #[track_caller]
    fn done<T>(
        &self,
        command: impl std::future::Future<Output = Result<T, fantoccini::error::CmdError>>,
    ) -> T {
        match self.browser.wait(command) {
            Ok(given) => given,
            Err(error) => panic!("{error}"),
        }
    }
}
