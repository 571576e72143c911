//! A static host as good ones are: it keeps connections open and sends what is compressed already.
//!
//! Written out by hand, since a server with nothing but this in it adds the least of its own to the
//! figures; it serves this machine only, and only while something is measured.

use crate::files::{File, Files};
use anyhow::{Context as _, Result};
use std::io::{self, BufRead, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// A running host. It serves until the program ends.
pub(crate) struct Host {
    address: SocketAddr,
}

impl Host {
    /// Serves these files on a free port.
    pub(crate) fn serve(files: Files) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
        let address = listener.local_addr()?;
        let files = Arc::new(files);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let files = Arc::clone(&files);
                // A browser that went away is no error.
                thread::spawn(move || converse(stream, &files).unwrap_or_default());
            }
        });
        Ok(Self { address })
    }

    /// The address of a path such as `/faq/`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }
}

fn converse(mut stream: TcpStream, files: &Files) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    while let Some(request) = Request::read(&mut reader)? {
        stream.write_all(&answer(&request, files))?;
    }
    Ok(())
}

/// What is read of a request.
#[derive(Debug, Default, PartialEq, Eq)]
struct Request {
    path: String,
    brotli: bool,
}

impl Request {
    /// The next one on the line, unless that has ended.
    fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut lines = reader.lines();
        let Some(first) = lines.next().transpose()? else { return Ok(None) };
        let target = first.split(' ').nth(1).unwrap_or("/");
        let path = target.split('?').next().unwrap_or("/").to_owned();
        let mut request = Self { path, brotli: false };
        while let Some(line) = lines.next().transpose()?.filter(|line| !line.is_empty()) {
            let line = line.to_ascii_lowercase();
            if let Some(accepted) = line.strip_prefix("accept-encoding:") {
                request.brotli = accepted.split(',').any(|name| name.trim() == "br");
            }
        }
        Ok(Some(request))
    }
}

fn answer(request: &Request, files: &Files) -> Vec<u8> {
    match files.0.get(&request.path) {
        Some(file) => reply("200 OK", file, request.brotli),
        None => {
            let missing = || File { kind: "text/plain", raw: Vec::new(), brotli: None };
            let page = files.0.get("/404.html").cloned().unwrap_or_else(missing);
            reply("404 Not Found", &page, request.brotli)
        }
    }
}

fn reply(status: &str, file: &File, brotli: bool) -> Vec<u8> {
    let packed = file.brotli.as_ref().filter(|_| brotli);
    let body = packed.unwrap_or(&file.raw);
    let encoding = if packed.is_some() { "Content-Encoding: br\r\n" } else { "" };
    // Pages are asked for again each time, what they name keeps.
    let page = file.kind.starts_with("text/html") || file.kind == "application/json";
    let cache = if page { "no-cache" } else { "public, max-age=31536000, immutable" };
    let (kind, length) = (file.kind, body.len());
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{encoding}\
         Vary: Accept-Encoding\r\nCache-Control: {cache}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

#[cfg(test)]
mod tests {
    use super::{Request, answer};
    use crate::files::{File, Files};

    fn site() -> Files {
        let mut files = Files::default();
        let page = File::new("index.html", b"the same words ".repeat(50)).unwrap();
        files.add("", "index.html", page);
        files
    }

    fn ask(text: &str) -> Request {
        Request::read(&mut text.as_bytes()).unwrap().unwrap()
    }

    #[test]
    fn a_browser_that_takes_brotli_gets_it_and_another_does_not() {
        for (encodings, packed) in [("gzip, br", true), ("gzip", false)] {
            let request = ask(&format!("GET / HTTP/1.1\r\nAccept-Encoding: {encodings}\r\n\r\n"));
            let reply = answer(&request, &site());
            let text = String::from_utf8_lossy(&reply);
            assert_eq!(text.contains("Content-Encoding: br"), packed, "{encodings}");
        }
    }

    #[test]
    fn one_connection_carries_several_requests() {
        let mut line = "GET /a HTTP/1.1\r\n\r\nGET /b?c HTTP/1.1\r\n\r\n".as_bytes();
        let mut next = || Request::read(&mut line).unwrap().map(|request| request.path);
        assert_eq!([next(), next(), next()], [Some("/a".into()), Some("/b".into()), None]);
    }

    #[test]
    fn a_wrong_address_is_answered_with_404() {
        let reply = answer(&ask("GET /nowhere HTTP/1.1\r\n\r\n"), &site());
        assert!(reply.starts_with(b"HTTP/1.1 404"));
    }
}
