//! Saved copies for readers without a connection.

use serde::Deserialize;

/// Turns saved copies on. A page then keeps itself on the reader's device, which is a reason to say
/// so: hence the line on privacy.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Offline {
    /// The line above a saved copy: `{date}`.
    pub saved_copy: String,
    /// The line on privacy in the place of that in `words`, which says that nothing is kept.
    pub privacy: String,
}
