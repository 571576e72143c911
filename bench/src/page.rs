//! The pages that are measured, each on a running host.

use crate::files::Files;
use crate::host::Host;
use crate::peers::Peer;
use anyhow::Result;

/// What the first of the peers is called: no page with these words can be faster.
pub(crate) const LIMIT: &str = "the limit: plain HTML, one rule of CSS";

/// Our pages by their paths. The last is what a host answers a wrong address with.
const OURS: [&str; 4] = ["/", "/what-to-expect/", "/faq/", "/404.html"];

/// A page.
pub(crate) struct Page {
    /// What it is called in the tables.
    pub(crate) name: String,
    /// Where it is served.
    pub(crate) url: String,
    /// Its path, if it is one of ours.
    pub(crate) path: Option<&'static str>,
    /// Its files, in the peers' case.
    pub(crate) files: Option<Files>,
}

impl Page {
    /// Search engines are asked not to list it, so that it cannot have all points for being listed.
    pub(crate) fn is_unlisted(&self) -> bool {
        self.path == Some("/404.html")
    }
}

/// Serves our site and every peer. The limit comes first and ours next.
pub(crate) fn serve(ours: &Files, peers: Vec<Peer>) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for Peer { name, files } in peers {
        let url = Host::serve(files.clone())?.url("/");
        pages.push(Page { name, url, path: None, files: Some(files) });
    }
    let host = Host::serve(ours.clone())?;
    let ours = OURS.map(|path| Page {
        name: format!("ours: {path}"),
        url: host.url(path),
        path: Some(path),
        files: None,
    });
    pages.splice(1..1, ours);
    Ok(pages)
}
