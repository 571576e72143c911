//! The tools, one line each, and how the missing ones are installed.

use self::Need::{Bench, Build, Checks, Chromium, Firefox, Fonts, Release, WebKit};
use self::Source::{Cargo, Debian, Npm};
use crate::install;
use crate::toolbox::Toolbox;
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// What a tool is needed for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// `serve` and `build`.
    Build,
    /// A release, which can be built without it.
    Release,
    Chromium,
    Firefox,
    WebKit,
    /// The checkers of the tests, and the host that the site is tried on.
    Checks,
    /// Pictures, which can be taken without it.
    Fonts,
    Bench,
}

/// Where a tool comes from.
pub(crate) enum Source {
    /// `cargo install` of this crate and version, with these options.
    Cargo(&'static str, &'static str, &'static [&'static str]),
    /// `xtask/package.json`.
    Npm,
    /// This package.
    Debian(&'static str),
}

/// A tool: what for, its name, where from, the names of its file (a program, one below `node_modules`, or an
/// absolute path), and the variable by which the tests and the benchmark find it.
pub(crate) struct Tool(
    Need,
    pub(crate) &'static str,
    pub(crate) Source,
    &'static [&'static str],
    &'static str,
);

/// The version of the library in Cargo.lock, which the command line has to match exactly.
const LOCKED: &str = "of Cargo.lock";

#[rustfmt::skip]
pub(crate) const TOOLS: &[Tool] = &[
    // 0.22 refuses a rustc older than 1.96.1.
    Tool(Build, "trunk", Cargo("trunk", "0.21.14", &["--locked", "--no-default-features", "--features", "rustls"]), &["trunk"], ""),
    // Without --locked: the lock file in the release of 0.2.130 does not fit it.
    Tool(Build, "wasm-bindgen", Cargo("wasm-bindgen-cli", LOCKED, &[]), &["wasm-bindgen"], ""),
    // Trunk.toml names the same version: trunk takes no other from PATH.
    Tool(Release, "wasm-opt", Npm, &[".bin/wasm-opt"], ""),
    Tool(Release, "esbuild", Npm, &[".bin/esbuild"], ""),
    Tool(Chromium, "chromium", Debian("chromium"), &["chromium", "google-chrome", "chromium-browser"], "CHROME_PATH"),
    Tool(Chromium, "chromedriver", Debian("chromium-driver"), &["chromedriver"], "CHROMEDRIVER"),
    Tool(Firefox, "firefox", Debian("firefox-esr"), &["firefox-esr", "firefox"], ""),
    Tool(Firefox, "geckodriver", Cargo("geckodriver", "0.37.1", &["--locked"]), &["geckodriver"], "GECKODRIVER"),
    Tool(WebKit, "webkitdriver", Debian("webkit2gtk-driver"), &["WebKitWebDriver"], "WEBKITDRIVER"),
    Tool(WebKit, "xvfb", Debian("xvfb"), &["Xvfb"], ""),
    Tool(Checks, "nginx", Debian("libnginx-mod-http-brotli-static"), &["nginx", "/usr/sbin/nginx"], "NGINX"),
    Tool(Checks, "apache", Debian("apache2-bin"), &["apache2", "/usr/sbin/apache2"], "APACHE"),
    Tool(Checks, "java", Debian("default-jre-headless"), &["java"], ""),
    Tool(Checks, "vnu", Npm, &["vnu-jar/build/dist/vnu.jar"], "VNU_JAR"),
    Tool(Checks, "axe-core", Npm, &["axe-core/axe.min.js"], "AXE_SOURCE"),
    Tool(Checks, "readability", Npm, &["@mozilla/readability/Readability.js"], "READABILITY_SOURCE"),
    Tool(Checks, "pdftotext", Debian("poppler-utils"), &["pdftotext"], ""),
    // P052 substitutes Palatino in the headings, Inter for the face of phones.
    Tool(Fonts, "p052", Debian("fonts-urw-base35"), &["/usr/share/fonts/opentype/urw-base35/P052-Roman.otf"], ""),
    Tool(Fonts, "inter", Debian("fonts-inter"), &["/usr/share/fonts/opentype/inter/Inter-Regular.otf"], ""),
    Tool(Bench, "lighthouse", Npm, &["lighthouse/cli/index.js"], "LIGHTHOUSE"),
    Tool(Bench, "govuk-frontend", Npm, &["govuk-frontend/dist/govuk"], "GOVUK_FRONTEND"),
    Tool(Bench, "nhsuk-frontend", Npm, &["nhsuk-frontend/dist/nhsuk"], "NHSUK_FRONTEND"),
];

