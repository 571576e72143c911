//! Texts: their characters, and words that are probably not meant.

pub(super) mod characters;
pub(super) mod words;
