//! The looks of a site: the colours of its theme, and its drawings.

pub(super) mod contrast;
pub(super) mod drawings;
pub(super) mod theme;
