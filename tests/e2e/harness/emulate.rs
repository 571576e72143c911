//! The reader's device and settings: size of the window, colours, motion, paper.

use super::engines::Engine;
use super::page::Page;
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

/// Settings of Firefox for what media queries ask.
const SETTINGS: [&str; 2] = ["ui.prefersReducedMotion", "ui.systemUsesDarkTheme"];

impl Page {
    /// Makes the page this wide and high, in CSS pixels: narrower than the browser's least window too,
    /// but for WebKit.
    #[track_caller]
    pub(crate) fn resize(&self, width: u32, height: u32) {
        match self.engine() {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.cdp("Emulation.setDeviceMetricsOverride", size);
            }
            Engine::Firefox => self.in_firefox(
                "const [width, height] = arguments; \
                 gBrowser.selectedBrowser.style.cssText = \
                   `flex: none; width: ${width}px; height: ${height}px; min-width: 0; min-height: 0`;",
                json!([width, height]),
            ),
            Engine::WebKit => {
                // The window has bars of its own around the page.
                let around: (u32, u32) = self.get("[outerWidth - innerWidth, outerHeight - innerHeight]");
                let size = json!({ "width": width + around.0, "height": height + around.1 });
                self.command("/window/rect", size);
            }
        }
        // Firefox lays the page out later.
        let size = format!("innerWidth === {width} && innerHeight === {height}");
        self.until("the window has this size", &size);
    }

    /// Sets what media queries ask, such as `("prefers-color-scheme", "dark")`; all others are reset.
    /// In Firefox that and `prefers-reduced-motion`.
    pub(crate) fn media(&self, features: &[(&str, &str)]) {
        let has = |name, value| i32::from(features.contains(&(name, value)));
        match self.engine() {
            Engine::Chromium => {
                let features =
                    features.iter().map(|(name, value)| json!({ "name": name, "value": value }));
                let features = json!({ "features": features.collect::<Vec<_>>() });
                self.cdp("Emulation.setEmulatedMedia", features);
            }
            Engine::Firefox => {
                let values =
                    [has("prefers-reduced-motion", "reduce"), has("prefers-color-scheme", "dark")];
                self.changed_settings.set(true);
                self.in_firefox(
                    "arguments[0].forEach((name, at) => Services.prefs.setIntPref(name, arguments[1][at]));",
                    json!([SETTINGS, values]),
                );
            }
            Engine::WebKit => panic!("WebKit's driver cannot set what media queries ask"),
        }
    }

    /// The page printed to a PDF file, on paper of this size in centimetres with margins of 1 cm.
    /// Chromium and Firefox.
    pub(crate) fn print(&self, width: f64, height: f64) -> Vec<u8> {
        let paper = json!({ "width": width, "height": height });
        let answer = self.command("/print", json!({ "page": paper, "background": true }));
        decoded(&answer)
    }

    /// A command of Chromium's own protocol.
    #[track_caller]
    pub(crate) fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.command("/goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }

    /// Runs a script with the rights of the browser's own windows.
    fn in_firefox(&self, script: &str, arguments: Value) {
        self.command("/moz/context", json!({ "context": "chrome" }));
        self.run_with(script, arguments);
        self.command("/moz/context", json!({ "context": "content" }));
    }

    /// Firefox keeps its settings for the next tab.
    pub(super) fn reset_settings(&self) {
        if self.changed_settings.take() {
            self.in_firefox(
                "arguments[0].forEach((name) => Services.prefs.clearUserPref(name));",
                json!([SETTINGS]),
            );
        }
    }
}

/// The bytes of a picture or a PDF file in an answer.
pub(crate) fn decoded(answer: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(answer.as_str().expect("a text")).expect("base64")
}
