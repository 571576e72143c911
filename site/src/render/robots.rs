//! What robots may read: everything, and where the list of it is.

use super::sitemap;

/// The name of the file.
pub(crate) const FILE: &str = "robots.txt";

/// The text of the file. `root` is the address of the site, if it is known.
pub(crate) fn robots(root: Option<&str>) -> String {
    let list = root.map(|root| format!("\nSitemap: {root}/{}\n", sitemap::FILE));
    format!("User-agent: *\nAllow: /\n{}", list.unwrap_or_default())
}
