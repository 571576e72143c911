//! The few keys that the site needs, as WebDriver writes them.

/// To the next control.
pub(crate) const TAB: char = '\u{E004}';
/// Follows a link, presses a button.
pub(crate) const ENTER: char = '\u{E007}';
/// Presses a button.
pub(crate) const SPACE: char = ' ';
/// Held with [`TAB`]: to the control before.
pub(crate) const SHIFT: char = '\u{E008}';
