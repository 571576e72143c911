//! One session with one engine. Each scenario gets a window of its own in it, so that the history
//! begins anew; a session that broke is replaced.

use super::Engine;
use super::driver::Driver;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, error::CmdError};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use std::cell::Cell;
use std::future::Future;
use std::time::Duration;
use tokio::runtime::Runtime;
use url::{ParseError, Url};

/// How long one command may take before the session counts as broken.
const PATIENCE: Duration = Duration::from_secs(40);

/// A running browser.
pub(crate) struct Browser {
    engine: Engine,
    runtime: Runtime,
    client: Client,
    silent: Cell<bool>,
    _driver: Driver,
}

impl Browser {
    /// Starts the driver and the browser.
    pub(crate) fn start(engine: Engine) -> Result<Self, String> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .map_err(|e| e.to_string())?;
        let driver = Driver::start(engine)?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.capabilities()?);
        let connect =
            async { tokio::time::timeout(PATIENCE, builder.connect(&driver.url())).await };
        let client = runtime
            .block_on(connect)
            .map_err(|_| "no session within the time".to_owned())?
            .map_err(|e| format!("no session: {e}"))?;
        let browser = Self { engine, runtime, client, silent: Cell::new(false), _driver: driver };
        if engine != Engine::Chromium {
            browser.wait(browser.client.set_window_rect(0, 0, 1280, 900))?;
        }
        Ok(browser)
    }

    /// Which engine it is.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// The session.
    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    /// Opens a new window and closes all others.
    pub(crate) fn fresh_window(&self) -> Result<(), String> {
        let old = self.wait(self.client.windows())?;
        let new = self.wait(self.client.new_window(true))?;
        for window in old {
            self.wait(self.client.switch_to_window(window))?;
            self.wait(self.client.close_window())?;
        }
        self.wait(self.client.switch_to_window(new.handle))
    }

    /// Waits for a command's answer, for a bounded time.
    pub(crate) fn wait<T>(
        &self,
        command: impl Future<Output = Result<T, CmdError>>,
    ) -> Result<T, String> {
        let answer = self.runtime.block_on(async { tokio::time::timeout(PATIENCE, command).await });
        self.silent.set(answer.is_err());
        answer
            .map_err(|_| format!("{} did not answer within {PATIENCE:?}", self.engine.name()))?
            .map_err(|e| e.to_string())
    }

    /// Whether the last command got no answer, good or bad.
    pub(crate) fn is_silent(&self) -> bool {
        self.silent.get()
    }

    /// A command that only some engine knows, such as `goog/cdp/execute`.
    pub(crate) fn special(&self, path: &'static str, body: Value) -> Result<Value, String> {
        self.wait(self.client.issue_cmd(Special { path, body }))
    }

    /// Ends the browser in an orderly way. Its driver ends with the value.
    pub(crate) fn close(self) {
        let _ = self.wait(self.client.clone().close());
    }
}

#[derive(Debug)]
struct Special {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Special {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