impl Tool {
    /// Finds it where it already is. Installs nothing, prints nothing.
    pub(crate) fn find(&self, toolbox: &Toolbox) -> Option<PathBuf> {
        let Self(_, name, source, files, _) = self;
        let in_path = || files.iter().find_map(|file| toolbox.which(file));
        match source {
            Debian(_) => in_path(),
            Npm => {
                let mut modules = install::node_modules(toolbox);
                modules
                    .find_map(|modules| Some(modules.join(files[0])).filter(|file| file.exists()))
            }
            Cargo(_, version, _) => {
                let version = exact(toolbox, version).ok()?;
                let built = install::folder(toolbox, name, &version).join("bin").join(files[0]);
                let in_path = in_path().filter(|path| fits(toolbox, path, &version));
                in_path.or(Some(built)).filter(|path| path.exists())
            }
        }
    }

    /// Lets all later commands find it.
    pub(crate) fn add(&self, toolbox: &mut Toolbox, path: PathBuf) -> Result<()> {
        let in_path = self.3.iter().find_map(|file| toolbox.which(file)).as_ref() == Some(&path);
        let is_program = !matches!(self.2, Npm) || self.3[0].starts_with(".bin/");
        if let Some(folder) = path.parent().filter(|_| is_program && !in_path) {
            toolbox.add_folder(folder.to_owned())?;
        }
        if !self.4.is_empty() {
            toolbox.add_var(self.4, path);
        }
        Ok(())
    }

    /// A tool without which the command works.
    fn is_optional(&self) -> bool {
        matches!(self.0, Release | Fonts)
    }
}

/// A toolbox with all tools in it that are needed, installed if they are missing.
pub(crate) fn ensure(needs: &[Need]) -> Result<Toolbox> {
    let mut toolbox = Toolbox::new()?;
    let tools = || TOOLS.iter().filter(|tool| needs.contains(&tool.0));
    if tools().any(|tool| tool.find(&toolbox).is_none()) {
        let _lock = toolbox.lock(&toolbox.cache.join("lock"))?;
        // Looks again, since another run may have installed them meanwhile.
        let missing: Vec<_> = tools().filter(|tool| tool.find(&toolbox).is_none()).collect();
        let (mut optional, required): (Vec<_>, Vec<_>) =
            missing.into_iter().partition(|tool| tool.is_optional());
        install(&toolbox, &required)?;
        optional.retain(|tool| tool.find(&toolbox).is_none());
        if let Err(error) = install(&toolbox, &optional) {
            println!("going on without: {error:#}");
        }
    }
    for tool in tools() {
        match tool.find(&toolbox) {
            Some(path) => tool.add(&mut toolbox, path)?,
            None if tool.is_optional() => println!("without {}", tool.1),
            None => bail!("{} was installed, but is not there", tool.1),
        }
    }
    Ok(toolbox)
}

fn install(toolbox: &Toolbox, tools: &[&Tool]) -> Result<()> {
    let (mut packages, mut npm) = (vec![], vec![]);
    for tool in tools {
        match tool.2 {
            Debian(package) => packages.push(package),
            Npm => npm.push(tool.0),
            Cargo(krate, version, options) => {
                install::cargo(toolbox, tool.1, krate, &exact(toolbox, version)?, options)?;
            }
        }
    }
    if !packages.is_empty() {
        install::debian(toolbox, &packages)?;
    }
    if npm.is_empty() {
        Ok(())
    } else {
        install::npm(toolbox, npm.iter().any(|need| *need != Release))
    }
}

fn exact(toolbox: &Toolbox, version: &str) -> Result<String> {
    if version != LOCKED {
        return Ok(version.to_owned());
    }
    let lock = fs::read_to_string(toolbox.root.join("Cargo.lock")).context("reading Cargo.lock")?;
    locked_version(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    Some(lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

/// Whether a program says that it is of this version. Some add the commit in brackets.
fn fits(toolbox: &Toolbox, program: &Path, version: &str) -> bool {
    let text = toolbox.read(program, &["--version"]).unwrap_or_default();
    text.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_locked_version_is_the_packages_own_and_not_that_of_a_longer_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
