//! The tools the project needs, one file each. A tool knows how to find itself and how to be got.

mod apt;
mod debian;
mod download;
mod fonts;
mod geckodriver;
mod npm;
mod packaged;
mod rust;
mod rustup;
mod small_std;
mod trunk;
mod wasm_bindgen;
mod wasm_opt;
mod wasm_std;

use crate::error::Result;
use crate::toolbox::{Found, Toolbox};

pub(crate) use small_std::SmallStd;

/// Something the project needs.
pub(crate) trait Tool: Sync {
    /// What it is called.
    fn name(&self) -> &'static str;
    /// Finds it where it already is. Installs nothing, prints nothing.
    fn find(&self, toolbox: &Toolbox) -> Option<Found>;
    /// Gets it. Says what it does if that takes long.
    fn obtain(&self, toolbox: &Toolbox) -> Result<Found>;
    /// How it would be got, for `doctor`.
    fn how(&self, toolbox: &Toolbox) -> String;
}

/// What `check` and `new` need: the same compiler as a build, so that nothing is compiled twice.
pub(crate) const FOR_HOST: &[&dyn Tool] = &[&rust::Rust];

/// What `serve` and `build` need. The compiler comes first: the others are built with it.
pub(crate) const FOR_BUILD: &[&dyn Tool] =
    &[&rust::Rust, &trunk::Trunk, &wasm_bindgen::WasmBindgen, &wasm_opt::WasmOpt];

/// What a release needs besides.
pub(crate) const FOR_RELEASE: &[&dyn Tool] = &[&SmallStd];

/// What `test` needs besides: three browsers with what steers them, the checkers, and a host.
pub(crate) const FOR_TESTS: &[&dyn Tool] = &[
    &packaged::CHROMIUM,
    &packaged::CHROMEDRIVER,
    &packaged::FIREFOX,
    &geckodriver::Geckodriver,
    &packaged::WEBKIT,
    &packaged::XVFB,
    &npm::AXE,
    &packaged::JAVA,
    &npm::VNU,
    &npm::READABILITY,
    &packaged::NGINX,
];

/// What `shots` needs besides what a build does.
pub(crate) const FOR_SHOTS: &[&dyn Tool] =
    &[&packaged::CHROMIUM, &packaged::CHROMEDRIVER, &fonts::Fonts];

/// What `bench` needs besides what a release does.
pub(crate) const FOR_BENCH: &[&dyn Tool] =
    &[&packaged::CHROMIUM, &packaged::CHROMEDRIVER, &npm::LIGHTHOUSE, &npm::GOVUK, &npm::NHSUK];

/// A toolbox with all of these in it, got if they are missing.
pub(crate) fn ensure(tools: &[&[&dyn Tool]]) -> Result<Toolbox> {
    let mut toolbox = Toolbox::new()?;
    for tool in tools.iter().flat_map(|some| some.iter()) {
        let found = match tool.find(&toolbox) {
            Some(found) => found,
            None => tool.obtain(&toolbox)?,
        };
        toolbox.add(found);
    }
    Ok(toolbox)
}
