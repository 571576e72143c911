//! The preview: the site from memory, rendered from the current sources, with the headers of
//! a host and with live reload.

mod preview;
mod rebuild;
mod respond;
mod sources;

use self::preview::Preview;
use self::sources::{Change, Sources};
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::{env, thread};

/// The port that is tried first.
const USUAL_PORT: u16 = 8080;
/// The variable by which a restarted server learns its port.
const PORT_VARIABLE: &str = "SITE_PORT";

/// What to serve.
#[derive(Clone, Debug)]
pub struct Serve {
    /// The folder of the site.
    pub root: PathBuf,
    /// The folder in which trunk built the app; without one, the app in this program.
    pub app: Option<PathBuf>,
    /// The path that the site is served under.
    pub base: String,
    /// The port; without one, the first free one from 8080.
    pub port: Option<u16>,
    /// The command that builds this program and the app again.
    pub rebuild: Vec<OsString>,
}

/// Serves the site until the process ends.
///
/// # Errors
/// When the port is taken, or the server cannot be started.
pub fn serve(options: Serve) -> io::Result<()> {
    // Before a rebuild replaces the file.
    let program = env::current_exe()?;
    // A restarted server keeps the port that browsers know.
    let kept = env::var(PORT_VARIABLE).ok().and_then(|port| port.parse().ok());
    let listener = listen(kept.or(options.port))?;
    let port = listener.local_addr()?.port();
    let base = options.base;
    let sources = Sources::new(&options.root);
    let preview = Arc::new(Preview::new(options.root, options.app, &base));
    // After a restart nobody may read it any more.
    let _ =
        writeln!(io::stdout(), "The site is at http://127.0.0.1:{port}{base} (Ctrl-C stops it)");

    let followed = Arc::clone(&preview);
    thread::spawn(move || follow(&followed, sources, &options.rebuild, || restart(&program, port)));
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, respond::router(preview)).await
    })
}

fn listen(port: Option<u16>) -> io::Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => bind(port).map_err(|error| {
            io::Error::new(error.kind(), format!("port {port} cannot be used: {error}"))
        }),
        None => (USUAL_PORT..USUAL_PORT + 100).find_map(|port| bind(port).ok()).map_or_else(
            || Err(io::Error::other(format!("no port from {USUAL_PORT} on is free"))),
            Ok,
        ),
    }
}

/// Shows each change of the sources; after a change of the code, that means to build and to start
/// again.
fn follow(
    preview: &Preview,
    mut sources: Sources,
    rebuild: &[OsString],
    restart: impl Fn() -> io::Error,
) {
    loop {
        match sources.wait() {
            Change::Content => preview.reload(),
            Change::Code => match rebuild::run(rebuild) {
                Ok(()) if sources.has_new_code() => {}
                Ok(()) => {
                    preview.show_error("The program cannot start again", &restart().to_string())
                }
                Err(output) => preview.show_error("The build failed", &output),
            },
        }
    }
}

/// Becomes the program that was just built, on the same port. Returns only when that fails.
#[cfg(unix)]
fn restart(program: &std::path::Path, port: u16) -> io::Error {
    use std::os::unix::process::CommandExt as _;
    let mut command = std::process::Command::new(program);
    command.args(env::args_os().skip(1)).env(PORT_VARIABLE, port.to_string()).exec()
}

#[cfg(not(unix))]
fn restart(_: &std::path::Path, _: u16) -> io::Error {
    io::Error::other("stop the server and start it again")
}
