//! How many pages a second our prerender makes, beside Hugo on the same articles.

use crate::content::Content;
use crate::median::median;
use crate::peers::fill;
use crate::table::{Table, whole};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// How often each generator runs, in turn with the others.
const RUNS: usize = 3;

/// One run of a generator.
struct Generated {
    pages: f64,
    seconds: f64,
}

type Generator<'a> = (&'a str, Box<dyn Fn() -> Result<Generated> + 'a>);

/// The table. Without Hugo only ours are in it.
pub(crate) fn section(root: &Path, content: &Content, articles: usize) -> Result<String> {
    let folder = fast_folder(root);
    let hugo = folder.join("hugo");
    let mut generators: Vec<Generator<'_>> = vec![
        ("ours", Box::new(|| ours(root, &folder, articles, false))),
        ("ours, with brotli and gzip copies", Box::new(|| ours(root, &folder, articles, true))),
    ];
    let mut note = String::new();
    if has_hugo() {
        write_hugo(&root.join("benches/peers"), &hugo, content, articles)?;
        generators.insert(0, ("Hugo", Box::new(|| run_hugo(&hugo, articles))));
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
    let names = generators.iter().map(|(name, _)| *name);
    Ok(format!("## Generation of {articles} articles\n\n{}{note}", table(names, &runs)))
}

/// In memory where the system has a place for it: thousands of files would measure the disk.
fn fast_folder(root: &Path) -> PathBuf {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { memory.join("patient-guide-bench") } else { root.join("target/bench") }
}

fn table<'a>(names: impl Iterator<Item = &'a str>, runs: &[Vec<Generated>]) -> String {
    let mut table =
        Table::new(&["generator", "pages", "seconds", "pages a second", "to the first"]);
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
    Some(Generated { pages: before("pages")?, seconds: before(" s")? })
}

fn has_hugo() -> bool {
    let asked = Command::new("hugo").arg("version").stdout(Stdio::null()).status();
    asked.is_ok_and(|status| status.success())
}

/// Writes a Hugo site of so many copies of the article, each with a title of its own.
fn write_hugo(peers: &Path, site: &Path, content: &Content, articles: usize) -> Result<()> {
    let writing = || format!("writing {}", site.display());
    let _ = fs::remove_dir_all(site);
    let (layouts, pages) = (site.join("layouts/_default"), site.join("content"));
    fs::create_dir_all(&layouts).with_context(writing)?;
    fs::create_dir_all(&pages).with_context(writing)?;
    for file in ["hugo.toml", "layouts/_default/single.html"] {
        fs::copy(peers.join("hugo").join(file), site.join(file)).with_context(writing)?;
    }
    let page = fill(peers, "hugo/article.md", content)?;
    for number in 1..=articles {
        let text = page.replacen("NUMBER", &number.to_string(), 1);
        fs::write(pages.join(format!("article-{number:05}.md")), text).with_context(writing)?;
    }
    Ok(())
}

fn run_hugo(site: &Path, articles: usize) -> Result<Generated> {
    let _ = fs::remove_dir_all(site.join("public"));
    let start = Instant::now();
    let status = Command::new("hugo").args(["--quiet", "--source"]).arg(site).status()?;
    let seconds = start.elapsed().as_secs_f64();
    let made = fs::read_dir(site.join("public"))?.flatten();
    let pages = made.filter(|entry| entry.path().join("index.html").is_file()).count();
    if !status.success() || pages != articles {
        bail!("hugo made {pages} pages of {articles} articles");
    }
    Ok(Generated { pages: pages as f64, seconds })
}

#[cfg(test)]
mod tests {
    use super::{Generated, read, table};

    #[test]
    fn our_own_measurement_is_read_from_its_first_line() {
        let printed = "all       3001 pages, 4005 files, 0.81 s, 3704 pages a second\n\
                       unchanged 3001 pages, 0 files, 0.50 s, 6002 pages a second\n";
        let read = read(printed).unwrap();
        assert_eq!((read.pages, read.seconds), (3001.0, 0.81));
    }

    #[test]
    fn what_says_something_else_is_not_read() {
        assert!(read("unchanged 3001 pages, 0 files, 0.50 s").is_none());
    }

    #[test]
    fn the_ratio_is_to_the_first() {
        let run = |pages, seconds| vec![Generated { pages, seconds }];
        let text = table(["Hugo", "ours"].into_iter(), &[run(1000.0, 0.5), run(3000.0, 0.5)]);
        assert!(
            text.contains("| ours      | 3,000 |    0.50 |          6,000 |         3.00 |"),
            "{text}"
        );
    }
}
