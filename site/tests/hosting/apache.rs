//! Apache with the file that is made for it, at the root and under a path.

use crate::host::Host;
use crate::http::{Answer, get};
use crate::site::{GLUE, Site, WASM};
use std::env;
use std::fs;
use std::process::Command;

const BASES: [&str; 2] = ["/", "/guide/"];
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// A running Apache. The site stays as long as it.
struct Apache {
    site: Site,
    host: Host,
}

impl Apache {
    fn under(base: &'static str) -> Self {
        let site = Site::for_host(base, site::Host::Apache);
        let host = Host::start(|port| {
            let conf = site.scratch().join("apache.conf");
            fs::write(&conf, configuration(&site, port)).unwrap();
            let program = env::var_os("APACHE").unwrap_or_else(|| "/usr/sbin/apache2".into());
            let mut command = Command::new(program);
            command.arg("-D").arg("FOREGROUND").arg("-f").arg(conf);
            command
        });
        Self { site, host }
    }

    /// The answer to a path below the base.
    fn get(&self, path: &str, more: &[&str]) -> Answer {
        get(self.host.port, &format!("{}{path}", self.site.base), more)
    }
}

/// A shared host's, which lets a site say what is said of files and no more, and compresses by itself.
fn configuration(site: &Site, port: u16) -> String {
    let (scratch, root) = (site.scratch(), site.root());
    let (scratch, root) = (scratch.display(), root.display());
    let modules = [
        "mpm_event",
        "authz_core",
        "autoindex",
        "deflate",
        "dir",
        "filter",
        "headers",
        "mime",
        "rewrite",
        "setenvif",
    ];
    let modules = modules
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"));
    format!(
        "{}ServerName localhost\nListen 127.0.0.1:{port}\nPidFile {scratch}/pid\nErrorLog {scratch}/error.log
         DefaultRuntimeDir {scratch}\nMutex file:{scratch}\nTypesConfig /etc/mime.types\nUser nobody\nGroup nogroup
         AddOutputFilterByType DEFLATE text/html text/javascript application/json
         DocumentRoot {root}
         <Directory {root}>
           AllowOverride FileInfo\nOptions Indexes FollowSymLinks\nRequire all granted
         </Directory>",
        modules.concat()
    )
}

#[test]
fn every_page_answers_as_html_that_is_asked_for_again() {
    for base in BASES {
        let apache = Apache::under(base);
        for path in ["", "faq/", "what-to-expect/"] {
            let answer = apache.get(path, &[]);
            let file = apache.site.bytes(&format!("{path}index.html"));
            assert!(
                (answer.status, &answer.body) == (200, &file),
                "{base}{path} {}",
                answer.status
            );
            assert_eq!(answer.header("Content-Type"), Some("text/html; charset=utf-8"));
            assert_eq!(answer.header("Cache-Control"), Some("no-cache"));
            let tag = format!("If-None-Match: {}", answer.header("ETag").unwrap());
            assert_eq!(apache.get(path, &[&tag]).status, 304, "{base}{path}");
        }
        let answer = apache.get("faq", &[]);
        let location = answer.header("Location").unwrap();
        assert!(answer.status == 301 && location.ends_with(&format!("{base}faq/")), "{location}");
    }
}

#[test]
fn a_wrong_address_gets_the_page_that_says_so() {
    for base in BASES {
        let apache = Apache::under(base);
        let page = apache.site.bytes("404.html");
        for path in [
            "nowhere",
            "nowhere/deep/",
            "content/",
            "content/nowhere.json",
            ".htaccess",
            "app-ffffffffffffffff.js",
        ] {
            let answer = apache.get(path, &[]);
            assert_eq!(answer.status, 404, "{base}{path}");
            assert!(answer.body == page, "{base}{path} has another page");
            assert_eq!(answer.header("Cache-Control"), Some("no-cache"), "{base}{path}");
        }
    }
}

#[test]
fn each_kind_of_file_has_its_type_its_time_in_the_cache_and_its_smallest_copy() {
    for base in BASES {
        let apache = Apache::under(base);
        for (path, file, kind, cache) in [
            ("", "index.html", "text/html; charset=utf-8", "no-cache"),
            (WASM, WASM, "application/wasm", IMMUTABLE),
            (GLUE, GLUE, "text/javascript; charset=utf-8", IMMUTABLE),
            ("content/faq.json", "content/faq.json", "application/json", "no-cache"),
            ("icons/icon-192.png", "icons/icon-192.png", "image/png", "no-cache"),
        ] {
            for (encoding, ending) in
                [("identity", ""), ("gzip, deflate", ".gz"), ("gzip, deflate, br", ".br")]
            {
                let answer = apache.get(path, &[&format!("Accept-Encoding: {encoding}")]);
                let is_text = !file.ends_with(".png");
                let ending = if is_text { ending } else { "" };
                let place = format!("{base}{path} {encoding}");
                assert_eq!(answer.status, 200, "{place}");
                let encoding = [("", None), (".gz", Some("gzip")), (".br", Some("br"))];
                let encoding = encoding.into_iter().find(|(end, _)| *end == ending).unwrap().1;
                assert_eq!(answer.header("Content-Encoding"), encoding, "{place}");
                assert!(answer.body == apache.site.bytes(&format!("{file}{ending}")), "{place}");
                let found = answer.header("Content-Type").unwrap();
                assert_eq!(
                    found.trim_end_matches("; charset=utf-8"),
                    kind.trim_end_matches("; charset=utf-8"),
                    "{place}"
                );
                assert_eq!(answer.header("Cache-Control"), Some(cache), "{place}");
                assert!(
                    answer.header("Vary").is_some_and(|vary| vary.contains("Accept-Encoding")),
                    "{place}"
                );
            }
        }
    }
}

#[test]
fn every_answer_has_the_headers_that_protect_its_reader() {
    for base in BASES {
        let apache = Apache::under(base);
        for path in ["", "nowhere", GLUE, WASM, "content/faq.json"] {
            let answer = apache.get(path, &["Accept-Encoding: br"]);
            for name in [
                "Cross-Origin-Opener-Policy",
                "Permissions-Policy",
                "Referrer-Policy",
                "X-Content-Type-Options",
            ] {
                assert!(answer.header(name).is_some(), "{base}{path} lacks {name}");
            }
            let policy = answer.header("Content-Security-Policy").unwrap();
            assert!(
                policy.contains("frame-ancestors 'none'") && !policy.contains("style-src"),
                "{policy}"
            );
        }
    }
}
