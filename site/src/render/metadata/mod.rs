//! What search engines, feed readers and devices read: the same words as the visible ones, and
//! nothing that is not known.

mod feed;
mod head;
mod manifest;
mod sitemap;
mod structured_data;

use super::TextFile;
use super::text_template::TextError;
use crate::site::SiteIndex;

pub(super) use feed::feed_paths;
pub(super) use head::head;

/// The files beside the pages. `base` is the path that the site is served under.
///
/// Without an origin there are no addresses that the sitemap and the feed could name, and none is
/// written.
pub(super) fn files(index: &SiteIndex, base: &str) -> Result<Vec<TextFile>, TextError> {
    let main = &index.sites.main;
    let base = base.trim_end_matches('/');
    let mut files = vec![(manifest::FILE.to_owned(), manifest::manifest(main, base))];
    let root = main.origin.as_ref().map(|origin| format!("{origin}{base}"));
    if let Some(root) = &root {
        files.extend(sitemap::sitemaps(index, root)?);
        files.extend(feed::feeds(index, root)?);
    }
    // Robots ask for it at the top of a host only.
    if base.is_empty() {
        files.push(sitemap::robots(root.as_deref())?);
    }
    Ok(files)
}
