//! What is run: one sentence about the site, and the engines that can show it.

use super::engines::Engine;
use super::page::Page;

/// A sentence about the site, and the function that proves it.
#[derive(Clone, Copy)]
pub(crate) struct Scenario {
    /// The module it is in.
    module: &'static str,
    /// The sentence, as the function's name has it.
    pub(crate) name: &'static str,
    /// The proof.
    pub(crate) run: fn(&Page),
    /// Where it can be run.
    pub(crate) engines: &'static [Engine],
}

impl Scenario {
    pub(crate) const fn new(
        module: &'static str,
        name: &'static str,
        run: fn(&Page),
        engines: &'static [Engine],
    ) -> Self {
        Self { module, name, run, engines }
    }

    /// The file it is in, without its folders.
    pub(crate) fn file(&self) -> &'static str {
        self.module.rsplit("::").next().unwrap_or(self.module)
    }
}

/// Lists the scenarios of a file as `SCENARIOS`: `name` for every engine, or `name in CHROMIUM` with a
/// comment that says why the others cannot.
macro_rules! scenarios {
    ($($name:ident $(in $engines:expr)?),* $(,)?) => {
        pub(crate) const SCENARIOS: &[$crate::harness::Scenario] = &[
            $($crate::harness::Scenario::new(
                module_path!(),
                stringify!($name),
                $name,
                scenarios!(@engines $($engines)?),
            )),*
        ];
    };
    (@engines) => { $crate::harness::ALL };
    (@engines $engines:expr) => { $engines };
}
