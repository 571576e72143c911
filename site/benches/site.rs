//! How many pages a second the prerender makes: `cargo bench -p site --bench site -- 1000 compress`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement stops at the first surprise and prints"
)]

#[path = "../tests/host/copy_folder.rs"]
mod copy_folder;
#[path = "../tests/host/many.rs"]
mod many;
#[path = "../../bench/src/peak.rs"]
mod peak;

use copy_folder::copy_folder;
use site::Prerender;
use std::fs;
use std::path::Path;
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let articles = arguments.iter().find_map(|word| word.parse().ok()).unwrap_or(1000);
    let compress = arguments.iter().any(|word| word == "compress");
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let folder = tempfile::tempdir().unwrap();
    copy_folder(&root.join("public"), &folder.path().join("public"));
    many::many_articles(&folder.path().join("public"), articles);
    let (output, keep) = (folder.path().join("output"), folder.path().join("keep"));
    fs::create_dir(&output).unwrap();
    fs::copy(root.join("index.html"), output.join("index.html")).unwrap();

    let run = Prerender { root: folder.path(), output: &output, keep: Some(&keep) };
    let timed = |what: &str, step: &dyn Fn() -> site::Prerendered| {
        let start = Instant::now();
        let done = step();
        let seconds = start.elapsed().as_secs_f64();
        let speed = done.pages as f64 / seconds;
        println!(
            "{what:<9} {} pages, {} files, {seconds:.2} s, {speed:.0} pages a second{}",
            done.pages,
            done.written,
            peak::peak("self").map_or_else(String::new, |peak| format!(", {peak:.0} MB at most"))
        );
    };
    timed("all", &|| run.build("/", compress, None).unwrap());
    timed("unchanged", &|| run.content().unwrap());
}
