//! A file server that knows nothing of the site: every page answers all the same.

use crate::host::Host;
use crate::http::get;
use crate::site::Site;
use std::process::{Command, Stdio};

fn holds_under(base: &'static str) {
    let site = Site::under(base);
    let host = Host::start(|port| {
        let mut command = Command::new("python3");
        command.args(["-m", "http.server", "--bind", "127.0.0.1", "--directory"]);
        command.arg(site.root()).arg(port.to_string()).stderr(Stdio::null());
        command
    });
    for (path, file) in [
        ("", "index.html"),
        ("faq/", "faq/index.html"),
        ("what-to-expect/", "what-to-expect/index.html"),
        ("content/faq.json", "content/faq.json"),
    ] {
        let answer = get(host.port, &format!("{base}{path}"), &["Accept-Encoding: br, gzip"]);
        assert_eq!((answer.status, &answer.body), (200, &site.bytes(file)), "{base}{path}");
    }
    let answer = get(host.port, &format!("{base}faq"), &[]);
    assert_eq!((answer.status, answer.header("Location")), (301, Some(&*format!("{base}faq/"))));
    assert_eq!(get(host.port, &format!("{base}nowhere/"), &[]).status, 404);
}

#[test]
fn a_bare_file_server_serves_every_page_at_the_root_and_under_a_path() {
    if !Command::new("python3").arg("--version").output().is_ok_and(|said| said.status.success()) {
        eprintln!("skipped: there is no python3 to serve files");
        return;
    }
    holds_under("/");
    holds_under("/guide/");
}
