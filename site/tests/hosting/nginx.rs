//! nginx with the file that is made for it, at the root and under a path.

use crate::host::Host;
use crate::http::{Answer, get};
use crate::site::{GLUE, Site, WASM};
use std::env;
use std::fs;
use std::process::Command;

const BASES: [&str; 2] = ["/", "/guide/"];
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// A running nginx. The site stays as long as it.
struct Nginx {
    site: Site,
    host: Host,
}

impl Nginx {
    /// With the file that is made for it.
    fn under(base: &'static str) -> Self {
        Self::start(base, &format!("brotli_static on; include {{root}}{base}_nginx.conf;"))
    }

    /// As a file server that knows nothing of the site.
    fn bare(base: &'static str) -> Self {
        Self::start(base, "")
    }

    fn start(base: &'static str, rules: &str) -> Self {
        let site = Site::under(base);
        let host = Host::start(|port| {
            let conf = site.scratch().join("nginx.conf");
            fs::write(&conf, configuration(&site, port, rules)).unwrap();
            let program = env::var_os("NGINX").unwrap_or_else(|| "/usr/sbin/nginx".into());
            let mut command = Command::new(program);
            command.arg("-e").arg("stderr").arg("-c").arg(conf);
            command
        });
        Self { site, host }
    }

    /// The answer to a path below the base.
    fn get(&self, path: &str, more: &[&str]) -> Answer {
        get(self.host.port, &format!("{}{path}", self.site.base), more)
    }
}

