//! What every page needs to know of the site around it.

use crate::content::Site;
use std::ops::Deref;
use std::sync::Arc;

/// The site and the path it is served under. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Frame(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    site: Site,
    base: String,
    start: String,
}

impl Frame {
    /// A frame for a site that is served under `base`: `/`, or `/guide/`. `start` is the path that
    /// its name leads to.
    pub fn new(site: Site, base: &str, start: String) -> Self {
        let base = base.trim_end_matches('/').to_owned();
        Self(Arc::new(Inner { site, base, start }))
    }

    /// The path that the site's name leads to.
    pub fn start(&self) -> &str {
        &self.0.start
    }

    /// The path the site is served under, without the slash at its end: ``, or `/guide`.
    pub fn base(&self) -> &str {
        &self.0.base
    }

    /// The address of a path of this site, such as `/faq/`, for a link.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.0.base)
    }

    /// The address of a path for other people and machines, if the site's origin is known.
    pub fn canonical(&self, path: &str) -> Option<String> {
        let origin = self.0.site.origin.as_deref()?;
        Some(format!("{origin}{}", self.href(path)))
    }

    /// The path within this site of what stands in the address bar: `/guide/faq` is `/faq/`.
    pub fn path_of(&self, pathname: &str) -> String {
        let below = pathname.strip_prefix(self.base());
        // `/guidebook/` does not lie below `/guide/`.
        let below = below.filter(|path| path.is_empty() || path.starts_with('/'));
        let path = below.unwrap_or(pathname);
        let path = path.strip_suffix("index.html").unwrap_or(path);
        match path.trim_matches('/') {
            "" => "/".to_owned(),
            path => format!("/{path}/"),
        }
    }
}

impl Deref for Frame {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.0.site
    }
}

#[cfg(test)]
mod tests {
    use super::Frame;

    fn check(base: &str, pathname: &str, path: &str) {
        let site = serde_json::from_str(include_str!("../../public/content/site.json")).unwrap();
        let frame = Frame::new(site, base, "/".to_owned());
        assert_eq!(frame.path_of(pathname), path, "{base} {pathname}");
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
    fn a_path_that_only_begins_like_the_base_is_not_below_it() {
        check("/guide/", "/guidebook/faq/", "/guidebook/faq/");
    }
}
