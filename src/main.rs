//! The browser's entry. On the host it says how the app is built.

#[cfg(feature = "hydrate")]
mod hydrate;

#[cfg(feature = "hydrate")]
fn main() {
    hydrate::start();
}

#[cfg(not(feature = "hydrate"))]
#[expect(clippy::print_stdout, reason = "this is what the program is for")]
fn main() {
    println!("The app runs in a browser, as WebAssembly: `cargo xtask serve` builds and shows it.");
    println!("`cargo xtask help` lists the other commands.");
}
