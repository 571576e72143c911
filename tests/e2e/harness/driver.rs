//! The programs that a session needs: started on free ports, ended with the value that holds them.

use super::Engine;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A driver that listens, with the display it needs.
pub(crate) struct Driver {
    address: SocketAddr,
    // The order is that of their ends: the display outlives the browser.
    _program: Program,
    _display: Option<Program>,
}

impl Driver {
    /// Starts the driver of an engine and waits until it listens.
    pub(crate) fn start(engine: Engine) -> Result<Self, String> {
        let address = free_address()?;
        let mut command = Command::new(engine.driver()?);
        command.arg(format!("--port={}", address.port()));
        let mut display = None;
        if engine == Engine::WebKit {
            let (program, number) = start_display()?;
            // As root WebKit's own sandbox cannot be set up; a page that we made ourselves needs none.
            command
                .env("DISPLAY", format!(":{number}"))
                .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                .env("GDK_BACKEND", "x11")
                .env_remove("WAYLAND_DISPLAY");
            display = Some(program);
        }
        let program = Program::start(command.stdout(Stdio::null()).stderr(Stdio::null()))?;
        wait_for(address)?;
        Ok(Self { address, _program: program, _display: display })
    }

    /// Where it listens.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

/// A child that ends when nobody holds it any more, on a panic too.
struct Program(Child);

impl Program {
    fn start(command: &mut Command) -> Result<Self, String> {
        let name = Path::new(command.get_program()).display().to_string();
        command.stdin(Stdio::null()).spawn().map(Self).map_err(|e| format!("{name}: {e}"))
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A screen in memory. The server chooses a free display and says which.
fn start_display() -> Result<(Program, String), String> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
    let mut program = Program::start(command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let output = program.0.stdout.take().ok_or("Xvfb has no output")?;
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number).map_err(|e| format!("Xvfb: {e}"))?;
    match number.trim() {
        "" => Err("Xvfb did not start".to_owned()),
        number => Ok((program, number.to_owned())),
    }
}

fn free_address() -> Result<SocketAddr, String> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map_err(|e| format!("no free port: {e}"))
}

fn wait_for(address: SocketAddr) -> Result<(), String> {
    let deadline = Instant::now() + Duration::from_secs(20);
    while Instant::now() < deadline {
        if TcpStream::connect(address).is_ok() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(20));
    }
    Err(format!("the driver does not listen at {address}"))
}
