//! How many pages a second our prerender makes, beside Hugo on the same articles.

use crate::content::Content;
use crate::median::median;
use crate::table::{Table, whole};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

mod hugo;

/// How often each generator runs, in turn with the others. Where each page is compressed too, once
/// is enough: it takes minutes, and a few seconds more or less are nothing to them.
const RUNS: usize = 3;

/// So many articles fewer are compressed.
const FEWER: usize = 10;

/// One run of a generator: the memory in megabytes.
struct Generated {
    pages: f64,
    seconds: f64,
    peak: f64,
}

type Generator<'a> = (&'a str, Box<dyn Fn() -> Result<Generated> + 'a>);

/// The table. Without Hugo only ours are in it.
pub(crate) fn section(root: &Path, content: &Content, articles: usize) -> Result<String> {
    let folder = fast_folder(root);
    let hugo = folder.join("hugo");
    let mut generators: Vec<Generator<'_>> =
        vec![("ours", Box::new(|| ours(root, &folder, articles, false)))];
    let mut note = String::new();
    if hugo::is_installed() {
        hugo::write(&root.join("bench/peers"), &hugo, content, articles)?;
        generators.insert(0, ("Hugo", Box::new(|| hugo::run(&hugo, articles))));
    } else {
        note =
            "\nHugo is not installed (Debian's package is `hugo`), so it is not compared.\n".into();
    }
    let mut runs: Vec<Vec<Generated>> = generators.iter().map(|_| Vec::new()).collect();
    for run in 1..=RUNS {
        for ((name, generate), runs) in generators.iter().zip(&mut runs) {
            eprintln!("{articles} articles, run {run} of {RUNS}: {name}");
            runs.push(generate().with_context(|| format!("generating with {name}"))?);
        }
    }
    let _ = fs::remove_dir_all(&hugo);
    let fewer = articles / FEWER;
    eprintln!("{fewer} articles, compressed");
    runs.push(vec![ours(root, &folder, fewer, true)?]);
    let compressed = format!("ours, {fewer} articles, with brotli and gzip copies");
    let names = generators.iter().map(|(name, _)| *name).chain([compressed.as_str()]);
    Ok(format!("## Generation of {articles} articles\n\n{}{note}", table(names, &runs)))
}

/// In memory where the system has a place for it: thousands of files would measure the disk.
fn fast_folder(root: &Path) -> PathBuf {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { memory.join("patient-guide-bench") } else { root.join("target/bench") }
}

fn table<'a>(names: impl Iterator<Item = &'a str>, runs: &[Vec<Generated>]) -> String {
    let mut table = Table::new(&[
        "generator",
        "pages",
        "seconds",
        "pages a second",
        "to the first",
        "MB at most",
    ]);
    let mut first = None;
    for (name, runs) in names.zip(runs) {
        let pages = median(runs.iter().map(|run| run.pages));
        let seconds = median(runs.iter().map(|run| run.seconds));
        let speed = pages / seconds;
        let ratio = speed / *first.get_or_insert(speed);
        table.row([
            name.to_owned(),
            whole(pages),
            format!("{seconds:.2}"),
            whole(speed),
            format!("{ratio:.2}"),
            whole(median(runs.iter().map(|run| run.peak))),
        ]);
    }
    table.markdown()
}

/// Runs our own measurement, which makes the articles and times the prerender alone.
fn ours(root: &Path, folder: &Path, articles: usize, compress: bool) -> Result<Generated> {
    let mut command = Command::new("cargo");
    command.current_dir(root).env("TMPDIR", folder).args([
        "bench",
        "--quiet",
        "--features",
        "ssr",
        "--bench",
        "site",
        "--",
    ]);
    command.arg(articles.to_string()).args(compress.then_some("compress"));
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        bail!("`cargo bench --bench site` failed");
    }
    read(&String::from_utf8_lossy(&output.stdout))
        .context("`cargo bench --bench site` printed no line such as `all 9 pages, 9 files, 1.2 s`")
}

/// Reads `all  3001 pages, 4005 files, 0.81 s, …`.
fn read(printed: &str) -> Option<Generated> {
    let line = printed.lines().find_map(|line| line.strip_prefix("all "))?;
    let before = |unit: &str| {
        let part = line.split(',').find_map(|part| part.trim().strip_suffix(unit))?;
        part.trim().parse().ok()
    };
    let peak = before("MB at most").unwrap_or_default();
    Some(Generated { pages: before("pages")?, seconds: before(" s")?, peak })
}

#[cfg(test)]
mod tests {
    use super::{Generated, read, table};

    #[test]
    fn our_own_measurement_is_read_from_its_first_line() {
        let printed = "all       3001 pages, 4005 files, 0.81 s, 3704 pages a second, 25 MB at most\n\
                       unchanged 3001 pages, 0 files, 0.50 s, 6002 pages a second\n";
        let read = read(printed).unwrap();
        assert_eq!((read.pages, read.seconds, read.peak), (3001.0, 0.81, 25.0));
    }

    #[test]
    fn what_says_something_else_is_not_read() {
        assert!(read("unchanged 3001 pages, 0 files, 0.50 s").is_none());
    }

    #[test]
    fn the_ratio_is_to_the_first() {
        let run = |pages, seconds| vec![Generated { pages, seconds, peak: 7.0 }];
        let text = table(["Hugo", "ours"].into_iter(), &[run(1000.0, 0.5), run(3000.0, 0.5)]);
        assert!(
            text.contains(
                "| ours      | 3,000 |    0.50 |          6,000 |         3.00 |          7 |"
            ),
            "{text}"
        );
    }
}
