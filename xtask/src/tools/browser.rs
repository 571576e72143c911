//! Chromium and its driver, for the tests that need a browser. Not for `serve` and `build`.

use super::{Tool, apt};
use crate::error::{Error, Result};
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::process::Command;

/// A browser program: the names it goes by, and its Debian package.
pub(crate) struct Browser {
    name: &'static str,
    programs: &'static [&'static str],
    package: &'static str,
    variable: Option<&'static str>,
}

/// The browser.
pub(crate) const CHROMIUM: Browser = Browser {
    name: "chromium",
    programs: &["chromium", "google-chrome", "chromium-browser"],
    package: "chromium",
    variable: None,
};

/// What steers it. wasm-bindgen-test finds it by the variable.
pub(crate) const CHROMEDRIVER: Browser = Browser {
    name: "chromedriver",
    programs: &["chromedriver"],
    package: "chromium-driver",
    variable: Some("CHROMEDRIVER"),
};

impl Tool for Browser {
    fn name(&self) -> &'static str {
        self.name
    }

    fn find(&self, toolbox: &Toolbox) -> Option<Found> {
        let path = self.programs.iter().find_map(|program| toolbox.which(program))?;
        let version = process::output(Command::new(&path).arg("--version")).unwrap_or_default();
        let vars = self.variable.map(|name| (name.to_owned(), path.clone().into_os_string()));
        Some(Found { version, path, vars: vars.into_iter().collect(), ..Found::default() })
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        if !apt::usable(toolbox) {
            let otherwise =
                "install Chromium or Chrome, and the chromedriver of the same version, into PATH";
            return Err(apt::refusal(
                self.name,
                "for the tests in a browser",
                &["chromium", "chromium-driver"],
                otherwise,
            ));
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
