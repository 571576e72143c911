//! What a page is to search engines.

use serde::Deserialize;

/// A type of schema.org.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
pub enum PageType {
    /// An article of no special kind.
    #[default]
    Article,
    /// A page about health.
    MedicalWebPage,
}

impl PageType {
    /// The name of the type.
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "Article",
            Self::MedicalWebPage => "MedicalWebPage",
        }
    }
}
