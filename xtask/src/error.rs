//! Errors as values: one sentence for a person, with what to do about it where we know.

use std::fmt::{self, Display};

/// What went wrong, in words.
#[derive(Debug)]
pub(crate) struct Error(String);

/// The result of nearly everything here.
pub(crate) type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error that says just this.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// A failure whose words have been printed already: it only sets the exit code.
    pub(crate) fn said() -> Self {
        Self(String::new())
    }

    /// Whether there is nothing left to print.
    pub(crate) fn is_said(&self) -> bool {
        self.0.is_empty()
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Says what was being done when a lower error happened.
pub(crate) trait Context<T> {
    /// Puts `doing` in front of the error, worked out only if there is one.
    fn context(self, doing: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: Display> Context<T> for std::result::Result<T, E> {
    fn context(self, doing: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Error(format!("{}: {error}", doing())))
    }
}
