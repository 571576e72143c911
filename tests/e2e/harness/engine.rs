//! The three engines: which are asked for, where their drivers are, what a session needs.

use serde_json::{Map, Value, json};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chromium, headless.
    Chromium,
    /// Firefox, headless.
    Firefox,
    /// WebKitGTK's small browser on a display that nobody sees.
    WebKit,
}

impl Engine {
    /// All of them.
    pub(crate) const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As it is written in `E2E_ENGINES` and in the names of the tests.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Those that `E2E_ENGINES` asks for. An unknown name is a mistake of whoever wrote it.
    pub(crate) fn asked_for() -> Result<Vec<Self>, String> {
        let Ok(names) = env::var("E2E_ENGINES") else {
            return Ok(Self::ALL.to_vec());
        };
        let find = |name: &str| {
            Self::ALL.into_iter().find(|engine| engine.name() == name).ok_or_else(|| {
                format!("E2E_ENGINES names {name:?}; there are chromium, firefox, webkit")
            })
        };
        names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(find).collect()
    }

    /// The variable that holds the path of its driver.
    fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITDRIVER",
        }
    }

    /// The driver. Without one the engine's scenarios fail: a skipped engine looks like a good one.
    pub(crate) fn driver(self) -> Result<PathBuf, String> {
        let variable = self.variable();
        let path = env::var_os(variable).map(PathBuf::from).ok_or_else(|| {
            format!(
                "{variable} must be the path of {}'s driver; `cargo xtask test` sets it",
                self.name()
            )
        })?;
        if path.is_file() {
            Ok(path)
        } else {
            Err(format!("{variable}: no file {}", path.display()))
        }
    }

    /// What a new session asks for.
    pub(crate) fn capabilities(self) -> Result<Map<String, Value>, String> {
        let own = match self {
            Self::Chromium => json!({ "goog:chromeOptions": { "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--window-size=1280,900", "--hide-scrollbars",
            ] } }),
            Self::Firefox => json!({ "moz:firefoxOptions": {
                "args": ["-headless"],
                "binary": firefox()?,
                // Hundreds of pages follow each other; none of them is to be kept.
                "prefs": { "browser.sessionhistory.max_total_viewers": 0 },
            } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": mini_browser()?,
                "args": ["--automation"],
            } }),
        };
        let Value::Object(own) = own else { return Err("capabilities are an object".to_owned()) };
        Ok(own)
    }
}

/// Debian calls it `firefox-esr`, which geckodriver does not look for.
fn firefox() -> Result<PathBuf, String> {
    let path = env::var_os("PATH").unwrap_or_default();
    let names = ["firefox", "firefox-esr"];
    env::split_paths(&path)
        .flat_map(|folder| names.map(|name| folder.join(name)))
        .find(|file| file.is_file())
        .ok_or_else(|| "neither firefox nor firefox-esr is in PATH".to_owned())
}

/// WebKitGTK puts its test browser into a folder of its library's version.
fn mini_browser() -> Result<PathBuf, String> {
    let roots = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(Path::new);
    let below = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
    };
    let named = |folder: &PathBuf| {
        folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-"))
    };
    roots
        .into_iter()
        .flat_map(|root| {
            let inner = below(root);
            let deeper: Vec<_> = inner.iter().flat_map(|folder| below(folder)).collect();
            inner.into_iter().chain(deeper)
        })
        .filter(named)
        .map(|folder| folder.join("MiniBrowser"))
        .find(|file| file.is_file())
        .ok_or_else(|| "WebKitGTK's MiniBrowser was not found below /usr/lib".to_owned())
}
