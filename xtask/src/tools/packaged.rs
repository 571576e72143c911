//! Programs that come as a Debian package: the three browsers, what steers them, what they need, and a web server.
//! Only for the tests and the pictures, not for `serve` and `build`.

use super::{Tool, apt};
use crate::error::{Error, Result};
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::path::Path;
use std::process::Command;

/// A program: the names it goes by, its Debian package, and what to do without one.
pub(crate) struct Packaged {
    name: &'static str,
    programs: &'static [&'static str],
    package: &'static str,
    /// The variable by which the tests find it.
    variable: Option<&'static str>,
    why: &'static str,
    otherwise: &'static str,
}

const FOR_BROWSERS: &str = "for the tests in a browser";
const CHROMIUM_OTHERWISE: &str =
    "install Chromium or Chrome, and the chromedriver of the same version, into PATH";
const WEBKIT_OTHERWISE: &str = "WebKitGTK's driver and Xvfb exist for Linux only: other systems run the suite without \
     that engine, with E2E_ENGINES=chromium,firefox";

/// The browser. Lighthouse finds it by the variable.
pub(crate) const CHROMIUM: Packaged = Packaged {
    name: "chromium",
    programs: &["chromium", "google-chrome", "chromium-browser"],
    package: "chromium",
    variable: Some("CHROME_PATH"),
    why: FOR_BROWSERS,
    otherwise: CHROMIUM_OTHERWISE,
};

/// What steers it. wasm-bindgen-test finds it by the variable.
pub(crate) const CHROMEDRIVER: Packaged = Packaged {
    name: "chromedriver",
    programs: &["chromedriver"],
    package: "chromium-driver",
    variable: Some("CHROMEDRIVER"),
    why: FOR_BROWSERS,
    otherwise: CHROMIUM_OTHERWISE,
};

/// The second engine. Its driver is no package: see `geckodriver`.
pub(crate) const FIREFOX: Packaged = Packaged {
    name: "firefox",
    programs: &["firefox-esr", "firefox"],
    package: "firefox-esr",
    variable: None,
    why: FOR_BROWSERS,
    otherwise: "install Firefox into PATH",
};

/// The third engine: the driver brings WebKitGTK and its MiniBrowser with it.
pub(crate) const WEBKIT: Packaged = Packaged {
    name: "webkitdriver",
    programs: &["WebKitWebDriver"],
    package: "webkit2gtk-driver",
    variable: Some("WEBKITDRIVER"),
    why: FOR_BROWSERS,
    otherwise: WEBKIT_OTHERWISE,
};

/// The screen of the third engine, which has no headless mode.
pub(crate) const XVFB: Packaged = Packaged {
    name: "xvfb",
    programs: &["Xvfb"],
    package: "xvfb",
    variable: None,
    why: "as the screen of WebKitGTK in the tests",
    otherwise: WEBKIT_OTHERWISE,
};

/// What runs the HTML checker.
pub(crate) const JAVA: Packaged = Packaged {
    name: "java",
    programs: &["java"],
    package: "default-jre-headless",
    variable: None,
    why: "to run the HTML checker vnu",
    otherwise: "install a Java runtime, 11 or later, into PATH",
};

/// The host that the site is tried on. The package is its module for `.br` copies, which brings it.
pub(crate) const NGINX: Packaged = Packaged {
    name: "nginx",
    // Outside the PATH of ordinary users.
    programs: &["nginx", "/usr/sbin/nginx"],
    package: "libnginx-mod-http-brotli-static",
    variable: Some("NGINX"),
    why: "to try the site on a real host",
    otherwise: "install nginx with its module brotli_static",
};

impl Tool for Packaged {
    fn name(&self) -> &'static str {
        self.name
    }

    fn find(&self, toolbox: &Toolbox) -> Option<Found> {
        let path = self.programs.iter().find_map(|program| toolbox.which(program))?;
        let vars = self.variable.map(|name| (name.to_owned(), path.clone().into_os_string()));
        Some(Found {
            version: self.version(&path),
            path,
            vars: vars.into_iter().collect(),
            ..Found::default()
        })
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        if !apt::usable(toolbox) {
            return Err(apt::refusal(self.name, self.why, &[self.package], self.otherwise));
        }
        println!("installing Debian's {}, about a minute, once", self.package);
        apt::install(toolbox, &[self.package], "apt-browser")?;
        self.find(toolbox).ok_or_else(|| {
            Error::new(format!("{} was installed, but is not in PATH", self.package))
        })
    }

    fn how(&self, toolbox: &Toolbox) -> String {
        let who =
            if apt::usable(toolbox) { "xtask test installs it" } else { "install it as root" };
        format!("Debian's {}: {who}", self.package)
    }
}

impl Packaged {
    /// What the program says of itself; Xvfb says nothing, so then what the package says.
    fn version(&self, path: &Path) -> String {
        // Firefox and WebKitWebDriver would wait for a screen or a port if they did not know the argument.
        let said = process::output(Command::new(path).arg("--version"));
        let first = said.as_deref().and_then(|text| text.lines().next()).map(str::to_owned);
        first.or_else(|| apt::version(self.package)).unwrap_or_default()
    }
}
