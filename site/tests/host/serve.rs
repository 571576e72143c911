//! The preview server: shows a change however it is saved, and errors until they are corrected.

use crate::copy_folder::copy_folder;
use crate::project::{ARTICLE, Project};
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A server that is stopped with the test.
struct Server {
    child: Child,
    port: u16,
    project: Project,
}

impl Server {
    fn start() -> Self {
        let project = Project::copy();
        let code = project.path().join("src");
        fs::create_dir(&code).unwrap();
        fs::write(code.join("lib.rs"), "// code").unwrap();
        fs::create_dir(project.path().join("style")).unwrap();
        fs::write(project.path().join("style/base.css"), "p{color:red}").unwrap();
        let index = project.app().join("index.html");
        let sheet = "<link rel=stylesheet href=/base-0123456789abcdef.css></head>";
        let text = fs::read_to_string(&index).unwrap().replace("</head>", sheet);
        fs::write(index, text).unwrap();
        fs::write(project.app().join("base-0123456789abcdef.css"), "old").unwrap();
        fs::write(project.app().join("app-0123456789abcdef.js"), "app").unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
        command.arg("--root").arg(project.path()).args(["serve", "--app", "app", "--port", "0"]);
        let build = "echo >> built; ! grep -q broken src/lib.rs || { echo no compiling; exit 1; }";
        command.args(["--", "sh", "-c", build]).current_dir(project.path());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.split(":").nth(2).unwrap().split('/').next().unwrap().parse().unwrap();
        Self { child, port, project }
    }

    /// The response to a request, headers included; nothing while the server starts again.
    fn get(&self, path: &str) -> Option<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        write!(stream, "GET {path} HTTP/1.0\r\n\r\n").ok()?;
        let mut response = String::new();
        stream.read_to_string(&mut response).ok()?;
        Some(response)
    }

    fn wait_for(&self, path: &str, part: &str) -> String {
        let start = Instant::now();
        loop {
            match self.get(path) {
                Some(response) if response.contains(part) => return response,
                response => {
                    assert!(start.elapsed() < Duration::from_secs(20), "no {part} in {response:?}")
                }
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn path(&self, file: &str) -> std::path::PathBuf {
        self.project.path().join(file)
    }
}

#[test]
fn a_draft_is_shown_with_a_line_that_says_so_on_each_of_its_pages() {
    let server = Server::start();
    let line = "only this preview shows the article";
    assert!(!server.get("/").unwrap().contains(&format!("<p>Not published yet: {line}")));
    server.project.edit(ARTICLE, "\"readingMinutes\": 3", "\"readingMinutes\": 3, \"draft\": true");
    for path in ["/", "/faq/", "/what-to-expect/"] {
        server.wait_for(path, &format!("<p>Not published yet: {line}"));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

type Save = fn(&Path, &str);

/// The ways in which programs save a file.
const WAYS: [(&str, Save); 4] = [
    ("in place", |file, text| fs::write(file, text).unwrap()),
    ("renamed aside and written", |file, text| {
        let aside = file.with_extension("json~");
        fs::rename(file, &aside).unwrap();
        fs::write(file, text).unwrap();
        fs::remove_file(aside).unwrap();
    }),
    ("written beside and renamed over", |file, text| {
        let beside = file.with_extension("json.tmp");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, file).unwrap();
    }),
    ("written twice", |file, text| {
        fs::write(file, &text[..text.len() / 2]).unwrap();
        thread::sleep(Duration::from_millis(250));
        fs::write(file, text).unwrap();
    }),
];

#[test]
fn a_change_is_shown_however_it_is_saved() {
    let server = Server::start();
    let article = server.path(ARTICLE);
    let text = fs::read_to_string(&article).unwrap();
    for (number, (way, save)) in WAYS.into_iter().enumerate() {
        let title = format!("Round {number}, {way}");
        save(&article, &text.replace("\"title\": \"Everything", &format!("\"title\": \"{title}")));
        server.wait_for("/", &title);
        save(&server.path("style/base.css"), &format!("p{{--round:{number}}}"));
        server.wait_for("/faq/", &format!("--round:{number}"));
    }
    // A branch switch: the whole folder is another.
    let (public, other) = (server.path("public"), server.path("other"));
    copy_folder(&public, &other);
    let branch = text.replace("\"title\": \"Everything", "\"title\": \"On a branch");
    fs::write(other.join(ARTICLE.strip_prefix("public/").unwrap()), branch).unwrap();
    fs::remove_dir_all(&public).unwrap();
    fs::rename(other, public).unwrap();
    server.wait_for("/", "On a branch");
}

#[test]
fn an_error_is_shown_at_every_address_until_it_is_corrected() {
    let server = Server::start();
    server.project.edit(ARTICLE, "\"readingMinutes\"", "\"readingMinuets\"");
    let page = server.wait_for("/faq/", "readingMinuets");
    assert!(page.starts_with("HTTP/1.0 500 "), "{page}");
    assert!(page.contains("_preview/reload.js?version="), "{page}");
    server.project.edit(ARTICLE, "\"readingMinuets\"", "\"readingMinutes\"");
    server.wait_for("/faq/", "HTTP/1.0 200 OK");
}

#[test]
fn a_response_has_the_status_and_the_headers_that_a_host_gives() {
    let server = Server::start();
    let page = server.wait_for("/", "</html>").to_lowercase();
    for header in [
        "cache-control: no-cache",
        "x-content-type-options: nosniff",
        "referrer-policy: no-referrer",
        "content-security-policy: default-src 'none'; style-src 'sha256-",
        "frame-ancestors 'none'\r\n",
    ] {
        assert!(page.contains(header), "no {header} in {page}");
    }
    let script = server.get("/app-0123456789abcdef.js").unwrap().to_lowercase();
    assert!(script.contains("cache-control: public, max-age=31536000, immutable\r\n"), "{script}");
    for (path, status) in [("/faq", "301"), ("/nowhere/", "404"), ("/content/faq.json", "200")] {
        let response = server.get(path).unwrap();
        assert!(response.starts_with(&format!("HTTP/1.0 {status} ")), "{path}: {response}");
    }
}

#[test]
fn code_is_built_again_and_the_server_starts_again_on_its_port() {
    let server = Server::start();
    let version = |page: &str| page.split("version=").nth(1).unwrap()[..13].to_owned();
    let before = version(&server.wait_for("/", "version="));
    fs::write(server.path("src/lib.rs"), "// broken").unwrap();
    server.wait_for("/", "no compiling");
    fs::write(server.path("src/lib.rs"), "// whole again").unwrap();
    let page = server.wait_for("/", "HTTP/1.0 200 OK");
    assert_ne!(version(&page), before);
    assert_eq!(fs::read_to_string(server.path("built")).unwrap().lines().count(), 2);
}
