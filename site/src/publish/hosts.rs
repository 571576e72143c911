//! The headers that a host sends with the site, and the files in which hosts look for them.

use super::app::App;
use crate::render::text_template::{self, TextError};
use crate::render::{ALWAYS_ALLOWED, TextFile};
use crate::site::moved::Moved;
use minijinja::{Value, context};

/// What a policy can forbid in a header only: no other page shows this one in a frame.
const NO_FRAMES: &str = "frame-ancestors 'none'";

/// Sent with every file. `no-referrer`, since the address of a page reveals which treatment somebody reads
/// about. Copying and sharing a link are the two powers that the app uses and that stay open.
pub(crate) const SECURITY: [(&str, &str); 4] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), \
         encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), \
         idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), \
         publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), \
         xr-spatial-tracking=()",
    ),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// For a file whose name has the hash of its bytes: a year, which is for good.
pub(crate) const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// For a file whose name stays when its bytes change: kept, but asked for again each time.
pub(crate) const NO_CACHE: &str = "no-cache";

/// The directives for kinds of files that no page has, in the place of `default-src`, which would
/// mean styles and scripts too.
const DENIED: &str = "font-src 'none'; frame-src 'none'; media-src 'none'; object-src 'none'";

/// A host, for which a build makes its own files and no other's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// Netlify, or one that reads `_headers` as well.
    Netlify,
    /// Cloudflare Pages.
    Cloudflare,
    /// GitHub Pages.
    GithubPages,
    /// An nginx of one's own.
    Nginx,
    /// An Apache, as on most shared hosts.
    Apache,
    /// A bucket of Amazon S3.
    S3,
}

impl Host {
    /// Whether it sends compressed copies that are beside the files. The others compress themselves.
    pub fn takes_copies(self) -> bool {
        matches!(self, Self::Nginx | Self::Apache)
    }
}

/// The types of text files by the ends of their names.
pub(crate) const TYPES: [(&str, &str); 8] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "application/xml"),
];

/// The files for a host; without one, those for the hosts that need no choice.
/// `moved` are the earlier addresses, which a host leads on by itself where it can.
pub(super) fn host_files(
    app: &App,
    host: Option<Host>,
    moved: &[Moved],
) -> Result<Vec<TextFile>, TextError> {
    let files: &[&str] = match host {
        None => &["_headers", "_nginx.conf", "_redirects"],
        Some(Host::Netlify | Host::Cloudflare) => &["_headers", "_redirects"],
        Some(Host::Nginx) => &["_nginx.conf"],
        Some(Host::Apache) => &["_htaccess"],
        // Without this file it would leave out what begins with an underscore.
        Some(Host::GithubPages) => return Ok(vec![(".nojekyll".to_owned(), String::new())]),
        Some(Host::S3) => &[],
    };
    let base = &*app.base;
    let page_policy = app.template.policy().map(|policy| format!("{policy}; {NO_FRAMES}"));
    // nginx reads its file when it starts and not when the site is copied: with the hash of an old
    // style sheet it would take the new pages' looks away. So the file names no hash, and leaves
    // style and scripts to the policy in the page. Both policies apply.
    let policy = format!("{ALWAYS_ALLOWED}; {DENIED}; {NO_FRAMES}");
    let fill = |name: &&str| {
        let policy = if *name == "_headers" { page_policy.clone() } else { Some(policy.clone()) };
        let hashed = app.scripts.iter().filter(|file| is_hashed(file)).cloned();
        let under = |path: &str| format!("{}{path}", base.trim_end_matches('/'));
        let moves = moved.iter().map(|moved| {
            context! { from => under(&moved.from), to => under(&moved.to) }
        });
        let moves: Vec<Value> = moves.collect();
        let types = TYPES.into_iter().map(|(ending, name)| context! { ending, name });
        let text = text_template::fill(
            name,
            context! {
                base,
                base_pattern => base.replace('.', "\\."),
                headers => security_headers(policy),
                no_cache => NO_CACHE,
                immutable => IMMUTABLE,
                immutable_files => hashed.collect::<Vec<_>>(),
                types => types.collect::<Vec<_>>(),
                moved => moves,
            },
        )?;
        let name = if *name == "_htaccess" { ".htaccess" } else { name };
        Ok((name.to_owned(), text))
    };
    // Without moved addresses there is nothing to redirect.
    let files = files.iter().filter(|name| **name != "_redirects" || !moved.is_empty());
    files.map(fill).collect()
}

/// The headers that `_headers` gives a file: for a server that sends them itself.
pub(crate) fn headers(policy: Option<&str>, file: &str) -> Vec<(&'static str, String)> {
    let policy = policy.map(|policy| format!("{policy}; {NO_FRAMES}"));
    let policy = policy.map(|policy| ("Content-Security-Policy", policy));
    let cache = if is_hashed(file) { IMMUTABLE } else { NO_CACHE };
    let constant = SECURITY.into_iter().chain([("Cache-Control", cache)]);
    policy.into_iter().chain(constant.map(|(name, value)| (name, value.to_owned()))).collect()
}

fn security_headers(policy: Option<String>) -> Vec<Value> {
    let policy = policy.as_deref().map(|policy| ("Content-Security-Policy", policy));
    let headers = policy.into_iter().chain(SECURITY);
    headers.map(|(name, value)| context! { name, value }).collect()
}

/// Whether a name ends in up to sixteen hexadecimal digits (trunk leaves zeros at the front out):
/// `app-0123456789abcdef.js`, `app-0123456789abcdef_bg.wasm`.
pub(super) fn is_hashed(file: &str) -> bool {
    let stem = file.split('.').next().unwrap_or(file);
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, hash)| {
        (10..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::is_hashed;

    #[test]
    fn only_a_name_with_a_hash_is_kept_for_good() {
        assert!(is_hashed("patient-guide-da499d2d92554920.js"));
        assert!(is_hashed("patient-guide-da499d2d92554920_bg.wasm"));
        assert!(is_hashed("patient-guide-a6a5bb9b0a07af6.js"));
        assert!(!is_hashed("start.js"));
        assert!(!is_hashed("patient-guide.js"));
    }
}
