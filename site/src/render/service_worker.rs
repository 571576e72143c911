//! The service worker, which keeps pages for readers without a connection where the site says so.

use crate::site::SiteIndex;
use serde_json::json;

/// The name of the file.
pub(super) const FILE: &str = "sw.js";

const ON: &str = include_str!("service_worker/on.js");
const OFF: &str = include_str!("service_worker/off.js");

/// The text of the file. It is there even where nothing is kept: a browser that has kept pages
/// before finds in it how to forget them. `app` are the files of the app.
pub(super) fn service_worker(index: &SiteIndex, base: &str, app: &[String]) -> String {
    let main = &index.sites.main;
    if main.settings.offline.is_none() {
        return OFF.to_owned();
    }
    let base = base.trim_end_matches('/');
    let assets: Vec<String> = app.iter().map(|file| format!("{base}/{file}")).collect();
    let pages = main.navigation.iter().map(|link| format!("{base}{}", link.path));
    let settings = json!({ "assets": assets, "pages": pages.collect::<Vec<_>>() });
    ON.replacen("SETTINGS", &settings.to_string(), 1)
}
