//! How to reach the clinic: what an editor writes of it in a site file.

use patient_guide::content::{Booking, Text};
use schemars::JsonSchema;
use serde::Deserialize;

/// How to reach the clinic. Each part is optional.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// The phone number as a reader sees it, such as `+1 208 555 0100`.
    pub phone: Option<String>,
    /// The mail address.
    pub mail: Option<String>,
    /// The lines of the postal address.
    #[serde(default)]
    pub address: Vec<String>,
    /// When the clinic is open.
    #[serde(default)]
    pub hours: Vec<Hours>,
    /// The link to the clinic's main website.
    pub website: Option<Booking>,
    /// The link to the clinic's privacy notice.
    pub privacy: Option<Booking>,
}

/// Some days with the same opening hours.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Hours {
    /// What a reader sees, such as `Monday to Friday, 8 am to 5 pm`.
    pub shown: String,
    /// The same for search engines, such as `Mo-Fr 08:00-17:00`.
    pub opens: Option<String>,
}

/// Help for somebody who cannot wait.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Urgent {
    /// The heading.
    pub heading: String,
    /// What to do. A phone number in it is best a link: `[911](tel:911)`.
    pub text: Text,
}

impl Contact {
    /// The phone number as an address names it: digits, with a plus in front where there is one.
    pub(crate) fn dialled(&self) -> Option<String> {
        let number = self.phone.as_ref()?;
        Some(number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect())
    }
}
