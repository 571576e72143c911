//! A Chromium that does as it is told, through its driver.

use crate::variable;
use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// What is written down while a page is open: tasks, and the marks that a script sets.
const TRACED: &str = "blink.user_timing,disabled-by-default-devtools.timeline";
/// How long the driver may take to come up, and a page to become what it should be.
const PATIENCE: Duration = Duration::from_secs(60);

/// The driver, which ends with the value.
pub(crate) struct Driver {
    program: Child,
    address: String,
    /// Chromium leaves files of its own behind: here they go with the driver.
    _scratch: TempDir,
}

/// A browser with a profile of its own, which ends with the value.
pub(crate) struct Browser<'a> {
    driver: &'a Driver,
    session: String,
}

impl Driver {
    /// Starts chromedriver on a free port.
    pub(crate) fn start() -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let scratch = tempfile::tempdir().context("making a folder for Chromium's files")?;
        let program = Command::new(variable("CHROMEDRIVER")?)
            .env("TMPDIR", scratch.path())
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("starting chromedriver")?;
        let address = format!("http://127.0.0.1:{port}");
        let driver = Self { program, address, _scratch: scratch };
        patiently("chromedriver does not answer", || {
            Ok(ureq::get(format!("{}/status", driver.address)).call().is_ok())
        })?;
        Ok(driver)
    }

    /// Opens a browser that notes its tasks.
    pub(crate) fn browser(&self) -> Result<Browser<'_>> {
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:loggingPrefs": { "performance": "ALL" },
            "goog:chromeOptions": {
                "binary": variable("CHROME_PATH")?,
                "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"],
                "perfLoggingPrefs": { "enableNetwork": false, "traceCategories": TRACED },
            },
        } } });
        let opened = self.post("/session", &wanted)?;
        let session = opened["sessionId"].as_str().context("chromedriver opened no browser")?;
        Ok(Browser { driver: self, session: format!("/session/{session}") })
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let mut answer = ureq::post(format!("{}{path}", self.address))
            .config()
            .http_status_as_error(false)
            .build()
            .send_json(body)
            .with_context(|| format!("asking chromedriver for {path}"))?;
        // A page's whole trace comes in one answer.
        let limit = 512 * 1024 * 1024;
        let mut answer: Value = answer.body_mut().with_config().limit(limit).read_json()?;
        if let Some(error) =
            answer["value"]["message"].as_str().filter(|_| answer["value"]["error"].is_string())
        {
            bail!("chromedriver refused {path}: {error}");
        }
        Ok(answer["value"].take())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

impl Browser<'_> {
    /// Runs a script in every page before any of its own.
    pub(crate) fn watch(&self, script: &str) -> Result<()> {
        self.tool("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
    }

    /// Makes the processor so many times slower.
    pub(crate) fn slow_down(&self, times: u32) -> Result<()> {
        self.tool("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
    }

    /// Opens a page and waits until a script says true.
    pub(crate) fn open_until(&self, url: &str, script: &str) -> Result<()> {
        self.ask("/url", &json!({ "url": url }))?;
        patiently(&format!("{url} does not become ready"), || {
            let answer = self.ask("/execute/sync", &json!({ "script": script, "args": [] }))?;
            Ok(answer.as_bool() == Some(true))
        })
    }

    /// What was traced since the browser was opened.
    pub(crate) fn trace(&self) -> Result<Vec<Value>> {
        let log = self.ask("/se/log", &json!({ "type": "performance" }))?;
        let entries = log.as_array().context("chromedriver gave no trace")?;
        let messages = entries.iter().filter_map(|entry| entry["message"].as_str());
        let mut events = Vec::new();
        for message in messages {
            let mut message: Value = serde_json::from_str(message).context("reading the trace")?;
            if message["message"]["method"] == "Tracing.dataCollected" {
                events.push(message["message"]["params"].take());
            }
        }
        Ok(events)
    }

    fn tool(&self, command: &str, parameters: Value) -> Result<()> {
        self.ask("/goog/cdp/execute", &json!({ "cmd": command, "params": parameters })).map(drop)
    }

    fn ask(&self, path: &str, body: &Value) -> Result<Value> {
        self.driver.post(&format!("{}{path}", self.session), body)
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        let _ = ureq::delete(format!("{}{}", self.driver.address, self.session)).call();
    }
}

fn patiently(otherwise: &str, mut ready: impl FnMut() -> Result<bool>) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    while !ready()? {
        if Instant::now() > deadline {
            bail!("{otherwise}, within {} seconds", PATIENCE.as_secs());
        }
        thread::sleep(Duration::from_millis(100));
    }
    Ok(())
}
