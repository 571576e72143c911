//! The site context: what any part of the app may ask about the site.

use crate::content::Site;
use std::ops::Deref;
use std::sync::Arc;

/// The site and the path it is served under. Cheap to clone.
#[derive(Clone, Debug)]
pub struct SiteContext(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    site: Site,
    base: String,
    start: String,
}

impl SiteContext {
    /// The context of a site that is served under `base`: `/`, or `/guide/`. `start` is the path of
    /// its start page.
    pub fn new(site: Site, base: &str, start: String) -> Self {
        let base = base.trim_end_matches('/').to_owned();
        Self(Arc::new(Inner { site, base, start }))
    }

    /// The path of the start page.
    pub fn start(&self) -> &str {
        &self.0.start
    }

    /// The path that the site is served under, without the trailing slash: ``, or `/guide`.
    pub fn base(&self) -> &str {
        &self.0.base
    }

    /// The `href` of a path of this site, such as `/faq/`.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.0.base)
    }

    /// The absolute address of a path, if the site's origin is known.
    pub fn canonical(&self, path: &str) -> Option<String> {
        let origin = self.0.site.origin.as_deref()?;
        Some(format!("{origin}{}", self.href(path)))
    }

    /// The path within this site of a pathname in the address bar: `/guide/faq` is `/faq/`.
    pub fn path_of(&self, pathname: &str) -> String {
        let inside = pathname.strip_prefix(self.base());
        // `/guidebook/` is not under `/guide/`.
        let inside = inside.filter(|path| path.is_empty() || path.starts_with('/'));
        let path = inside.unwrap_or(pathname);
        let path = path.strip_suffix("index.html").unwrap_or(path);
        match path.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        }
    }
}

impl Deref for SiteContext {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.0.site
    }
}

#[cfg(test)]
mod tests {
    use super::SiteContext;

    fn check(base: &str, pathname: &str, path: &str) {
        let site = serde_json::from_str(include_str!("../public/content/site.json")).unwrap();
        let site = SiteContext::new(site, base, "/".to_owned());
        assert_eq!(site.path_of(pathname), path, "{base} {pathname}");
    }

    #[test]
    fn a_page_is_the_same_with_and_without_its_slash_and_file_name() {
        for pathname in ["/faq/", "/faq", "/faq/index.html"] {
            check("/", pathname, "/faq/");
            check("/guide/", &format!("/guide{pathname}"), "/faq/");
        }
        check("/", "/", "/");
        check("/guide/", "/guide", "/");
    }

    #[test]
    fn a_path_that_only_begins_like_the_base_is_not_under_it() {
        check("/guide/", "/guidebook/faq/", "/guidebook/faq/");
    }
}
