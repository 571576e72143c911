//! What robots may read: everything, and where the list of it is.

use super::site_map;

/// The name of the file.
pub(super) const FILE: &str = "robots.txt";

/// The text of the file. `root` is the address of the site, if it is known.
pub(super) fn robots(root: Option<&str>) -> String {
    let list = root.map(|root| format!("\nSitemap: {root}/{}\n", site_map::FILE));
    format!("User-agent: *\nAllow: /\n{}", list.unwrap_or_default())
}
