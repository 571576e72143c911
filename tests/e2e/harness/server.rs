//! A static host for each scenario: the built site on a free port, with the headers of its `_headers`
//! file. It keeps a log of its requests, and can fail in the ways that networks and hosts do.

use std::fmt::Write as _;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// What goes wrong with the answer to a request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fault {
    /// The connection is closed without an answer.
    Refused,
    /// The host answers with its error page and this status.
    Status(u16),
    /// An HTML page in place of the file, with status 200: a captive portal, or a host's catch-all.
    WrongType,
    /// The connection is closed after the first part of the answer.
    Cut,
    /// The first half of the file, and a byte that fits nowhere.
    Corrupt,
    /// The answer comes after this time.
    Delay(Duration),
    /// The answer comes after [`Server::heal`].
    Held,
    /// One second between two parts of the answer.
    Slow,
    /// The document may not run scripts.
    NoScripts,
}

/// The `Cache-Control` of the answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Caching {
    /// `no-store`, so that a later load in the scenario meets the fault that is set by then.
    Off,
    /// A host that knows nothing of the site: no headers of ours, and files that are 100 days old.
    Plain,
}

/// A request that was made.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The path in the site, without the query.
    pub(crate) path: String,
    /// The lines of its head, in lower case.
    head: Vec<String>,
}

impl Request {
    /// A header of the request, in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let line = self.head.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.map(str::trim)
    }
}

/// A running host. It ends with the value.
pub(crate) struct Server {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    closing: Arc<AtomicBool>,
}

struct State {
    folder: PathBuf,
    base: String,
    caching: Caching,
    faults: Vec<(&'static str, Fault)>,
    scripts: Vec<String>,
    requests: Vec<Request>,
}

impl Server {
    /// Serves a built site.
    pub(crate) fn start(folder: &Path) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let state = Arc::new(Mutex::new(State {
            folder: folder.to_owned(),
            base: base(folder),
            caching: Caching::Off,
            faults: Vec::new(),
            scripts: Vec::new(),
            requests: Vec::new(),
        }));
        let server = Self { address, state, closing: Arc::default() };
        let (state, closing) = (Arc::clone(&server.state), Arc::clone(&server.closing));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if closing.load(Ordering::Relaxed) {
                    return;
                }
                let (state, closing) = (Arc::clone(&state), Arc::clone(&closing));
                // A browser that closes the connection is no error.
                thread::spawn(move || answer(stream, &state, &closing).unwrap_or_default());
            }
        });
        server
    }

    /// The address of a path of the site, such as `/faq/`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{}", self.address, self.at(path))
    }

    /// A path of the site as the address bar shows it: `/faq/`, or `/guide/faq/`.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", lock(&self.state).base.trim_end_matches('/'))
    }

    /// The folder that is served.
    pub(crate) fn folder(&self) -> PathBuf {
        lock(&self.state).folder.clone()
    }

    /// Serves another folder from now on.
    pub(crate) fn show(&self, folder: &Path) {
        lock(&self.state).folder = folder.to_owned();
    }

    /// Sets what browsers may cache.
    pub(crate) fn caching(&self, caching: Caching) {
        lock(&self.state).caching = caching;
    }

    /// Fails from now on where the address, query included, contains `part`; an empty one is in all.
    pub(crate) fn fault(&self, part: &'static str, fault: Fault) {
        lock(&self.state).faults.push((part, fault));
    }

    /// Runs a script in every document from now on, before any of the page.
    pub(crate) fn inject(&self, script: &str) {
        lock(&self.state).scripts.push(script.to_owned());
    }

    /// Ends all faults and injected scripts.
    pub(crate) fn heal(&self) {
        let mut state = lock(&self.state);
        state.faults.clear();
        state.scripts.clear();
    }

    /// The requests so far, in order.
    pub(crate) fn log(&self) -> Vec<Request> {
        lock(&self.state).requests.clone()
    }

    /// The paths of the requests so far, in order.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.log().into_iter().map(|request| request.path).collect()
    }

    /// How many requests for a path that ends so there were.
    pub(crate) fn count(&self, end: &str) -> usize {
        self.requests().iter().filter(|path| path.ends_with(end)).count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.closing.store(true, Ordering::Relaxed);
        // Wakes the thread that waits for a connection.
        let _ = TcpStream::connect(self.address);
    }
}

/// The path that a site was built for: the first rule of its `_headers` is for everything below it.
pub(crate) fn base(folder: &Path) -> String {
    let rules = read_headers(folder);
    rules.lines().next().and_then(|first| first.strip_suffix('*')).unwrap_or("/").to_owned()
}

fn read_headers(folder: &Path) -> String {
    let file = folder.join("_headers");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Lets the injected scripts run under the policy of the header. The policy in the page, which comes after them, stays.
const NONCE: &str = "harness";

fn answer(mut stream: TcpStream, state: &Mutex<State>, closing: &AtomicBool) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    // Browsers open connections in advance.
    let Some(first) = lines.next().transpose()? else { return Ok(()) };
    let head = lines.map_while(Result::ok).take_while(|line| !line.is_empty());
    let head: Vec<String> = head.map(|line| line.to_lowercase()).collect();
    let target = first.split(' ').nth(1).unwrap_or("/").to_owned();
    let path = target.split('?').next().unwrap_or("/");
    let request = {
        let mut state = lock(state);
        let in_site = path.strip_prefix(state.base.trim_end_matches('/')).unwrap_or(path);
        let request = Request { path: in_site.to_owned(), head };
        state.requests.push(request.clone());
        request
    };
    let faults = || -> Vec<Fault> {
        let all = lock(state);
        all.faults
            .iter()
            .filter(|(part, _)| target.contains(part))
            .map(|(_, fault)| *fault)
            .collect()
    };
    while faults().contains(&Fault::Held) && !closing.load(Ordering::Relaxed) {
        thread::sleep(Duration::from_millis(5));
    }
    let faults = faults();
    for fault in &faults {
        match fault {
            Fault::Refused => return stream.shutdown(Shutdown::Both),
            Fault::Delay(time) => thread::sleep(*time),
            _ => {}
        }
    }
    let reply = respond(&lock(state), path, &request, &faults);
    // Past the middle: a document has the beginning of its words by then.
    let half = reply.len() * 3 / 5;
    if faults.contains(&Fault::Cut) {
        return stream.write_all(&reply[..half]);
    }
    if faults.contains(&Fault::Slow) {
        stream.write_all(&reply[..half])?;
        thread::sleep(Duration::from_secs(1));
        return stream.write_all(&reply[half..]);
    }
    stream.write_all(&reply)
}

