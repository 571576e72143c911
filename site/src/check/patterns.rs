//! What single values look like, as the JSON Schema says it to an editor's program. The rules in
//! this folder say the same with a place and a mend; a host test holds the two together.

/// An id, or a slug.
pub(crate) const ID: &str = "^[a-z][a-z0-9-]*$";
/// How many characters an id or slug may have: it is a file's name on every file system.
pub(crate) const LONGEST_ID: usize = 100;
/// More is no reading time.
pub(crate) const MOST_MINUTES: u32 = 600;
/// `10-06`, or `2025-10-06`.
pub(crate) const DATE: &str = "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$";
/// The path of a file below `public/`.
pub(crate) const FILE: &str = "^[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$";
/// A language, such as `en` or `pt-BR`.
pub(crate) const LANGUAGE: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$";
/// The start of an address, without a slash at its end.
pub(crate) const ORIGIN: &str = r#"^https?://[^\s/?#\\@<>"]+$"#;
/// An address outside this site.
pub(crate) const ADDRESS: &str = r"^(https?://|mailto:|tel:)[^\s/]\S*$";
/// A path of this site.
pub(crate) const PATH: &str = "^/([a-z][a-z0-9-]*/)*$";
