//! On what, with what and when it was measured: figures mean nothing without.

use crate::variable;
use std::fs;
use std::process::Command;

/// The machine as it was when the measuring began.
pub(crate) struct Machine {
    load: String,
}

impl Machine {
    /// Looks at it.
    pub(crate) fn look() -> Self {
        Self { load: load() }
    }

    /// The report's head.
    pub(crate) fn head(&self, runs: usize) -> String {
        let date = said("date", &["-u", "+%Y-%m-%d %H:%M UTC"]);
        let lighthouse = variable("LIGHTHOUSE").unwrap_or_default();
        let lighthouse = said("node", &[&lighthouse.to_string_lossy(), "--version"]);
        let chromium = variable("CHROME_PATH").unwrap_or_default();
        let chromium = said(&chromium.to_string_lossy(), &["--version"]);
        let chromium = chromium.split(" built").next().unwrap_or_default();
        format!(
            "# How fast it is\n\n{date}. Lighthouse {lighthouse}, mobile: slow 4G and a processor 4 times \
             slower, simulated; {chromium}; brotli. Median of {runs}, the pages in turn. Times vary from \
             machine to machine: the ratio in one run is the figure.\n"
        )
    }

    /// The report's last lines.
    pub(crate) fn foot(&self) -> String {
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        format!(
            "{cores} cores; load over one minute {} at the beginning and {} at the end. A load above the \
             cores makes times longer and less even.\n",
            self.load,
            load()
        )
    }
}

/// How many processes wanted to run, over the last minute.
fn load() -> String {
    let text = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    text.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("unknown").to_owned()
}

fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned());
    text.unwrap_or_else(|_| "unknown".to_owned())
}
