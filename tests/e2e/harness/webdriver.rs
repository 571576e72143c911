//! The commands of WebDriver (<https://www.w3.org/TR/webdriver2/>) that the suite uses, over HTTP.

use serde_json::{Value, json};
use std::fmt;
use std::time::Duration;
use ureq::Agent;

/// How long a driver may take to answer a command. Longer than its own time-outs, see `engines.rs`.
const TIMEOUT: Duration = Duration::from_secs(40);

/// The key of an element's reference, as the standard has it.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A command failed.
#[derive(Debug)]
pub(crate) struct CommandError {
    /// The standard's code, such as `no such element`; `no answer` if the driver did not reply in time.
    pub(crate) code: String,
    message: String,
}

/// What a command answers.
pub(crate) type Answer<T = Value> = Result<T, CommandError>;

/// A session with one browser.
pub(crate) struct WebDriver {
    agent: Agent,
    session: String,
}

impl WebDriver {
    /// Opens a session with the driver that listens at `url`.
    pub(crate) fn open(url: &str, capabilities: Value) -> Answer<Self> {
        let config = Agent::config_builder();
        let config =
            config.timeout_global(Some(TIMEOUT)).http_status_as_error(false).proxy(None).build();
        let mut driver = Self { agent: config.into(), session: format!("{url}/session") };
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let opened = driver.post("", &wanted)?;
        let id = opened["sessionId"].as_str().unwrap_or_default();
        driver.session = format!("{url}/session/{id}");
        Ok(driver)
    }

    /// Ends the session, and with it the browser.
    pub(crate) fn close(&self) -> Answer {
        self.read(self.agent.delete(&self.session).call())
    }

    /// Sends a command with parameters.
    pub(crate) fn post(&self, command: &str, parameters: &Value) -> Answer {
        let request = self.agent.post(format!("{}{command}", self.session));
        self.read(request.content_type("application/json").send(parameters.to_string()))
    }

    /// Sends a command that only asks.
    pub(crate) fn get(&self, command: &str) -> Answer {
        self.read(self.agent.get(format!("{}{command}", self.session)).call())
    }

    fn read(&self, response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer {
        let body = response.and_then(|mut response| {
            // Pictures and accessibility trees are larger than ureq's default limit.
            response.body_mut().with_config().limit(1 << 28).read_to_vec()
        });
        let body = body.map_err(|error| CommandError {
            code: "no answer".to_owned(),
            message: error.to_string(),
        })?;
        let mut answer: Value = serde_json::from_slice(&body).map_err(|error| CommandError {
            code: "no JSON".to_owned(),
            message: format!("{error}: {}", String::from_utf8_lossy(&body)),
        })?;
        let value = answer["value"].take();
        let text = |key: &str| value[key].as_str().map(str::to_owned);
        match (text("error"), text("message")) {
            (Some(code), Some(message)) => Err(CommandError { code, message }),
            _ => Ok(value),
        }
    }

    /// Loads an address, and waits until it is loaded.
    pub(crate) fn navigate(&self, url: &str) -> Answer {
        self.post("/url", &json!({ "url": url }))
    }

    /// Runs a script in the page; `arguments` is what it calls so.
    pub(crate) fn execute(&self, script: &str, arguments: &Value) -> Answer {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a script that ends with a call of the last of its `arguments`.
    pub(crate) fn execute_async(&self, script: &str) -> Answer {
        self.post("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// Clicks the first element that matches.
    pub(crate) fn click(&self, css: &str) -> Answer {
        let found = self.post("/element", &json!({ "using": "css selector", "value": css }))?;
        let id = found[ELEMENT].as_str().unwrap_or_default();
        self.post(&format!("/element/{id}/click"), &json!({}))
    }

    /// Opens a tab, closes all others, and switches to it: its history begins anew.
    pub(crate) fn fresh_tab(&self) -> Answer<()> {
        let old = self.get("/window/handles")?;
        let new = self.post("/window/new", &json!({ "type": "tab" }))?;
        for handle in old.as_array().into_iter().flatten() {
            self.post("/window", &json!({ "handle": handle }))?;
            self.read(self.agent.delete(format!("{}/window", self.session)).call())?;
        }
        self.post("/window", &json!({ "handle": new["handle"] }))?;
        Ok(())
    }
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}
