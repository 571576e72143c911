//! Names the other suites when `cargo test` runs at the root.

#![allow(clippy::print_stdout, reason = "this is what it is for")]

fn main() {
    println!("\nThese were the app's unit tests. The others:");
    println!("  cargo test -p site     the checks, the pages and the published files");
    println!("  cargo xtask test       everything, browsers included");
    println!("  cargo xtask test e2e   the built site in three browser engines");
}
