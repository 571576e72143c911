//! The files beside the pages.

use super::{feed, manifest, robots, sitemap};
use crate::site::SiteIndex;
use patient_guide::content::IndexPage;

/// Each file with its text. `indexes` are the pages that list all articles, and `base` is the path
/// that the site is served under.
///
/// Without an origin there are no addresses that the site map and the feed could name, and none is
/// written: half an address would be a wrong one.
pub(crate) fn site_files(
    index: &SiteIndex,
    indexes: &[(&str, IndexPage)],
    base: &str,
) -> Vec<(String, String)> {
    let main = &index.sites.main;
    let base = base.trim_end_matches('/');
    let mut files = vec![(manifest::FILE.to_owned(), manifest::manifest(main, base))];
    let root = main.origin.as_ref().map(|origin| format!("{origin}{base}"));
    if let Some(root) = &root {
        files.extend(sitemap::site_maps(index, indexes, root));
        files.extend(feed::feeds(index, root));
    }
    // Robots ask for it at the top of a host only.
    if base.is_empty() {
        files.push((robots::FILE.to_owned(), robots::robots(root.as_deref())));
    }
    files
}
