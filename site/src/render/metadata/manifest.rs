//! The web app manifest, for installing the site on a home screen.

use crate::read::SiteFile;
use serde_json::json;

/// The name of the file.
pub(crate) const FILE: &str = "manifest.webmanifest";

/// The text of the file. Colours are the style sheet's: a device takes its own.
pub(crate) fn manifest(site: &SiteFile, base: &str) -> String {
    let start = format!("{base}/");
    let icon = |size: u32| {
        json!({
            "src": format!("{base}/icons/icon-{size}.png"),
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
        })
    };
    let manifest = json!({
        "name": site.name,
        "lang": site.lang,
        "dir": site.settings.dir.name(),
        "id": start,
        "start_url": start,
        "scope": start,
        // With a back button: this is a site, and links lead out of it.
        "display": "minimal-ui",
        "icons": [icon(192), icon(512)],
    });
    format!("{manifest:#}\n")
}
