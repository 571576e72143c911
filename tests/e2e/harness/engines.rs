//! The three engines: where their drivers are, what a session needs, and how both are started.

use super::webdriver::WebDriver;
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox, headless.
    Firefox,
    /// WebKitGTK's MiniBrowser in a virtual framebuffer.
    WebKit,
}

/// Every engine.
pub(crate) const ALL: &[Engine] = &[Engine::Chromium, Engine::Firefox, Engine::WebKit];
/// For what only Chromium's own protocol can set or measure.
pub(crate) const CHROMIUM: &[Engine] = &[Engine::Chromium];

impl Engine {
    /// As it is written in `--engine`, in `E2E_ENGINES` and in the names of the tests.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engines of a list such as `chromium,firefox`.
    pub(crate) fn parse(list: &str) -> Result<Vec<Self>, String> {
        let find = |name: &str| {
            let engine = ALL.iter().copied().find(|engine| engine.name() == name);
            engine.ok_or_else(|| format!("no engine {name:?}: there are chromium, firefox, webkit"))
        };
        list.split(',').map(str::trim).filter(|name| !name.is_empty()).map(find).collect()
    }

    /// Its driver, with the arguments that make it listen on a free port. A missing driver is an
    /// error: a skipped engine looks like a good one.
    fn driver(self, port: u16) -> Result<Command, String> {
        let (variable, program) = match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        let path = env::var_os(variable).map(PathBuf::from).or_else(|| in_path(&[program]));
        let path = path.ok_or_else(|| {
            format!("{program} is not in PATH; `cargo xtask test` installs it and sets {variable}")
        })?;
        let mut command = Command::new(path);
        command.arg(format!("--port={port}"));
        if self == Self::Firefox {
            // Allows the browser's own settings to be changed, see `emulate.rs`.
            command.arg("--allow-system-access");
        }
        Ok(command)
    }

    fn capabilities(self) -> Result<Value, String> {
        let mut capabilities = match self {
            Self::Chromium => json!({ "goog:chromeOptions": { "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--window-size=1280,900", "--hide-scrollbars",
            ] } }),
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "args": ["-headless"],
                // Debian calls it `firefox-esr`, which geckodriver does not look for.
                "binary": in_path(&["firefox", "firefox-esr"]).ok_or("no firefox in PATH")?,
                // Hundreds of pages follow each other; none of them is to be kept.
                "prefs": { "browser.sessionhistory.max_total_viewers": 0 },
            } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": mini_browser().ok_or("no MiniBrowser of WebKitGTK below /usr/lib")?,
                "args": ["--automation"],
            } }),
        };
        capabilities["timeouts"] = json!({ "script": 20_000, "pageLoad": 30_000 });
        Ok(capabilities)
    }
}

/// A running browser with its driver. Both end with the value.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    pub(crate) webdriver: WebDriver,
    // Dropped in this order: the display outlives the browser.
    _driver: Process,
    _display: Option<Process>,
}

impl Browser {
    /// Starts a driver, and a browser with a window of 1280 by 900.
    pub(crate) fn start(engine: Engine) -> Result<Self, String> {
        // The other two choose a free port themselves and print it.
        let port = if engine == Engine::WebKit { free_port()? } else { 0 };
        let mut command = engine.driver(port)?;
        let mut display = None;
        if engine == Engine::WebKit {
            let (process, number) = start_display()?;
            command
                .env("DISPLAY", format!(":{number}"))
                // WebKit's sandbox cannot be set up as root; the pages are our own.
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                .env("GDK_BACKEND", "x11")
                .env_remove("WAYLAND_DISPLAY");
            display = Some(process);
        }
        let (driver, output) = Process::start(&mut command)?;
        let port = if port == 0 { printed_port(output)? } else { listens(port)? };
        let url = format!("http://127.0.0.1:{port}");
        let webdriver = WebDriver::open(&url, engine.capabilities()?);
        let webdriver = webdriver.map_err(|error| format!("no session: {error}"))?;
        let browser = Self { engine, webdriver, _driver: driver, _display: display };
        if engine != Engine::Chromium {
            let window = json!({ "x": 0, "y": 0, "width": 1280, "height": 900 });
            browser.webdriver.post("/window/rect", &window).map_err(|e| e.to_string())?;
        }
        Ok(browser)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.webdriver.close();
    }
}

/// A child process that ends with the value, on a panic too.
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Result<(Self, ChildStdout), String> {
        let name = command.get_program().display().to_string();
        let command = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(|error| format!("{name}: {error}"))?;
        let output = child.stdout.take().ok_or_else(|| format!("{name} has no output"))?;
        Ok((Self(child), output))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A screen in memory. Xvfb chooses a free display and prints its number.
fn start_display() -> Result<(Process, String), String> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
    let (process, output) = Process::start(&mut command)?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number).map_err(|error| format!("Xvfb: {error}"))?;
    match number.trim() {
        "" => Err("Xvfb did not start".to_owned()),
        number => Ok((process, number.to_owned())),
    }
}

/// The port in the line by which a driver reports that it listens. The rest of its output is
/// discarded: a full pipe would block the driver.
fn printed_port(output: ChildStdout) -> Result<u16, String> {
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let rest = line
            .split_once("successfully on port ")
            .or_else(|| line.split_once("Listening on 127.0.0.1:"));
        rest?.1.trim_end_matches('.').parse().ok()
    });
    thread::spawn(move || lines.for_each(drop));
    port.ok_or_else(|| "the driver ended before it listened".to_owned())
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|free| free.local_addr());
    listener.map(|address| address.port()).map_err(|error| format!("no free port: {error}"))
}

fn listens(port: u16) -> Result<u16, String> {
    let deadline = Instant::now() + Duration::from_secs(20);
    while Instant::now() < deadline {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(port);
        }
        thread::sleep(Duration::from_millis(20));
    }
    Err(format!("the driver does not listen on port {port}"))
}

fn in_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let files =
        env::split_paths(&path).flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    files.into_iter().find(|file| file.is_file())
}

/// WebKitGTK installs its test browser as `webkit2gtk-4.1/MiniBrowser`, below a folder of the machine's kind.
fn mini_browser() -> Option<PathBuf> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
    };
    let roots = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(Path::new);
    let folders = roots.into_iter().flat_map(&entries);
    let folders = folders.flat_map(|folder| entries(&folder).into_iter().chain([folder]));
    folders.map(|folder| folder.join("MiniBrowser")).find(|file| file.is_file())
}
