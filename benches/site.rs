//! How many pages a second the prerender makes: `cargo bench --features ssr --bench site -- 1000 compress`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement stops at the first surprise and prints"
)]

#[path = "../tests/host/many.rs"]
mod many;

use patient_guide::site::Prerender;
use std::fs;
use std::path::Path;
use std::time::Instant;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let articles = arguments.iter().find_map(|word| word.parse().ok()).unwrap_or(1000);
    let compress = arguments.iter().any(|word| word == "compress");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    copy(&root.join("public"), &folder.path().join("public"));
    many::many_articles(&folder.path().join("public"), articles);
    let (output, keep) = (folder.path().join("output"), folder.path().join("keep"));
    fs::create_dir(&output).unwrap();
    fs::copy(root.join("index.html"), output.join("index.html")).unwrap();

    let run = Prerender { root: folder.path(), output: &output, keep: Some(&keep) };
    let timed = |what: &str, step: &dyn Fn() -> patient_guide::site::Prerendered| {
        let start = Instant::now();
        let done = step();
        let seconds = start.elapsed().as_secs_f64();
        let speed = done.pages as f64 / seconds;
        println!(
            "{what:<9} {} pages, {} files, {seconds:.2} s, {speed:.0} pages a second{}",
            done.pages,
            done.written,
            peak()
        );
    };
    timed("all", &|| run.build("/", compress, None).unwrap());
    timed("unchanged", &|| run.content().unwrap());
}

/// The most memory so far, where the system says so.
fn peak() -> String {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes
        .map_or_else(String::new, |kilobytes| format!(", {:.0} MB at most", kilobytes / 1024.0))
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, target).unwrap();
        }
    }
}