/// The whole answer: status, headers and body.
fn respond(state: &State, path: &str, request: &Request, faults: &[Fault]) -> Vec<u8> {
    let failed = faults.iter().find_map(|fault| match fault {
        Fault::Status(status) => Some(*status),
        _ => None,
    });
    let relative = path.strip_prefix(&state.base).filter(|_| failed.is_none());
    // Never a file outside the folder.
    let file = relative.filter(|file| !file.split('/').any(|part| part == ".."));
    let file = file.map(|file| state.folder.join(file));
    if file.as_ref().is_some_and(|file| file.is_dir()) && !path.ends_with('/') {
        return head(301, &format!("Location: {path}/\r\nContent-Length: 0\r\n"));
    }
    let file = file.map(|file| if file.is_dir() { file.join("index.html") } else { file });
    let (status, file) = match file.filter(|file| file.is_file()) {
        _ if faults.contains(&Fault::WrongType) => (200, state.folder.join("404.html")),
        Some(file) => (200, file),
        None => (failed.unwrap_or(404), state.folder.join("404.html")),
    };
    let mut body = fs::read(&file).unwrap_or_default();
    let (kind, mut headers) = (kind(&file), String::new());
    if state.caching != Caching::Plain {
        headers = production_headers(state, path);
    }
    if kind.starts_with("text/html") {
        body = with_scripts(&body, &state.scripts);
        if faults.contains(&Fault::NoScripts) {
            // WebKit shows nothing of a page that is both in a sandbox and isolated from its opener.
            headers = headers.replace("Cross-Origin-Opener-Policy: same-origin\r\n", "");
            headers += "Content-Security-Policy: sandbox allow-same-origin\r\n";
        }
    }
    if faults.contains(&Fault::Corrupt) {
        body.truncate(body.len() / 2);
        body.push(0xff);
    } else if let Some((encoding, copy)) = compressed(&file, request).filter(|_| status == 200) {
        let _ = write!(headers, "Content-Encoding: {encoding}\r\nVary: Accept-Encoding\r\n");
        body = copy;
    }
    if state.caching == Caching::Plain {
        headers += "Last-Modified: Wed, 01 Jan 2025 00:00:00 GMT\r\n";
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let tag = format!("\"{:x}\"", hasher.finish());
        let _ = write!(headers, "ETag: {tag}\r\n");
        if request.header("if-none-match") == Some(&tag) {
            return head(304, &headers);
        }
    }
    let _ = write!(headers, "Content-Type: {kind}\r\nContent-Length: {}\r\n", body.len());
    [head(status, &headers), body].concat()
}

fn head(status: u16, headers: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status} -\r\n{headers}Connection: close\r\n\r\n").into_bytes()
}

/// The headers that `_headers` asks for, but for those on caching: a path on a line of its own, its
/// headers below, indented.
fn production_headers(state: &State, path: &str) -> String {
    let (mut headers, mut applies) = (String::new(), false);
    for line in read_headers(&state.folder).lines() {
        let Some(header) = line.strip_prefix("  ") else {
            applies = line == path
                || line.strip_suffix('*').is_some_and(|folder| path.starts_with(folder));
            continue;
        };
        if applies && !header.starts_with("Cache-Control") {
            let own = format!("script-src 'self' 'nonce-{NONCE}'");
            headers += &format!("{}\r\n", header.replace("script-src 'self'", &own));
        }
    }
    headers + "Cache-Control: no-store\r\n"
}

/// The smallest copy of a file that the browser accepts. Documents have none here: they get scripts.
fn compressed(file: &Path, request: &Request) -> Option<(&'static str, Vec<u8>)> {
    let accepted = request.header("accept-encoding").unwrap_or_default();
    let html = file.extension().is_some_and(|end| end == "html");
    [("br", "br"), ("gzip", "gz")].into_iter().filter(|_| !html).find_map(|(encoding, end)| {
        let copy = PathBuf::from(format!("{}.{end}", file.display()));
        let copy =
            accepted.split(", ").any(|name| name == encoding).then(|| fs::read(copy).ok())?;
        Some((encoding, copy?))
    })
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("pdf") => "application/pdf",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// The document with the recorder and the injected scripts before everything of its own.
fn with_scripts(document: &[u8], scripts: &[String]) -> Vec<u8> {
    let document = String::from_utf8_lossy(document);
    let record = include_str!("scripts/record.js");
    let own = scripts.join("\n;");
    let at = document.find("<meta").unwrap_or_default();
    let (before, after) = document.split_at(at);
    let inline = |script: &str| format!("<script nonce={NONCE}>{script}</script>");
    format!("{before}{}{}{after}", inline(record), inline(&own)).into_bytes()
}

fn lock(mutex: &Mutex<State>) -> MutexGuard<'_, State> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
