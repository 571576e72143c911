//! What is taken from npm: the tests' checkers, and what the benchmark measures with and beside.
//! Pinned, for a new version brings new rules and figures, and those should come with a commit of their own.

use super::Tool;
use crate::error::{Error, Result};
use crate::process;
use crate::toolbox::{Found, Toolbox};
use std::path::{Path, PathBuf};

/// A package of which one file or folder is needed.
pub(crate) struct Npm {
    name: &'static str,
    version: &'static str,
    /// The file or folder, in the package's folder.
    file: &'static str,
    /// The variable by which the tests or the benchmark find it.
    variable: &'static str,
}

/// The accessibility checker.
pub(crate) const AXE: Npm =
    Npm { name: "axe-core", version: "4.14.1", file: "axe.min.js", variable: "AXE_SOURCE" };

/// The HTML checker.
pub(crate) const VNU: Npm =
    Npm { name: "vnu-jar", version: "26.9.27", file: "build/dist/vnu.jar", variable: "VNU_JAR" };

/// What Firefox's reader view is made with.
pub(crate) const READABILITY: Npm = Npm {
    name: "@mozilla/readability",
    version: "0.6.0",
    file: "Readability.js",
    variable: "READABILITY_SOURCE",
};

/// What measures how pages load.
pub(crate) const LIGHTHOUSE: Npm =
    Npm { name: "lighthouse", version: "13.5.0", file: "cli/index.js", variable: "LIGHTHOUSE" };

/// A peer of our pages.
pub(crate) const GOVUK: Npm = Npm {
    name: "govuk-frontend",
    version: "6.6.0",
    file: "dist/govuk",
    variable: "GOVUK_FRONTEND",
};

/// A peer of our pages.
pub(crate) const NHSUK: Npm = Npm {
    name: "nhsuk-frontend",
    version: "10.6.1",
    file: "dist/nhsuk",
    variable: "NHSUK_FRONTEND",
};

impl Npm {
    fn package(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }

    /// The name of the entry in the cache: a scope's slash would make a folder of it.
    fn entry(&self) -> String {
        let name = self.name.rsplit('/').next().unwrap_or(self.name);
        format!("{name}-{}", self.version)
    }

    fn found(&self, folder: &Path) -> Option<Found> {
        let path = folder.join("node_modules").join(self.name).join(self.file);
        let vars = vec![(self.variable.to_owned(), path.clone().into_os_string())];
        path.exists().then(|| Found { version: self.package(), path, vars, ..Found::default() })
    }
}

impl Tool for Npm {
    fn name(&self) -> &'static str {
        self.name
    }

    fn find(&self, toolbox: &Toolbox) -> Option<Found> {
        self.found(&toolbox.cache.get(&self.entry(), &self.package())?)
    }

    fn obtain(&self, toolbox: &Toolbox) -> Result<Found> {
        let package = self.package();
        if toolbox.which("npm").is_none() {
            return Err(Error::new(format!(
                "{package} is missing; the tests or the benchmark need it\n  \
                 install Node.js with npm: it is then got from there, into the cache"
            )));
        }
        println!("getting {package} from npm, a few seconds, once");
        let folder = install(toolbox, &self.entry(), &package)?;
        self.found(&folder)
            .ok_or_else(|| Error::new(format!("{package} was installed without {}", self.file)))
    }

    fn how(&self, toolbox: &Toolbox) -> String {
        match toolbox.which("npm") {
            Some(_) => format!("{} from npm, into the cache (seconds)", self.package()),
            None => "install Node.js with npm".to_owned(),
        }
    }
}

/// Installs a package into an entry of the cache; its scripts do not run.
pub(crate) fn install(toolbox: &Toolbox, entry: &str, package: &str) -> Result<PathBuf> {
    toolbox.cache.get_or(entry, package, |new| {
        let mut command = toolbox.installer("npm")?;
        command
            .args(["install", package, "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"])
            .arg(new);
        process::quiet(&mut command, &toolbox.cache.log(entry))
    })
}

#[cfg(test)]
mod tests {
    use super::{AXE, READABILITY};

    #[test]
    fn a_scope_is_no_part_of_the_entrys_name() {
        assert_eq!(READABILITY.entry(), "readability-0.6.0");
        assert_eq!(AXE.entry(), "axe-core-4.14.1");
    }
}
