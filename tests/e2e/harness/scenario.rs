//! What is tested: one sentence, and in which engines.

use super::{Engine, Page};

/// One sentence about the site and how to see that it is true.
#[derive(Clone, Copy)]
pub(crate) struct Scenario {
    /// The file it stands in.
    pub(crate) file: &'static str,
    /// The sentence.
    pub(crate) sentence: &'static str,
    /// How to see it.
    pub(crate) run: fn(&Page<'_>),
    /// Where it cannot be seen by nature, and why.
    pub(crate) except: &'static [(Engine, &'static str)],
}

impl Scenario {
    /// Why an engine cannot show this, if so.
    pub(crate) fn excused(&self, engine: Engine) -> Option<&'static str> {
        self.except.iter().find(|(excused, _)| *excused == engine).map(|(_, why)| *why)
    }
}

/// Lists the scenarios of a file as `SCENARIOS`: `name` for every engine, or
/// `name except [(Engine::Firefox, "why it cannot")]`.
macro_rules! scenarios {
    ($($name:ident $(except [$($excused:expr),* $(,)?])?),* $(,)?) => {
        pub(crate) const SCENARIOS: &[$crate::harness::Scenario] = &[
            $($crate::harness::Scenario {
                file: module_path!(),
                sentence: stringify!($name),
                run: $name,
                except: &[$($($excused),*)?],
            }),*
        ];
    };
}
