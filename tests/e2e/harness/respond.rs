//! What a static host answers, and what a fault makes of it.

use super::Fault;
use super::headers::NONCE;
use super::site::Shared;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What happens on the line.
pub(super) enum Answer {
    /// The connection ends without a word.
    Cut,
    /// The bytes, after a while.
    Late(Duration, Vec<u8>),
    /// The bytes, with a second between their halves.
    Halves(Vec<u8>),
}

/// The answer of this host to `path`.
pub(super) fn answer(host: &Shared, path: &str, faults: &[Fault]) -> Answer {
    let has = |fault: Fault| faults.contains(&fault);
    let (wasm, content) = (path.ends_with(".wasm"), path.contains("/content/"));
    if has(Fault::Offline) || (wasm && has(Fault::WasmBlocked)) {
        return Answer::Cut;
    }
    if path == SLOW {
        return Answer::Late(Duration::from_secs(2), reply(200, "text/javascript", &[], b""));
    }
    let gone = (wasm && has(Fault::WasmMissing)) || (content && has(Fault::ContentMissing));
    let dist = host.dist();
    let file = path.strip_prefix(&host.base).filter(|_| !gone).and_then(|rest| find(&dist, rest));
    let (status, file) = match file {
        Some(file) => (200, file),
        None => (404, dist.join("404.html")),
    };
    let mut body = fs::read(&file).unwrap_or_default();
    if (wasm && has(Fault::WasmCorrupt)) || (content && has(Fault::ContentCorrupt)) {
        // Cut off in the middle, with a byte that fits nowhere.
        body.truncate(body.len() / 2);
        body.push(0xff);
    }
    let kind = kind(&file);
    let mut headers = host.headers.clone();
    if kind.starts_with("text/html") {
        body = watched(&body, faults);
        if has(Fault::ScriptsOff) {
            // A page may not be both in a sandbox and alone in its window: WebKit then shows nothing.
            headers.retain(|header| !header.starts_with("Cross-Origin-Opener-Policy"));
            headers.push("Content-Security-Policy: sandbox allow-same-origin".to_owned());
        }
    }
    let reply = reply(status, kind, &headers, &body);
    if kind.starts_with("text/html") && has(Fault::HalfTouched) {
        return Answer::Halves(reply);
    }
    Answer::Late(Duration::ZERO, reply)
}

/// Whether a file is still on its way.
pub(super) fn held(path: &str, faults: &[Fault]) -> bool {
    (path.ends_with(".wasm") && faults.contains(&Fault::WasmHeld))
        || (path.contains("/content/") && faults.contains(&Fault::ContentHeld))
}

/// A path that does not exist but answers after two seconds.
const SLOW: &str = "/late.js";

/// The file of a path: a folder is its `index.html`. Never one outside `dist`.
fn find(dist: &Path, rest: &str) -> Option<PathBuf> {
    if rest.split('/').any(|part| part == "..") {
        return None;
    }
    let path = dist.join(rest);
    let path = if path.is_dir() { path.join("index.html") } else { path };
    path.is_file().then_some(path)
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// The document with the scripts of the harness before everything of its own.
fn watched(body: &[u8], faults: &[Fault]) -> Vec<u8> {
    let page = String::from_utf8_lossy(body);
    let own = faults.iter().filter_map(|fault| fault.script()).collect::<String>();
    let inline = |script: &str| format!("<script nonce={NONCE}>{script}</script>");
    let mut scripts = inline(include_str!("record.js")) + &inline(&own);
    if faults.contains(&Fault::EarlyTouch) {
        scripts += &format!("<script async src={SLOW}></script>");
    }
    let at = page.find("<meta").unwrap_or_default();
    let (before, after) = page.split_at(at);
    format!("{before}{scripts}{after}").into_bytes()
}

fn reply(status: u16, kind: &str, headers: &[String], body: &[u8]) -> Vec<u8> {
    let reason = if status == 200 { "OK" } else { "Not Found" };
    let more = headers.iter().map(|header| format!("{header}\r\n")).collect::<String>();
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{more}\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}