/// As in the README, in the surroundings that a test has.
fn configuration(site: &Site, port: u16, rules: &str) -> String {
    let (scratch, root) = (site.scratch(), site.root());
    let (scratch, root) = (scratch.display(), root.display());
    let temporary: String = ["client_body", "fastcgi", "proxy", "scgi", "uwsgi"]
        .iter()
        .map(|kind| format!("{kind}_temp_path {scratch}/{kind};\n"))
        .collect();
    let rules = rules.replace("{root}", &root.to_string());
    format!(
        "daemon off; master_process off; pid {scratch}/pid; error_log stderr crit;
         include /etc/nginx/modules-enabled/*brotli-static.conf;
         events {{}}
         http {{
           include /etc/nginx/mime.types; access_log off; {temporary}
           server {{
             listen 127.0.0.1:{port};
             root {root};
             {rules}
           }}
         }}"
    )
}

#[test]
fn a_bare_file_server_serves_every_page() {
    for base in BASES {
        let nginx = Nginx::bare(base);
        for (path, file) in [
            ("", "index.html"),
            ("faq/", "faq/index.html"),
            ("what-to-expect/", "what-to-expect/index.html"),
            ("content/faq.json", "content/faq.json"),
        ] {
            let answer = nginx.get(path, &["Accept-Encoding: br, gzip"]);
            assert_eq!(
                (answer.status, &answer.body),
                (200, &nginx.site.bytes(file)),
                "{base}{path}"
            );
        }
        let answer = nginx.get("faq", &[]);
        let location = answer.header("Location").unwrap();
        assert!(answer.status == 301 && location.ends_with(&format!("{base}faq/")), "{location}");
        assert_eq!(nginx.get("nowhere/", &[]).status, 404);
    }
}

#[test]
fn every_page_answers_as_html_that_is_asked_for_again() {
    for base in BASES {
        let nginx = Nginx::under(base);
        for path in ["", "faq/", "what-to-expect/"] {
            let answer = nginx.get(path, &[]);
            let file = nginx.site.bytes(&format!("{path}index.html"));
            assert_eq!((answer.status, &answer.body), (200, &file), "{base}{path}");
            assert_eq!(answer.header("Content-Type"), Some("text/html; charset=utf-8"));
            assert_eq!(answer.header("Cache-Control"), Some("no-cache"));
            let tag = format!("If-None-Match: {}", answer.header("ETag").unwrap());
            assert_eq!(nginx.get(path, &[&tag]).status, 304, "{base}{path}");
        }
    }
}

#[test]
fn a_page_without_its_last_slash_leads_to_the_one_with_it() {
    for base in BASES {
        let nginx = Nginx::under(base);
        for path in ["faq", "what-to-expect"] {
            let answer = nginx.get(path, &[]);
            let place = format!("{base}{path}/");
            assert_eq!((answer.status, answer.header("Location")), (301, Some(&*place)));
        }
    }
}

#[test]
fn a_wrong_address_gets_the_page_that_says_so() {
    for base in BASES {
        let nginx = Nginx::under(base);
        let page = nginx.site.bytes("404.html");
        for path in [
            "nowhere",
            "nowhere/deep/below/",
            "faq/nowhere.html",
            "content/",
            "content/nowhere.json",
            "app-ffffffffffffffff.js",
            "_headers",
            "_nginx.conf",
        ] {
            let answer = nginx.get(path, &[]);
            assert_eq!(answer.status, 404, "{base}{path}");
            assert!(answer.body == page, "{base}{path} has another page");
            assert_eq!(answer.header("Content-Type"), Some("text/html; charset=utf-8"));
            assert_eq!(answer.header("Cache-Control"), Some("no-cache"), "{base}{path}");
        }
    }
}

#[test]
fn each_kind_of_file_has_its_type_and_its_time_in_the_cache() {
    for base in BASES {
        let nginx = Nginx::under(base);
        for (path, kind, cache) in [
            (WASM, "application/wasm", IMMUTABLE),
            (GLUE, "application/javascript; charset=utf-8", IMMUTABLE),
            ("content/faq.json", "application/json", "no-cache"),
            ("icons/icon.svg", "image/svg+xml", "no-cache"),
            ("icons/icon-192.png", "image/png", "no-cache"),
        ] {
            for encoding in ["identity", "gzip", "br"] {
                let answer = nginx.get(path, &[&format!("Accept-Encoding: {encoding}")]);
                let values = [answer.header("Content-Type"), answer.header("Cache-Control")];
                // Newer versions say text/javascript, which browsers take as the same.
                let values =
                    values.map(|value| value.unwrap().replace("text/java", "application/java"));
                assert_eq!(values, [kind, cache], "{base}{path} {encoding}");
            }
        }
    }
}

#[test]
fn a_reader_gets_the_smallest_copy_that_their_browser_knows() {
    for base in BASES {
        let nginx = Nginx::under(base);
        for (path, file) in [("", "index.html"), (GLUE, GLUE), (WASM, WASM)] {
            for (asked, encoding, copy) in [
                (Some("gzip, deflate, br"), Some("br"), ".br"),
                (Some("gzip, deflate"), Some("gzip"), ".gz"),
                (Some("identity"), None, ""),
                (None, None, ""),
            ] {
                let asked = asked.map(|asked| format!("Accept-Encoding: {asked}"));
                let answer = nginx.get(path, &asked.as_deref().into_iter().collect::<Vec<_>>());
                assert_eq!(answer.header("Content-Encoding"), encoding, "{base}{path} {asked:?}");
                let bytes = nginx.site.bytes(&format!("{file}{copy}"));
                assert!(answer.body == bytes, "{base}{path} {asked:?} is not {file}{copy}");
                assert_eq!(answer.header("Vary"), Some("Accept-Encoding"), "{base}{path}");
            }
        }
    }
}

#[test]
fn every_answer_has_the_headers_that_protect_its_reader() {
    for base in BASES {
        let nginx = Nginx::under(base);
        let headers = String::from_utf8(nginx.site.bytes("_headers")).unwrap();
        for path in ["", "faq", "nowhere", GLUE, WASM, "content/faq.json", "icons/icon.svg"] {
            let answer = nginx.get(path, &[]);
            for name in [
                "Cross-Origin-Opener-Policy",
                "Permissions-Policy",
                "Referrer-Policy",
                "X-Content-Type-Options",
            ] {
                let value = answer.header(name).unwrap_or_else(|| panic!("{path} lacks {name}"));
                assert!(headers.contains(&format!("  {name}: {value}\n")), "{path} {name}");
            }
            let policy = answer.header("Content-Security-Policy").unwrap();
            for part in ["connect-src 'self'", "frame-ancestors 'none'"] {
                assert!(policy.split("; ").any(|known| known == part), "{path} {policy}");
            }
            // The page's own policy names its style and script; this one outlives many builds.
            for left in ["style-src", "script-src", "default-src"] {
                assert!(!policy.contains(left), "{policy}");
            }
            assert!(!policy.contains("'unsafe-"), "{policy}");
        }
    }
}
