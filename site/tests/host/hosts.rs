//! What browsers may load for a page, and the headers that hosts send with the files.

use crate::html::select;
use crate::project::{Project, rendered, root};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;

const PAGES: [&str; 4] = ["index.html", "what-to-expect/index.html", "faq/index.html", "404.html"];

/// trunk's document as a release has it: a sheet and a script, with line breaks as on Windows.
fn with_a_sheet(base: &str) -> Project {
    let project = Project::copy();
    let output = project.app();
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    let links =
        format!("<link rel=stylesheet href={base}a.css><script src={base}start.js defer></script>");
    let index = index.replace("</head>", &format!("{links}</head>"));
    fs::write(output.join("index.html"), index).unwrap();
    fs::write(output.join("a.css"), "p {\r\n  color: red;\r\n}\r\n").unwrap();
    fs::write(output.join("start.js"), "start();").unwrap();
    fs::write(output.join("app-0123456789abcdef_bg.wasm"), "").unwrap();
    project.prerender(base).unwrap();
    project
}

/// The policy in a page.
fn policy(project: &Project, file: &str) -> String {
    let selector = select("head > meta[http-equiv='Content-Security-Policy']");
    let page = project.page(file);
    let metas: Vec<_> = page.select(&selector).collect();
    assert_eq!(metas.len(), 1, "{file}");
    metas[0].value().attr("content").unwrap().to_owned()
}

#[test]
fn the_policy_names_the_style_and_the_script_of_its_page_by_their_hashes() {
    let project = with_a_sheet("/");
    for file in PAGES {
        let policy = policy(&project, file);
        let page = project.page(file);
        let styles: Vec<String> =
            page.select(&select("style")).map(|style| style.text().collect()).collect();
        // The parser has made one character of each line break, as a browser does.
        assert_eq!(styles, ["p {\n  color: red;\n}\n"], "{file}");
        let hash = STANDARD.encode(Sha256::digest(&styles[0]));
        assert!(policy.contains(&format!("style-src 'sha256-{hash}';")), "{file} {policy}");
        let script = "script:not([src], [type$='json'])";
        let scripts: Vec<String> =
            page.select(&select(script)).map(|script| script.text().collect()).collect();
        assert_eq!(scripts, ["start();"], "{file}");
        let hash = STANDARD.encode(Sha256::digest(&scripts[0]));
        let scripts = format!("script-src 'self' 'sha256-{hash}' 'wasm-unsafe-eval';");
        assert!(policy.contains(&scripts), "{file} {policy}");
        assert!(page.select(&select("[style]")).next().is_none(), "{file} has a style attribute");
    }
}

#[test]
fn the_policy_opens_only_what_is_named_and_nothing_unsafe() {
    let project = with_a_sheet("/");
    for file in PAGES {
        let policy = policy(&project, file);
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        for part in
            ["connect-src 'self'", "img-src 'self' data:", "base-uri 'none'", "form-action 'none'"]
        {
            assert!(policy.split("; ").any(|known| known == part), "{part} is not in {policy}");
        }
        assert!(!policy.contains("'unsafe-") && !policy.contains('*'), "{policy}");
    }
}

#[test]
fn no_other_site_receives_the_address_of_a_page() {
    let project = rendered();
    for file in PAGES {
        let page = project.page(file);
        let meta = select("head > meta[name=referrer][content=no-referrer]");
        assert!(page.select(&meta).next().is_some(), "{file}");
    }
}

#[test]
fn the_policy_is_before_everything_that_it_covers() {
    let project = with_a_sheet("/");
    for file in PAGES {
        let html = project.read(file);
        let (before, _) = html.split_once("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
        for loads in ["<link", "<style", "<script"] {
            assert!(!before.contains(loads), "{file}: {loads} is before the policy");
        }
    }
}

#[test]
fn pages_of_trunk_serve_keep_its_script_and_have_no_policy() {
    let project = Project::copy();
    let index = fs::read_to_string(root().join("index.html")).unwrap();
    let reload = "<script>const base = '{{__TRUNK_WS_BASE__}}';</script></body>";
    let index = index.replace("</body>", reload);
    fs::write(project.app().join("index.html"), index).unwrap();
    project.prerender("/").unwrap();
    for file in PAGES {
        assert!(!project.read(file).contains("Content-Security-Policy"), "{file}");
    }
    assert!(!project.read("_headers").contains("Content-Security-Policy"));
}

#[test]
fn hosts_send_the_pages_policy_and_what_only_a_header_can_forbid() {
    let project = rendered();
    let headers = project.read("_headers");
    let policy = policy(&project, "index.html");
    let line = format!("/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n");
    assert!(headers.starts_with(&line), "{headers}");
    for line in [
        "  Cross-Origin-Opener-Policy: same-origin\n",
        "  Referrer-Policy: no-referrer\n",
        "  X-Content-Type-Options: nosniff\n",
        " camera=(), ",
        " microphone=(), ",
        " geolocation=(), ",
    ] {
        assert!(headers.contains(line), "{line} is not in {headers}");
    }
}

#[test]
fn only_files_with_a_hash_in_their_name_are_kept_for_good() {
    let project = with_a_sheet("/guide/");
    let headers = project.read("_headers");
    let rules: Vec<&str> = headers.lines().filter(|line| line.starts_with('/')).collect();
    let app = "/guide/app-0123456789abcdef_bg.wasm";
    assert_eq!(rules, ["/guide/*", "/guide/content/*", app]);
    let rule = format!("{app}\n  Cache-Control: public, max-age=31536000, immutable\n");
    assert!(headers.contains(&rule), "{headers}");
    assert_eq!(headers.matches("immutable").count(), 1);
    // Hosts merge the headers of all rules that match, and this rule matches every file.
    let (every, _) = headers.split_once("/guide/content/*").unwrap();
    assert!(!every.contains("Cache-Control"), "{every}");
}

#[test]
fn the_file_for_nginx_is_the_same_whatever_the_style() {
    let plain = Project::copy();
    plain.prerender("/guide/").unwrap();
    let styled = with_a_sheet("/guide/");
    assert_eq!(plain.read("_nginx.conf"), styled.read("_nginx.conf"));
    assert_ne!(plain.read("_headers"), styled.read("_headers"));
}

#[test]
fn a_build_for_one_host_has_its_files_and_no_others() {
    use site::Host::{Apache, Cloudflare, GithubPages, Netlify, Nginx, S3};
    let all = ["_headers", "_nginx.conf", ".htaccess", ".nojekyll"];
    for (host, own) in [
        (Netlify, Some("_headers")),
        (Cloudflare, Some("_headers")),
        (GithubPages, Some(".nojekyll")),
        (Nginx, Some("_nginx.conf")),
        (Apache, Some(".htaccess")),
        (S3, None),
    ] {
        let project = Project::copy();
        project.publish_for("/", false, Some(host)).unwrap();
        for file in all {
            assert_eq!(project.output().join(file).exists(), own == Some(file), "{host:?}: {file}");
        }
    }
}
