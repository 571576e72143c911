//! A host of its own for each scenario: `dist/` on a free port, as a static host would serve it.
//!
//! It is written out by hand, since it has to do what no good host does: cut a connection, damage a
//! file, answer late. It notes every request.

use super::Fault;
use super::headers::{base, headers};
use super::respond::{Answer, answer, held};
use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// A running host. It ends with the value.
pub(crate) struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
}

pub(super) struct Shared {
    dist: Mutex<PathBuf>,
    pub(super) base: String,
    /// What is sent with every file.
    pub(super) headers: Vec<String>,
    faults: Mutex<Vec<Fault>>,
    requests: Mutex<Vec<String>>,
    closing: AtomicBool,
}

impl Site {
    /// Serves the built site under the path that it was built for.
    pub(crate) fn serve() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = listener.local_addr().expect("an address");
        let dist = dist();
        let shared = Arc::new(Shared {
            headers: headers(&dist),
            base: base(&dist),
            dist: Mutex::new(dist),
            faults: Mutex::default(),
            requests: Mutex::default(),
            closing: AtomicBool::new(false),
        });
        let serving = Arc::clone(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if serving.closing.load(Ordering::Relaxed) {
                    return;
                }
                let serving = Arc::clone(&serving);
                // A reader who went away is no error.
                thread::spawn(move || serving.handle(stream).unwrap_or_default());
            }
        });
        Self { address, shared }
    }

    /// The address of a path of the site, such as `/faq/`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{}", self.address, self.at(path))
    }

    /// What the address bar shows of a path of the site: `/faq/`, or `/guide/faq/`.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("{}{path}", self.shared.base.trim_end_matches('/'))
    }

    /// From now on these files are served.
    pub(crate) fn show(&self, dist: &Path) {
        *lock(&self.shared.dist) = dist.to_owned();
    }

    /// From now on this is wrong too.
    pub(crate) fn fault(&self, fault: Fault) {
        lock(&self.shared.faults).push(fault);
    }

    /// From now on nothing is wrong any more.
    pub(crate) fn heal(&self) {
        lock(&self.shared.faults).clear();
    }

    /// The paths of the site asked for so far, in their order.
    pub(crate) fn requests(&self) -> Vec<String> {
        lock(&self.shared.requests).iter().map(|path| self.shared.below(path)).collect()
    }

    /// How many requests for a path that ends like this there were.
    pub(crate) fn count(&self, end: &str) -> usize {
        self.requests().iter().filter(|path| path.ends_with(end)).count()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.closing.store(true, Ordering::Relaxed);
        // The loop waits for a connection; this is the last one.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    /// The folder that is served now.
    pub(super) fn dist(&self) -> PathBuf {
        lock(&self.dist).clone()
    }

    /// The path within the site; one that is not of the site stays as it is.
    fn below(&self, path: &str) -> String {
        path.strip_prefix(self.base.trim_end_matches('/')).unwrap_or(path).to_owned()
    }

    fn handle(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        // Browsers open connections in advance and say nothing on them.
        let Some(first) = lines.next().transpose()? else { return Ok(()) };
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let target = first.split(' ').nth(1).unwrap_or("/").to_owned();
        let path = target.split('?').next().unwrap_or("/").to_owned();
        lock(&self.requests).push(path.clone());
        let held = || held(&path, &lock(&self.faults)) && !self.closing.load(Ordering::Relaxed);
        while held() {
            thread::sleep(Duration::from_millis(5));
        }
        let faults = lock(&self.faults).clone();
        match answer(self, &path, &faults) {
            Answer::Cut => Ok(()),
            Answer::Late(wait, reply) => {
                thread::sleep(wait);
                stream.write_all(&reply)
            }
            Answer::Halves(reply) => {
                let (first, rest) = reply.split_at(reply.len() / 2);
                stream.write_all(first)?;
                thread::sleep(Duration::from_secs(1));
                stream.write_all(rest)
            }
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The built site. Relative to the project's folder, where cargo runs tests.
pub(crate) fn dist() -> PathBuf {
    let dist = env::var_os("E2E_DIST").map_or_else(|| PathBuf::from("dist"), PathBuf::from);
    Path::new(env!("CARGO_MANIFEST_DIR")).join(dist)
}
