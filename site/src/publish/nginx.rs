//! What nginx needs to serve the site: a file to include in a `server`.

use super::headers::{ASK_AGAIN, FOR_GOOD, NO_FRAMES, SECURITY};
use crate::render::policy::CONSTANT;

/// The name of the file.
pub(crate) const FILE: &str = "_nginx.conf";

/// The text of the file.
///
/// It is the same from build to build, since nginx reads it when it starts and not when the site is
/// copied: with the hash of an old style sheet it would take the new pages' looks away. So the
/// header's policy leaves style and scripts to the policy in the page. Both hold; neither opens what
/// the other closes.
pub(crate) fn nginx_file(base: &str) -> String {
    let policy = format!("{CONSTANT}; {CLOSED}; {NO_FRAMES}");
    let always = |name: &str, value: &str| format!("add_header {name} \"{value}\" always;");
    let security: Vec<String> = [("Content-Security-Policy", policy.as_str())]
        .into_iter()
        .chain(SECURITY)
        .map(|(name, value)| always(name, value))
        .collect();
    let names = base.replace('.', "\\.");
    TEXT.replace("NAMES", &names)
        .replace("BASE", base)
        .replace("FOR_GOOD", FOR_GOOD)
        .replace("ASK_AGAIN", ASK_AGAIN)
        .replace("INNER_SECURITY", &security.join("\n        "))
        .replace("SECURITY", &security.join("\n    "))
}

/// The kinds of files that no page has, in the place of `default-src`, which would mean styles and
/// scripts too.
const CLOSED: &str = "font-src 'none'; frame-src 'none'; media-src 'none'; \
     object-src 'none'";

// nginx takes headers over from outside only where a location adds none, so they stand here twice.
const TEXT: &str = r#"# Made with the site. Include it in a `server` whose `root` is the folder in which BASE begins.
location BASE {
    index index.html;
    charset utf-8;
    # /faq leads to /faq/ on whatever host and port the reader came by.
    absolute_redirect off;
    # The compressed copies beside the files.
    gzip_static on;
    gzip_vary on;
    # A folder without a page is a wrong address like any other.
    error_page 403 =404 BASE404.html;
    error_page 404 BASE404.html;
    add_header Cache-Control "ASK_AGAIN" always;
    SECURITY

    location ~ "^NAMES[^/]+-[0-9a-f]{10,16}(_bg)?\.(js|wasm)$" {
        add_header Cache-Control "FOR_GOOD";
        INNER_SECURITY
    }

    # For hosts, not for readers.
    location ~ "^NAMES_(headers|nginx\.conf)$" {
        return 404;
    }
}
"#;
